import type { SanctionRequest, UserRecord } from '@parley/contract';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { say } from '../words.js';

export type SanctionKind = SanctionRequest['kind'];
export const sanctionKinds: SanctionKind[] = ['none', 'premoderate', 'mute', 'ban'];

export const readRecord = (id: string): Promise<UserRecord> => onSite('GET', `/users/${id}/record`);

/** Says what somebody may do from now on; the undo brings back what held before. */
export async function sanction(
  before: UserRecord,
  change: SanctionRequest,
  onDone: (record: UserRecord) => void,
): Promise<void> {
  await put(before, change);
  const undo = async (): Promise<void> => {
    const { kind, until, reason } = before.sanction;
    await put(before, { kind, until, reason: reason ?? say('person.taken_back') });
    tell({ text: say('person.undone', { name: before.user.displayName }) });
    onDone(await readRecord(before.user.id));
  };
  tell({ text: say('author.sanctioned', { name: before.user.displayName }), undo: () => void undo() });
  onDone(await readRecord(before.user.id));
}

const put = ({ user }: UserRecord, body: SanctionRequest): Promise<unknown> =>
  onSite('PUT', `/users/${user.id}/sanction`, { body });

/** Says whether what somebody reports opens items by itself. */
export async function muteFlags(
  { user }: UserRecord,
  muted: boolean,
  reason: string,
  onDone: (record: UserRecord) => void,
): Promise<void> {
  await onSite('PUT', `/users/${user.id}/flagging`, { body: { muted, reason } });
  tell({ text: say('author.sanctioned', { name: user.displayName }) });
  onDone(await readRecord(user.id));
}

const spans = { day: 1, week: 7, month: 30 } as const;
export const spanNames = ['day', 'week', 'month', 'date', 'always'] as const;
export type SpanName = (typeof spanNames)[number];

/** When a sanction of this length ends; null for good. A day given counts to its end. */
export function endOf(span: SpanName, date: string): string | null {
  if (span === 'always') return null;
  if (span === 'date') return new Date(`${date}T23:59:59`).toISOString();
  return new Date(Date.now() + spans[span] * 86_400_000).toISOString();
}
