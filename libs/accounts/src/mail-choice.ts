import { mailKindNames, type MailChoice, type MailChoiceRequest, type MailKind } from '@parley/contract';
import { lockAccount, mailChoiceOf, putMailChoice, type MailChoiceRecord, type Tx } from '@parley/store';

/** What somebody wants by mail, as clients see it. */
export function mailChoiceAnswer({ language, off }: MailChoiceRecord): MailChoice {
  const wants = (kind: MailKind): boolean => !off.includes(kind);
  return {
    decisions: wants('decisions'),
    sourceRequests: wants('sourceRequests'),
    appeals: wants('appeals'),
    replies: wants('replies'),
    language,
  };
}

/** Changes what an account gets by mail; what is not named stays. */
export async function changeMailChoice(tx: Tx, accountId: string, asked: MailChoiceRequest): Promise<void> {
  // the account is held, so that two changes at once do not undo each other
  await lockAccount(tx, accountId);
  const was = await mailChoiceOf(tx, accountId);
  const off = mailKindNames.filter((kind) => !(asked[kind] ?? !was.off.includes(kind)));
  await putMailChoice(tx, accountId, { language: asked.language === undefined ? was.language : asked.language, off });
}
