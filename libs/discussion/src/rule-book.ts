import { Injectable } from '@nestjs/common';
import { compileCondition, type Effect, type LiveRule } from '@parley/rules';
import { activeRules, type Sql, type StoredFinding, type StoredRule } from '@parley/store';

/** How long a process may go on with the rules it knows, in milliseconds. */
const fresh = 1000;

export interface Rules {
  live: LiveRule[];
  /** Stored rules that no longer compile: each is a visible outcome of its own, never silence. */
  broken: StoredFinding[];
  /** Whether a rule asks what the author wrote before: counting it costs a read of its own. */
  askForHistory: boolean;
}

/** Facts that take the author's earlier comments. */
const historyFacts = new Set(['author', 'author.comments', 'author.removed', 'signals', 'signals.firstComment']);

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
}

function compileAll(stored: StoredRule[]): Rules {
  const rules: Rules = { live: [], broken: [], askForHistory: false };
  for (const { key, version, mode, title, when, then } of stored) {
    if (mode === 'off') continue;
    const compiled = compileCondition(when);
    if (compiled.ok) {
      rules.live.push({ key, version, mode, title, program: compiled.program, then: then as Effect[] });
      rules.askForHistory ||= compiled.program.reads.some((path) => historyFacts.has(path));
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
