// What clients asked for and what they were told, one line for each attempt.
import { createWriteStream } from 'node:fs';
import { outcomeOf } from './caller.mjs';
import { pause } from './times.mjs';

export class Ledger {
  /** Everything asked for, by its key. */
  writes = new Map();
  /** How often each status came. */
  statuses = new Map();
  /** Answers as they came, with their times: `{ at, status, ms, retryAfter }`. */
  answers = [];

  constructor(path) {
    this.file = createWriteStream(path);
    // the folder is gone once all is well
    this.file.on('error', () => undefined);
  }

  /**
   * Sends a write until somebody says what became of it.
   * @param write `{ kind, key, caller, method, path, body }`
   * @param goOn false ends the retries; what is unknown then stays so
   */
  async send(write, goOn) {
    const entry = { ...write, outcome: 'unknown', attempts: 0 };
    this.writes.set(write.key, entry);
    while (entry.outcome === 'unknown') {
      const answer = await this.attempt(entry);
      if (entry.outcome !== 'unknown' || !goOn()) break;
      await pause(answer.status === 0 ? 50 : 100);
    }
    return entry;
  }

  async attempt(entry) {
    const { caller, method, path, body, key } = entry;
    const answer = await caller.call(method, path, body, { 'idempotency-key': key });
    entry.attempts++;
    const outcome = outcomeOf(answer);
    // who was told that it is done, was told so for good
    entry.wasOk ||= outcome === 'ok';
    entry.outcome = outcome;
    entry.status = answer.status;
    entry.at = Date.now();
    entry.code = answer.body?.code;
    if (outcome === 'ok') entry.answer = answer.body;
    const { status, ms } = answer;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.answers.push({ at: Date.now(), status, ms, code: entry.code, retryAfter: answer.headers.get('retry-after') });
    const line = { at: Date.now(), kind: entry.kind, key, status, outcome, id: answer.body?.id, code: entry.code };
    this.file.write(`${JSON.stringify(line)}\n`);
    return answer;
  }

  /** Asks once more for everything nobody knows about. */
  async settle(seconds = 30) {
    const end = Date.now() + 1000 * seconds;
    const open = this.of('unknown');
    const workers = Array.from({ length: 8 }, async () => {
      for (let entry = open.pop(); entry; entry = open.pop())
        while (entry.outcome === 'unknown' && Date.now() < end) {
          await this.attempt(entry);
          if (entry.outcome === 'unknown') await pause(200);
        }
    });
    await Promise.all(workers);
    return this.of('unknown').length;
  }

  of(outcome, kind) {
    return [...this.writes.values()].filter((one) => one.outcome === outcome && (!kind || one.kind === kind));
  }

  get figures() {
    return {
      ok: this.of('ok').length,
      refused: this.of('refused').length,
      unknown: this.of('unknown').length,
      statuses: Object.fromEntries([...this.statuses].sort(([a], [b]) => a - b)),
    };
  }

  close() {
    this.file.end();
  }
}
