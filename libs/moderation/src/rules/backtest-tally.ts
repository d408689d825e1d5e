import { actionTable, type ActionName } from '@parley/contract';
import type { MatchedSpan } from '@parley/rules';

/** How one comment came out in a backtest. */
export interface Tried {
  commentId: string;
  outcome: 'matched' | 'not_matched' | 'did_not_finish';
  matchedText: MatchedSpan[];
  /** Whether the live version matches it; null where there is none to compare with. */
  live: boolean | null;
  /** The last decision about the comment. */
  action: string | null;
  /** The beginning of the comment. */
  excerpt: string;
}

/** Samples kept of a kind. */
const samplesMax = 20;

/** Adds up what a backtest finds. */
export class BacktestTally {
  scanned = 0;
  matched = 0;
  private unfinished = 0;
  private newlyCaught = 0;
  private noLongerCaught = 0;
  private readonly decided = { agreed: 0, dismissed: 0, matchedAgreed: 0, matchedDismissed: 0 };
  private readonly samples: object[] = [];
  private readonly lost: object[] = [];

  add(tried: readonly Tried[]): void {
    for (const one of tried) this.addOne(one);
  }

  private addOne({ commentId, outcome, matchedText, live, action, excerpt }: Tried): void {
    this.scanned++;
    const hit = outcome === 'matched';
    if (outcome === 'did_not_finish') this.unfinished++;
    if (hit) this.matched++;
    if (hit && live === false) this.newlyCaught++;
    if (!hit && live === true) {
      this.noLongerCaught++;
      if (this.lost.length < samplesMax) this.lost.push({ commentId, excerpt, change: 'no_longer_caught' });
    }
    const judged = judgedAs(action);
    if (judged) this.count(judged, hit);
    if (hit && this.samples.length < samplesMax)
      this.samples.push({
        commentId,
        excerpt,
        matchedText: matchedText.slice(0, 5),
        decided: judged ?? null,
        ...(live === null ? {} : { change: live ? 'caught_before' : 'newly_caught' }),
      });
  }

  private count(judged: 'agreed' | 'dismissed', hit: boolean): void {
    this.decided[judged]++;
    if (hit) this.decided[judged === 'agreed' ? 'matchedAgreed' : 'matchedDismissed']++;
  }

  /** @param comparedWith the live version, or null */
  result(comparedWith: number | null, milliseconds: number): object {
    const { agreed, dismissed, matchedAgreed, matchedDismissed } = this.decided;
    const share = (part: number, whole: number): number | null =>
      whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
    return {
      unfinished: this.unfinished,
      precision: share(matchedAgreed, matchedAgreed + matchedDismissed),
      recall: share(matchedAgreed, agreed),
      decisions: { decided: agreed + dismissed, agreed, matchedAgreed, matchedDismissed },
      ...(comparedWith === null ? {} : { newlyCaught: this.newlyCaught, noLongerCaught: this.noLongerCaught }),
      comparedWith,
      samples: [...this.samples, ...this.lost],
      milliseconds: Math.round(milliseconds),
    };
  }
}

/** Whether the moderators agreed that there was something about the comment. */
function judgedAs(action: string | null): 'agreed' | 'dismissed' | undefined {
  const row = action === null ? undefined : actionTable[action as ActionName];
  return row === undefined || row.settles === 'nothing' ? undefined : row.settles;
}
