import { Injectable } from '@nestjs/common';
import { Failure, invalid, withPriority, type Actor, type ChangeSiteRequest } from '@parley/contract';
import { addToOutbox, Database, lockSite, updateSite, writeLog, type SiteRecord } from '@parley/store';

@Injectable()
export class ChangeSite {
  constructor(private readonly db: Database) {}

  async run(
    actor: Actor,
    siteId: string,
    input: ChangeSiteRequest,
    matches: (version: number) => void,
  ): Promise<SiteRecord> {
    checkPolicies(input.settings?.policies ?? []);
    return this.db.transaction(async (tx) => {
      const was = await lockSite(tx, siteId);
      if (!was) throw new Failure('site_not_found', 'There is no such site.');
      matches(was.version);
      const priority = withPriority(was.settings.priority, input.settings?.priority);
      const changes = {
        ...(input.name === undefined ? {} : { name: input.name.trim() }),
        ...(input.settings ? { settings: { ...input.settings } } : {}),
      };
      const site = await updateSite(tx, {
        id: siteId,
        name: changes.name ?? was.name,
        settings: { ...was.settings, ...changes.settings, priority },
      });
      await writeLog(tx, [{ siteId, kind: 'site.changed', actorId: actor.id, data: changes }]);
      await addToOutbox(tx, [
        { siteId, event: 'site.updated', data: { version: was.version + 1, weighs: weighs(input) } },
      ]);
      return site as SiteRecord;
    });
  }
}

/** Whether it changes how urgent open items are, so that they have to be weighed again. */
function weighs({ settings }: ChangeSiteRequest): boolean {
  return settings?.priority !== undefined || settings?.ageTargetHours !== undefined;
}

/** A decision names its policy by the code, so a code stands for one. */
function checkPolicies(policies: { code: string }[]): void {
  const again = policies.findIndex(({ code }, i) => policies.findIndex((other) => other.code === code) < i);
  if (again >= 0)
    throw invalid({ pointer: `/settings/policies/${again}/code`, message: 'must not be the code of another policy' });
}
