import { Injectable } from '@nestjs/common';
import type { HitQuery, ListQuery, Rule, RuleDetail, RuleHitPage, RulePage } from '@parley/contract';
import {
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findingsOfRule,
  findRule,
  listRules,
  pageOf,
  statsOfRules,
  versionsOfRule,
  type RuleRecord,
  type SiteRecord,
} from '@parley/store';
import { hitAnswer, noRule, ruleAnswer, versionAnswer } from './rule-answers.js';

@Injectable()
export class ReadRules {
  constructor(private readonly db: Database) {}

  /** Rules by key, with what became of their hits. */
  async list(site: SiteRecord, { cursor, limit = 25 }: ListQuery): Promise<RulePage> {
    const after = cursor === undefined ? '' : String(decodeCursor('rules', cursor, ['text'])[0]);
    const rows = await listRules(this.db, site.id, after, limit + 1);
    const page = pageOf(rows, limit, (last) => encodeCursor('rules', [last.key]));
    return { ...page, items: await this.withStats(site, page.items) };
  }

  /** A rule with all its versions. */
  async one(site: SiteRecord, key: string): Promise<RuleDetail> {
    const rule = await findRule(this.db, site.id, key);
    if (!rule) throw noRule(key);
    const versions = await versionsOfRule(this.db, site.id, key);
    const [answer] = await this.withStats(site, [rule]);
    return { ...(answer as Rule), versions: versions.map((version) => versionAnswer(key, version)) };
  }

  /** What a rule found, newest first. */
  async hits(site: SiteRecord, key: string, { mode, cursor, limit = 25 }: HitQuery): Promise<RuleHitPage> {
    if (!(await findRule(this.db, site.id, key))) throw noRule(key);
    const list = `hits:${key}`;
    const [at, id] = cursor === undefined ? [end.time, end.id] : decodeCursor(list, cursor, ['time', 'id']);
    const asked = { key, mode: mode ?? null, before: { at: String(at), id: String(id) } };
    const rows = await findingsOfRule(this.db, site.id, asked, limit + 1);
    const page = pageOf(rows, limit, (last) => encodeCursor(list, [last.at.toISOString(), last.id]));
    return { ...page, items: page.items.map(hitAnswer) };
  }

  private async withStats(site: SiteRecord, rules: RuleRecord[]): Promise<Rule[]> {
    const keys = rules.map((rule) => rule.key);
    const stats = await statsOfRules(this.db, site.id, keys);
    return rules.map((rule) =>
      ruleAnswer(
        rule,
        stats.find((one) => one.key === rule.key),
      ),
    );
  }
}
