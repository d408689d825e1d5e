import type { StoredClaim } from '@parley/store';
import type { ArchiveRun } from './archive-run.js';
import type { ReadyComment } from './sort-batch.js';

/** A comment whose words were rendered and looked at for claims. */
export type ReadComment = ReadyComment & { html: string; claims: StoredClaim[] };

/** What is known around the words of a batch. */
export interface Surroundings {
  /** Comments that are here already: nothing is written of them, so nobody reads them. */
  known: ReadonlySet<string>;
  /** The words of comments that are answered. */
  bodies: ReadonlyMap<string, string>;
  /** Where the articles are. */
  urls: ReadonlyMap<string, string | null>;
}

/** Renders comments and finds their claims, while the database is busy with those before. */
export function readWords(
  { site, writing }: ArchiveRun,
  ready: readonly ReadyComment[],
  { known, bodies, urls }: Surroundings,
): ReadComment[] {
  const { sourcePolicy, uncountedHosts } = site.settings;
  return ready.map((comment) => {
    const { ref, body, parent, post } = comment;
    if (known.has(ref) || body === '') return { ...comment, html: '', claims: [] };
    const parentBody = parent === null ? undefined : bodies.get(parent);
    const context = { sources: [] as [], parentBody, articleUrl: urls.get(post) ?? null, uncountedHosts };
    const claims = sourcePolicy === 'off' ? [] : writing.readClaims(body, context);
    return { ...comment, html: writing.renderComment(body), claims };
  });
}
