import {
  beginning,
  commentsOfCluster,
  findCluster,
  findSiteById,
  lockComment,
  rebuildFragment,
  reopenAnsweredClaims,
  settleAnsweredClaims,
  type Database,
  type Tx,
} from '@parley/store';
import { settingOf } from './review-setting.js';

/** How many comments one transaction brings up to date. */
export const spreadAtOnce = 100;

/**
 * Brings the comments after `after` that have a claim in a cluster up to date with it: what readers see of them, and
 * the queue, which they leave with a verdict and come back to without one. Comments are locked in the order of their ids. May run twice.
 * @returns the last comment dealt with, or undefined where none is left
 */
export async function spreadCluster(
  tx: Tx,
  siteId: string,
  clusterId: string,
  after: string = beginning.id,
): Promise<string | undefined> {
  const ids = await commentsOfCluster(tx, siteId, clusterId, after, spreadAtOnce);
  const undecided = (await findCluster(tx, siteId, clusterId))?.verdict === 'undecided';
  const site = await findSiteById(tx, siteId);
  if (!site) return undefined;
  for (const id of ids) {
    const comment = await lockComment(tx, siteId, id);
    if (!comment) continue;
    const setting = await settingOf(tx, site, comment);
    const bring = undecided ? reopenAnsweredClaims : settleAnsweredClaims;
    await bring(tx, siteId, comment, setting, { clusterId });
    await rebuildFragment(tx, siteId, id);
  }
  return ids.length < spreadAtOnce ? undefined : ids.at(-1);
}

/** Brings every comment of a cluster up to date, a hundred a transaction. For the job. */
export async function spreadWholeCluster(db: Database, siteId: string, clusterId: string): Promise<void> {
  for (let after: string | undefined = beginning.id; after !== undefined;) {
    const from: string = after;
    after = await db.transaction((tx) => spreadCluster(tx, siteId, clusterId, from));
  }
}
