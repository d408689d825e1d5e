/** What a rule does when its condition holds. Each effect names one thing. */
export type Effect =
  | { review: string; priority?: number }
  | { hold: true }
  | { reject: string }
  | { label: string }
  | { askForSource: true }
  | { notify: string };

/** A rule as an editor writes it. */
export interface RuleSource {
  key: string;
  version: number;
  title: string;
  when: string;
  then: Effect[];
}

/** Text that a rule must, or must not, match before it may go live. */
export interface RuleExample {
  text: string;
  match: boolean;
  /** Facts beside the text, by group and field: `{ signals: { firstComment: true } }`. */
  given?: Record<string, Record<string, unknown>>;
}

/** What is wrong with a rule, and where. */
export interface RuleFault {
  /** JSON pointer into the rule: `/when`, `/then/0/review`. */
  pointer: '/when' | (string & {});
  message: string;
  /** 1-based line in the condition; 0 where the fault is not in its text. */
  line: number;
  /** 1-based column in UTF-16 units; 0 where the fault is not in the condition's text. */
  column: number;
  /** What would have been accepted there. */
  expected?: string;
  /** The nearest known name, where one was probably meant. */
  near?: string;
}

/** Priority in the queue for an effect that names none. */
export const DEFAULT_PRIORITY = 50;
