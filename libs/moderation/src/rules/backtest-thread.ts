import { parentPort, workerData } from 'node:worker_threads';
import { compileCondition, runProgram, type Facts, type Program } from '@parley/rules';

/** A batch of facts to be judged; the answer has an entry for each, in the same order. */
export interface ThreadBatch {
  facts: Facts[];
}

export interface ThreadAnswer {
  outcome: 'matched' | 'not_matched' | 'did_not_finish';
  matchedText: { start: number; end: number; text: string }[];
  live: boolean | null;
}

/** The conditions to run: the one tried, and the live one it is compared with. */
export interface ThreadConditions {
  tried: string;
  live: string | null;
}

// A thread of its own: whatever a condition does, requests and other jobs go on, and it can be stopped from outside.
const { tried, live } = workerData as ThreadConditions;
const programs = { tried: compiled(tried), live: live === null || live === tried ? undefined : compiled(live) };

parentPort?.on('message', ({ facts }: ThreadBatch) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(facts.map(judge));
});

function judge(facts: Facts): ThreadAnswer {
  const { outcome, matchedText } = runProgram(programs.tried, facts);
  const same = live === null ? null : outcome === 'matched';
  return {
    outcome,
    matchedText,
    live: programs.live ? runProgram(programs.live, facts).outcome === 'matched' : same,
  };
}

function compiled(when: string): Program {
  const result = compileCondition(when);
  if (!result.ok) throw new Error(`The condition does not compile any more: ${result.faults[0]?.message ?? ''}`);
  return result.program;
}
