import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type CreateSiteRequest } from '@parley/contract';
import { defaultRules, type DefaultRule } from '@parley/rules';
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
  await writeLog(tx, [{ siteId: site.id, kind: 'site.created', actorId, data: { key: site.key, name: site.name } }]);
  await bringDefaultRules(tx, actorId, site.id);
  return site;
}

/** Gives a site the rules of the pack that it does not have, such as those of a newer version. */
export async function bringDefaultRules(tx: Tx, actorId: string | null, siteId: string): Promise<void> {
  const added: DefaultRule[] = [];
  for (const rule of defaultRules) if (await insertRule(tx, siteId, rule)) added.push(rule);
  const entries = added.map(({ key, version, mode }) => ({
    siteId,
    kind: 'rule.mode_changed' as const,
    actorId,
    data: { rule: key, version, before: 'off', after: mode },
  }));
  if (entries.length > 0) await writeLog(tx, entries);
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
