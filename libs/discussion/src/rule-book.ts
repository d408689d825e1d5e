import { Injectable } from '@nestjs/common';
import { compileCondition, type Effect, type LiveRule } from '@parley/rules';
import { activeRules, type Sql, type StoredFinding, type StoredRule } from '@parley/store';

/** How long a process may go on with the rules it knows, in milliseconds. */
const fresh = 1000;

export interface Rules {
  live: LiveRule[];
  /** Stored rules that no longer compile: each is a visible outcome of its own, never silence. */
  broken: StoredFinding[];
  /** Every rule that is asked, for the record: `key version mode`. */
  asked: string[];
  /** What they ask about that takes some finding out; what nobody asks is not found out. */
  asks: {
    /** The author's earlier comments. */
    history: boolean;
    /** Comments with much the same words, and how busy the post is. */
    surroundings: boolean;
    language: boolean;
    flags: boolean;
  };
}

type Asks = Rules['asks'];

/** Facts by what it takes to know them. */
const askedBy: Record<keyof Asks, ReadonlySet<string>> = {
  history: new Set(['author', 'author.comments', 'author.removed', 'signals', 'signals.firstComment']),
  surroundings: new Set([
    'signals',
    'signals.repeatsOwn',
    'signals.repeatsOthers',
    'signals.similarToRemoved',
    'signals.burst',
  ]),
  language: new Set(['signals', 'signals.language']),
  flags: new Set(['flags', 'flags.total', 'flags.reasons']),
};

interface Page {
  rules: Rules;
  signature: string;
  readAt: number;
}

/** The compiled rules of each site: read again every second, compiled once for each version. */
@Injectable()
export class RuleBook {
  private readonly pages = new Map<string, Page>();

  /** @param sql the caller's transaction: one that writes never waits for a second connection */
  async of(sql: Sql, siteId: string): Promise<Rules> {
    const page = this.pages.get(siteId);
    if (page && performance.now() - page.readAt < fresh) return page.rules;
    const stored = await activeRules(sql, siteId);
    const signature = JSON.stringify(stored);
    const rules = page?.signature === signature ? page.rules : compileAll(stored);
    this.pages.set(siteId, { rules, signature, readAt: performance.now() });
    return rules;
  }

  /** Reads the rules of a site again at the next comment; what this process changed takes effect at once. */
  forget(siteId: string): void {
    const page = this.pages.get(siteId);
    if (page) page.readAt = -Infinity;
  }
}

function compileAll(stored: StoredRule[]): Rules {
  const asks: Asks = { history: false, surroundings: false, language: false, flags: false };
  const rules: Rules = { live: [], broken: [], asked: [], asks };
  for (const { key, version, mode, title, when, then } of stored) {
    if (mode === 'off') continue;
    rules.asked.push(`${key} ${version} ${mode}`);
    const compiled = compileCondition(when);
    if (compiled.ok) {
      const { program } = compiled;
      rules.live.push({ key, version, mode, title, program, then: then as Effect[] });
      for (const name of Object.keys(asks) as (keyof Asks)[])
        asks[name] ||= program.reads.some((path) => askedBy[name].has(path));
    } else {
      const text = `The rule “${title}” could not run, so a person looks at this comment.`;
      const detail = compiled.faults.map((fault) => fault.message).join(' ');
      rules.broken.push({
        ruleKey: key,
        version,
        mode,
        outcome: 'did_not_finish',
        detail,
        text,
        effects: [],
        inputs: {},
        trace: [],
        matchedText: [],
      });
    }
  }
  return rules;
}
