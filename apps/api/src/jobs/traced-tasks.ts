import { within } from '@parley/store';
import type { Task, TaskList } from 'graphile-worker';

/** The same jobs, each a part of the trace of what left it to be done, or of one of its own. */
export function tracedTasks(tasks: TaskList): TaskList {
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, traced(name, task as Task)]));
}

function traced(name: string, task: Task): Task {
  return (payload, helpers) => {
    const { trace } = (payload ?? {}) as { trace?: unknown };
    const attributes = { 'parley.job': name, 'parley.attempt': helpers.job.attempts };
    const parent = typeof trace === 'string' ? trace : null;
    return within(`job ${name}`, { kind: 'works_off', parent, attributes }, async () => task(payload, helpers));
  };
}
