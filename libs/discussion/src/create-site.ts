import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type CreateSiteRequest } from '@parley/contract';
import { defaultRules } from '@parley/rules';
import {
  Database,
  insertRule,
  insertSite,
  newId,
  transactOnce,
  writeLog,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';

/** Makes a site with the rules every site starts with; undefined where the key is in use. */
export async function openSite(
  tx: Tx,
  actorId: string | null,
  input: CreateSiteRequest,
): Promise<SiteRecord | undefined> {
  const site = await insertSite(tx, { id: newId(), key: input.key, name: input.name.trim() });
  if (!site) return undefined;
  for (const rule of defaultRules) await insertRule(tx, site.id, rule);
  await writeLog(tx, [
    { siteId: site.id, kind: 'site.created', actorId, data: { key: site.key, name: site.name } },
    ...defaultRules.map((rule) => ({
      siteId: site.id,
      kind: 'rule.mode_changed' as const,
      actorId,
      data: { rule: rule.key, version: rule.version, before: 'off', after: rule.mode },
    })),
  ]);
  return site;
}

@Injectable()
export class CreateSite {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, input: CreateSiteRequest, once?: Once): Promise<{ value: SiteRecord; replayed: boolean }> {
    if (!actor.owner) throw new Failure('forbidden', 'Only an owner of this installation makes sites.');
    return transactOnce(this.db, once, async (tx) => {
      const site = await openSite(tx, actor.id, input);
      if (!site) throw new Failure('site_key_taken', `There is a site with the key “${input.key}”. Choose another.`);
      return site;
    });
  }
}
