import { RearrangeClusters, ReturnOverdue, runBacktest, spreadWholeCluster, WatchAges } from '@parley/moderation';
import { JudgeAgain, LookAgain, RecordDetection, RuleBook } from '@parley/discussion';
import {
  endLostBacktests,
  findComment,
  findSiteById,
  freeExpiredLeases,
  rebuildFragmentsOfAuthor,
  sealLog,
  sitesToSeal,
  straightenPlaces,
  sweepIdempotencyKeys,
  sweepImports,
  unassignAll,
  unnameAuthor,
  sweepAccountTokens,
  sweepDeliveries,
  sweepLiveEvents,
  sweepMails,
  stopOldMail,
  weighOpenItems,
  type Database,
} from '@parley/store';
import type { Task, TaskList } from 'graphile-worker';
import type { Checkpoints } from '../operations/checkpoints.js';
import { settingsKnownFor } from '../http/site-directory.js';
import { askDetector, type DetectorSettings } from './detector.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idIn(payload: unknown, name: string): string {
  const value = (payload as Record<string, unknown> | null)?.[name];
  if (typeof value !== 'string' || !uuid.test(value)) throw new Error(`The job has no ${name}.`);
  return value;
}

/** Every job there is. Each may run twice and must then have changed nothing more. */
export function tasks(db: Database, checkpoints: Checkpoints, detector?: DetectorSettings): TaskList {
  const rules = new RuleBook();
  const judgeAgain = new JudgeAgain(db, rules, new LookAgain(rules));
  return {
    ...(detector ? { 'ask-detector': askingTask(db, detector) } : {}),
    'seal-log': async (payload) => {
      await sealLog(db, idIn(payload, 'siteId'));
    },
    'rebuild-fragments': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: unknown };
      await rebuildFragmentsOfAuthor(db, siteId, idIn(data, 'accountId'));
    },
    'follow-role': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: { after?: string } };
      const accountId = idIn(data, 'accountId');
      await rebuildFragmentsOfAuthor(db, siteId, accountId);
      if (data.after === 'member') await unassignAll(db, siteId, accountId);
    },
    'unname-author': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: unknown };
      await unassignAll(db, siteId, idIn(data, 'accountId'));
      await unnameAuthor(db, siteId, idIn(data, 'accountId'));
    },
    'spread-cluster': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: unknown };
      await spreadWholeCluster(db, siteId, idIn(data, 'clusterId'));
      await judgeAgain.afterVerdict(siteId, idIn(data, 'clusterId'));
    },
    'run-backtest': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: unknown };
      await runBacktest(db, siteId, idIn(data, 'backtestId'));
    },
    'weigh-again': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: { weighs?: boolean } };
      if (!data.weighs) return;
      await weighOpenItems(db, siteId);
      // and once more what a process put there that had not heard of the new settings
      await new Promise((resolve) => setTimeout(resolve, 2 * settingsKnownFor));
      await weighOpenItems(db, siteId);
    },
    'judge-flagged': async (payload) => {
      await judgeAgain.afterFlag(idIn(payload, 'siteId'), idIn(payload, 'commentId'));
    },
    'end-lost-backtests': async () => {
      await endLostBacktests(db);
    },
    'join-twin-clusters': async () => {
      await new RearrangeClusters(db).joinTwins();
    },
    'return-overdue': async () => {
      await new ReturnOverdue(db).run();
    },
    'watch-ages': async () => {
      await new WatchAges(db).run();
    },
    'free-expired-leases': async () => {
      await freeExpiredLeases(db);
    },
    'straighten-places': async () => {
      await straightenPlaces(db);
    },
    'seal-leftovers': async () => {
      for (const siteId of await sitesToSeal(db)) await sealLog(db, siteId);
    },
    'keep-checkpoints': async () => {
      await checkpoints.keepAll();
    },
    'sweep-idempotency-keys': async () => {
      await sweepIdempotencyKeys(db);
    },
    'sweep-imports': async () => {
      await sweepImports(db);
    },
    'sweep-live-events': async () => {
      await sweepLiveEvents(db);
    },
    'sweep-webhook-deliveries': async () => {
      await sweepDeliveries(db, 30);
    },
    'sweep-mail': async () => {
      await stopOldMail(db);
      await sweepMails(db, 7);
      await sweepAccountTokens(db);
    },
  };
}

/** Asks about the words a comment has now; one that is gone, or belongs to a site that is gone, is left alone. */
function askingTask(db: Database, detector: DetectorSettings): Task {
  const record = new RecordDetection(db);
  return async (payload) => {
    const site = await findSiteById(db, idIn(payload, 'siteId'));
    const comment = site && (await findComment(db, site.id, idIn(payload, 'commentId')));
    if (!site || !comment) return;
    const { id: commentId, version, body } = comment;
    const answer = await askDetector(detector, { site: site.key, commentId, version, body });
    await record.run(site, commentId, version, answer);
  };
}

/** Housekeeping by the clock, in UTC. */
export const crontab = [
  '*/5 * * * * seal-leftovers',
  '* * * * * join-twin-clusters',
  '* * * * * end-lost-backtests',
  '* * * * * return-overdue',
  '* * * * * watch-ages',
  '* * * * * free-expired-leases',
  '37 * * * * straighten-places',
  '*/5 * * * * keep-checkpoints',
  '17 * * * * sweep-idempotency-keys',
  '22 * * * * sweep-imports',
  '27 * * * * sweep-live-events',
  '37 3 * * * sweep-webhook-deliveries',
  '47 * * * * sweep-mail',
].join('\n');
