/** What somebody does, as a trace shows it. Values of statements, words and addresses of people have no place in it. */
export interface Doing {
  /** Whether it asks another program (a statement, a message), or works off what was left to it (a job). */
  kind?: 'asks' | 'works_off';
  attributes?: Record<string, string | number | boolean>;
  /** The trace it goes on with (a W3C traceparent); null begins one. Absent: it belongs to what is going on now, or to nothing. */
  parent?: string | null;
}

/** Adds what is known only later. */
export type Note = (attributes: Record<string, string | number | boolean>) => void;

/** Whatever keeps traces, where anything does. */
export interface Traces {
  within<T>(name: string, doing: Doing, work: (note: Note) => Promise<T>): Promise<T>;
  /** The W3C traceparent of what is going on now. */
  current(): string | undefined;
}

let traces: Traces | undefined;

/** Connects what keeps traces, once for the process; without it nothing is kept and nothing is spent on it. */
export function keepTraces(by: Traces | undefined): void {
  traces = by;
}

/** Does something as a part of its trace, where traces are kept. */
export function within<T>(name: string, doing: Doing, work: (note: Note) => Promise<T>): Promise<T> {
  return traces ? traces.within(name, doing, work) : work(() => undefined);
}

/** The W3C traceparent of what is going on now, to be sent on or kept for what is done about it later. */
export function currentTrace(): string | undefined {
  return traces?.current();
}
