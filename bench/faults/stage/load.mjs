// People who write, answer, report and decide, so many things a second, until they are told to stop.
import { oneOf } from './random.mjs';
import { site, thread } from './stage.mjs';
import { pause } from './times.mjs';

/** One claim in three comments, so that moderators have something to decide; never the same one twice. */
const words = (n) =>
  n % 3 === 0
    ? `In ${1900 + (n % 120)} the town of Halden sold ${n + 2} of its ${3 * n + 7} ships.`
    : `I have read all of it, and part ${n} is the one I would keep.`;

export class Load {
  stopping = false;
  sent = 0;
  said = [];
  running = [];

  /** @param perSecond of all together */
  constructor(stage, random, { perSecond = 150, callers = stage.people, decides = true, name = 'w' } = {}) {
    Object.assign(this, { stage, random, callers, decides, name });
    this.every = (1000 * callers.length) / perSecond;
  }

  start() {
    this.running = this.callers.map((caller, i) => this.run(caller, i));
    return this;
  }

  /** Nothing new is begun; what runs comes to its end, retries included. */
  async stop(seconds = 30) {
    this.stopping = true;
    this.deadline = Date.now() + 1000 * seconds;
    await Promise.all(this.running);
  }

  async run(caller, i) {
    const goOn = () => !this.stopping || Date.now() < this.deadline;
    let next = performance.now() + this.random() * this.every;
    for (let n = 0; !this.stopping; n++) {
      const write = await this.next(caller, i, `${this.name}-${this.stage.seed}-${i}-${n}`);
      if (write) {
        const entry = await this.stage.ledger.send(write, goOn);
        this.sent++;
        if (entry.outcome === 'ok' && entry.kind === 'comment') this.said.push(entry);
      }
      next = Math.max(next + this.every, performance.now() - 1000);
      await pause(Math.max(0, next - performance.now()));
    }
  }

  async next(caller, i, key) {
    const chance = this.random();
    if (chance >= 0.9 && this.decides) return this.decision(key);
    const other = oneOf(this.random, this.said.slice(-200));
    if (chance >= 0.8 && other && other.caller !== caller) {
      const path = `${site}/comments/${other.answer.id}/flags`;
      return { kind: 'flag', key, caller, method: 'POST', path, body: { reason: 'other', note: key } };
    }
    const parentId = chance >= 0.6 ? other?.answer.id : undefined;
    const body = { body: `${key} ${words(this.sent)}`, ...(parentId ? { parentId } : {}) };
    return { kind: 'comment', key, caller, method: 'POST', path: thread, body };
  }

  async decision(key) {
    const caller = oneOf(this.random, this.stage.moderators);
    const next = await caller.call('POST', `${site}/review/items/next`, {});
    if (next.status !== 200) return undefined;
    const action = oneOf(this.random, ['approve', 'dismiss', 'dismiss', 'remove']);
    const path = `${site}/review/items/${next.body.id}/decisions`;
    return { kind: 'decision', key, caller, method: 'POST', path, body: { action, reason: 'other', note: key } };
  }
}
