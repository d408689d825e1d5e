import { Injectable } from '@nestjs/common';
import {
  actionTable,
  Failure,
  flagReasons,
  includesRole,
  type Action,
  type Actor,
  type AppealFigures,
  type DecisionFigures,
  type ReportFigures,
  type TransparencyQuery,
  type TransparencyReport,
} from '@parley/contract';
import {
  countAppeals,
  countDecisions,
  countFlags,
  countNotices,
  countWritten,
  Database,
  medianSecondsToAppeal,
  medianSecondsToDecision,
  summariseAll,
  type AppealCount,
  type DecisionCount,
  type FlagCount,
  type SiteRecord,
} from '@parley/store';
import { periodOf } from './period.js';
import { checkWeeks, weeksOf } from './report-weeks.js';

@Injectable()
export class ReportTransparency {
  constructor(private readonly db: Database) {}

  /** What the moderators did over a period; for moderators, and for everybody where the site says so. */
  async run(viewer: Actor | null, site: SiteRecord, query: TransparencyQuery): Promise<TransparencyReport> {
    checkMayRead(viewer, site);
    const period = periodOf(query);
    if (query.by === 'week') checkWeeks(period);
    const [comments, flags, notices, decisions, appeals, queue, decided, heard, weeks] = await Promise.all([
      countWritten(this.db, site.id, period),
      countFlags(this.db, site.id, period),
      countNotices(this.db, site.id, period),
      countDecisions(this.db, site.id, period),
      countAppeals(this.db, site.id, period),
      summariseAll(this.db, site.id),
      medianSecondsToDecision(this.db, site.id, period),
      medianSecondsToAppeal(this.db, site.id, period),
      query.by === 'week' ? weeksOf(this.db, site.id, period) : undefined,
    ]);
    return {
      site: site.key,
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      comments,
      reports: reportFigures(flags),
      notices,
      decisions: decisionFigures(decisions, decided),
      appeals: appealFigures(appeals, heard),
      queue,
      ...(weeks ? { weeks } : {}),
    };
  }
}

function checkMayRead(viewer: Actor | null, site: SiteRecord): void {
  if (site.settings.publicTransparency) return;
  if (!viewer) throw new Failure('unauthenticated', 'Sign in as a moderator: this site does not publish its report.');
  if (!includesRole(viewer.role, 'moderator'))
    throw new Failure('forbidden', 'This site does not publish its report; its moderators can read it.');
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

function reportFigures(flags: FlagCount[]): ReportFigures {
  const byReason = flagReasons.map((reason) => {
    const of = (status?: FlagCount['status']): number =>
      sum(
        flags.filter((one) => one.reason === reason && (status ?? one.status) === one.status).map((one) => one.count),
      );
    return { reason, total: of(), agreed: of('agreed'), dismissed: of('dismissed'), open: of('open') };
  });
  return { total: sum(byReason.map((one) => one.total)), byReason };
}

function decisionFigures(counts: DecisionCount[], medianSeconds: number | null): DecisionFigures {
  const settled = counts.filter(({ action }) => action !== 'undo' && action !== 'escalate');
  const restricting = settled.filter(({ action }) => (actionTable[action] as Action).restricts);
  const total = sum(settled.map((one) => one.count));
  const notice = sum(settled.map((one) => one.notice));
  const automatedDecision = sum(settled.map((one) => one.automated));
  const countOf = (action: string): number =>
    sum(counts.filter((one) => one.action === action).map((one) => one.count));
  return {
    total,
    restrictions: sum(restricting.map((one) => one.count)),
    byAction: [...new Set(settled.map((one) => one.action))].map((action) => ({ action, total: countOf(action) })),
    byReason: [...new Set(settled.map((one) => one.reason))].sort().map((reason) => {
      const of = (rows: DecisionCount[]): DecisionCount[] => rows.filter((one) => one.reason === reason);
      return {
        reason,
        total: sum(of(settled).map((one) => one.count)),
        restrictions: sum(of(restricting).map((one) => one.count)),
        reversed: sum(of(settled).map((one) => one.reversed)),
      };
    }),
    byMeans: {
      automatedDetection: sum(settled.map((one) => one.detected)),
      notice,
      ownInitiative: total - notice,
      automatedDecision,
      humanDecision: total - automatedDecision,
    },
    escalated: countOf('escalate'),
    undone: countOf('undo'),
    medianSeconds,
  };
}

function appealFigures(counts: AppealCount[], medianSeconds: number | null): AppealFigures {
  const by = (party: AppealCount['party']): number =>
    sum(counts.filter((one) => one.party === party).map((one) => one.count));
  const of = (status: AppealCount['status']): number =>
    sum(counts.filter((one) => one.status === status).map((one) => one.count));
  return {
    total: sum(counts.map((one) => one.count)),
    byAuthors: by('author'),
    byReporters: by('reporter'),
    upheld: of('upheld'),
    overturned: of('overturned'),
    open: of('open'),
    medianSeconds,
  };
}
