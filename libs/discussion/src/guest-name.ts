import { Failure, invalid, type Actor, type PostCommentRequest } from '@parley/contract';
import { nameIsTaken, nameLikeness, type SiteRecord, type Sql } from '@parley/store';

/** Words that speak for a site, in the languages of its pages; a guest speaks for nobody. */
const offices = [
  'Parley',
  'admin',
  'administrator',
  'administration',
  'administratorin',
  'editor',
  'editors',
  'editorial team',
  'moderator',
  'moderators',
  'moderatorin',
  'moderation',
  'owner',
  'redaktion',
  'staff',
  'support',
  'system',
  'team',
  'адміністратор',
  'адміністрація',
  'модератор',
  'модерація',
  'редактор',
  'редакція',
  'إدارة',
  'الإدارة',
  'المشرف',
  'مشرف',
  'التحرير',
  'المحرر',
  'محرر',
].map(nameLikeness);

/**
 * The name under which somebody without an account writes, cleaned; null for somebody with one.
 * @throws Failure `unauthenticated` where guests do not write here, `validation_failed` at `/guest` or `/guest/name`
 */
export async function guestNameOf(
  sql: Sql,
  site: SiteRecord,
  actor: Actor | null,
  guest: PostCommentRequest['guest'],
): Promise<string | null> {
  if (actor) {
    if (guest) throw invalid({ pointer: '/guest', message: 'is for readers without an account; you are signed in' });
    return null;
  }
  if (!guest || site.settings.guestComments === 'off') throw new Failure('unauthenticated', 'Sign in to do this.');
  const name = guest.name.normalize('NFC').trim().replace(/\s+/g, ' ');
  const likeness = nameLikeness(name);
  if (!/[\p{L}\p{N}]/u.test(likeness)) throw invalid({ pointer: '/guest/name', message: 'must hold a letter' });
  const speaksForSite = [...offices, nameLikeness(site.name), nameLikeness(site.key)].includes(likeness);
  if (speaksForSite || (await nameIsTaken(sql, name.normalize('NFKC'))))
    throw invalid({
      pointer: '/guest/name',
      message: 'is, or looks like, the name of somebody with an account here: take another one',
      code: 'name_taken',
    });
  return name;
}
