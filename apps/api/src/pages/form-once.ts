import { createHash } from 'node:crypto';
import { canonicalJson, type Once, type SiteRecord } from '@parley/store';

/**
 * The hidden key of a form as an idempotency key: a second press of the button is no second comment.
 * @param who whose key it is: an account's id, or where a guest comes from
 */
export function onceOf(who: string, site: SiteRecord, slug: string, given: Record<string, string>): Once | undefined {
  const { key, back: _, ...words } = given;
  if (key === undefined || !/^[\w-]{8,60}$/.test(key)) return undefined;
  const fingerprint = createHash('sha256').update(canonicalJson(words)).digest();
  // what was changed and sent again is another comment, not a misuse of the key
  const own = `${key}.${fingerprint.toString('base64url').slice(0, 12)}`;
  return { siteId: site.id, scope: `${who} page ${slug}`, key: own, fingerprint };
}
