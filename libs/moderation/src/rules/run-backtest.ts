import { Worker } from 'node:worker_threads';
import type { Facts } from '@parley/rules';
import {
  beginBacktest,
  end,
  findRule,
  findRuleVersion,
  finishBacktest,
  scanComments,
  tellBacktest,
  type BacktestRecord,
  type Database,
  type ScannedComment,
} from '@parley/store';
import { BacktestTally, type Tried } from './backtest-tally.js';
import type { ThreadAnswer, ThreadBatch, ThreadConditions } from './backtest-thread.js';
import { factsOfStored } from './case-of-stored.js';

/** Comments read and judged at a time. */
const batchSize = 500;
/** How long a batch may take, in milliseconds, before the thread is given up. */
const batchMax = 30_000;
const tellEvery = 400;
const excerptMax = 200;

/** Runs a backtest from its beginning; one that is over, or that nobody wants any more, is left alone. */
export async function runBacktest(db: Database, siteId: string, id: string): Promise<void> {
  const backtest = await beginBacktest(db, siteId, id);
  if (!backtest) return;
  const tally = new BacktestTally();
  try {
    const result = await scanAll(db, siteId, backtest, tally);
    if (result) await finishBacktest(db, siteId, id, { status: 'done', ...counts(tally), result });
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
    await finishBacktest(db, siteId, id, { status: 'failed', ...counts(tally), failure });
  }
}

function counts({ scanned, matched }: BacktestTally): { scanned: number; matched: number } {
  return { scanned, matched };
}

/** @returns the result, or undefined where somebody stopped it */
async function scanAll(
  db: Database,
  siteId: string,
  backtest: BacktestRecord,
  tally: BacktestTally,
): Promise<object | undefined> {
  const { ruleKey, version, from, to, most, id } = backtest;
  const wanted = await findRuleVersion(db, siteId, ruleKey, version);
  const rule = await findRule(db, siteId, ruleKey);
  if (!wanted || !rule) throw new Error('The rule is gone.');
  const comparedWith = rule.mode === 'live' ? rule.version : null;
  const thread = new JudgingThread({ tried: wanted.when, live: comparedWith === null ? null : rule.when });
  const started = performance.now();
  let told = started;
  try {
    const read = (before: string): Promise<ScannedComment[]> =>
      scanComments(db, siteId, { before, from, to, limit: Math.min(batchSize, most - tally.scanned) });
    let batch = await read(end.id);
    while (batch.length > 0) {
      tally.add(await thread.judge(batch));
      if (performance.now() - told > tellEvery) {
        told = performance.now();
        if (!(await tellBacktest(db, siteId, id, counts(tally)))) return undefined;
      }
      if (tally.scanned >= most) break;
      batch = await read(batch.at(-1)?.id ?? '');
    }
    return tally.result(comparedWith, performance.now() - started);
  } finally {
    await thread.end();
  }
}

/** Judges in a thread that can be killed. */
class JudgingThread {
  private readonly worker: Worker;
  private failed: Error | undefined;
  private settle: { resolve(answers: ThreadAnswer[]): void; reject(error: Error): void } | undefined;

  constructor(conditions: ThreadConditions) {
    // from the sources, too, what runs in a thread is the built file
    this.worker = new Worker(new URL('../../dist/rules/backtest-thread.js', import.meta.url), {
      workerData: conditions,
    });
    this.worker.on('message', (answers: ThreadAnswer[]) => this.settle?.resolve(answers));
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The thread that ran it ended.')));
  }

  async judge(comments: ScannedComment[]): Promise<Tried[]> {
    const answers = await this.ask(comments.map(factsOfStored));
    return comments.map(({ id, action, body }, i) => ({
      commentId: id,
      action,
      excerpt: body.slice(0, excerptMax),
      ...(answers[i] as ThreadAnswer),
    }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private async ask(facts: Facts[]): Promise<ThreadAnswer[]> {
    if (this.failed) throw this.failed;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<ThreadAnswer[]>((resolve, reject) => {
        this.settle = { resolve, reject };
        timer = setTimeout(() => reject(new Error('The condition took too long and was stopped.')), batchMax);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        this.worker.postMessage({ facts } satisfies ThreadBatch);
      });
    } finally {
      clearTimeout(timer);
      this.settle = undefined;
    }
  }

  private fail(error: Error): void {
    this.failed ??= error;
    this.settle?.reject(error);
  }
}
