import type { Moderator, ModeratorList, UserRecord } from '@parley/contract';
import { onSite } from '../api/site.js';
import { session } from '../api/session.js';
import { store } from '../store.js';
import { say } from '../words.js';

/** Names of people by id, looked up once each; and those to whom work can be given. */
const names = store<{ known: Record<string, string>; colleagues: Moderator[] }>({ known: {}, colleagues: [] });
const asked = new Set<string>();

export const people = names;

/** Who moderates here. */
export async function readColleagues(): Promise<void> {
  const { items } = await onSite<ModeratorList>('GET', '/moderators');
  const known = Object.fromEntries(items.map(({ id, displayName }) => [id, displayName]));
  names.set({ colleagues: items, known: { ...names.now.known, ...known } });
}

/** The name of somebody, or a word for them until it is known. */
export function nameOf(id: string | null): string {
  if (id === null) return say('people.system');
  if (id === session.now.user?.id) return session.now.user.displayName;
  lookUp(id);
  return names.now.known[id] ?? say('people.somebody');
}

export async function findName(id: string): Promise<string> {
  if (!names.now.known[id] && id !== session.now.user?.id) {
    const record = await onSite<UserRecord>('GET', `/users/${id}/record`).catch(() => undefined);
    if (record) names.set({ known: { ...names.now.known, [id]: record.user.displayName } });
  }
  return nameOf(id);
}

function lookUp(id: string): void {
  if (asked.has(id)) return;
  asked.add(id);
  void findName(id);
}
