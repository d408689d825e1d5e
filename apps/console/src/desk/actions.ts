import type { ActionName, CommentStatus, ReviewItem } from '@parley/contract';

export type Choice = Exclude<ActionName, 'undo' | 'reject'>;

/** One row a choice: its key, where it applies, and whether a person reads something because of it. */
interface ChoiceRow {
  key: string;
  from: readonly CommentStatus[];
  /** It waits for Enter with the statement in sight; the others are done at once. */
  asks: boolean;
  restricts?: boolean;
  onAppeal?: boolean;
}

const any: readonly CommentStatus[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];

export const choiceTable: Record<Choice, ChoiceRow> = {
  approve: { key: 'a', from: ['published', 'pending', 'rejected', 'removed'], asks: false },
  request_source: { key: 's', from: ['published'], asks: true },
  attach_source: { key: 'c', from: ['published'], asks: true },
  label: { key: 'l', from: ['published'], asks: true, restricts: true },
  dismiss: { key: 'd', from: ['published', 'rejected', 'removed', 'deleted'], asks: false },
  escalate: { key: 'e', from: any, asks: true },
  remove: { key: 'r', from: ['published', 'pending'], asks: true, restricts: true },
  uphold: { key: 'h', from: any, asks: true, onAppeal: true },
  overturn: { key: 'o', from: any, asks: true, onAppeal: true },
};

export const choices = Object.keys(choiceTable) as Choice[];

export const isAppeal = (item: ReviewItem): boolean =>
  item.reasons.some(({ kind, status }) => kind === 'appeal' && status === 'open');

/** The choices of an item, in the order of their buttons. While an appeal waits, only those that answer it. */
export function choicesFor(item: ReviewItem): Choice[] {
  if (isAppeal(item)) return choices.filter((choice) => choiceTable[choice].onAppeal || choice === 'escalate');
  return choices.filter((choice) => !choiceTable[choice].onAppeal);
}

/** What is asked of the API: a comment that waits is not removed but rejected. */
export function actionOf(choice: Choice, status: CommentStatus): ActionName {
  return choice === 'remove' && status === 'pending' ? 'reject' : choice;
}

const policyOfFlag: Record<string, string> = { misinformation: 'false_claim' };

/** The reason that is offered first: what put the comment here, where the site has a policy for it. */
export function likelyReason(
  item: ReviewItem,
  flags: { reason: string; status: string }[],
  codes: readonly string[] = [],
): string {
  const flag = flags.find(({ status }) => status === 'open')?.reason;
  const open = item.reasons.filter(({ status }) => status === 'open');
  const claimed = open.some(({ kind, queue }) => kind === 'claim' || queue === 'claims');
  const likely = claimed ? 'unsourced_claim' : flag ? (policyOfFlag[flag] ?? flag) : 'other';
  // a site may have policies of its own alone
  return codes.length === 0 || codes.includes(likely)
    ? likely
    : (codes.find((code) => code === 'other') ?? codes[0] ?? likely);
}
