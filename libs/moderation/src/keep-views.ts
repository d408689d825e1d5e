import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type ChangeViewRequest, type SavedView, type SaveViewRequest } from '@parley/contract';
import {
  countViews,
  changeView,
  Database,
  insertView,
  newId,
  removeView,
  transactOnce,
  viewsFor,
  type Once,
  type SavedViewRecord,
  type SiteRecord,
} from '@parley/store';

/** How many views one moderator keeps on a site. */
const mostViews = 50;

@Injectable()
export class KeepViews {
  constructor(private readonly db: Database) {}

  /** The caller's views of the queue, and those others share. */
  async list(actor: Actor, site: SiteRecord): Promise<SavedView[]> {
    return (await viewsFor(this.db, site.id, actor.id)).map((view) => viewAnswer(view, actor));
  }

  async save(
    actor: Actor,
    site: SiteRecord,
    { name, query, shared = false }: SaveViewRequest,
    once?: Once,
  ): Promise<{ value: SavedView; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) => {
      if ((await countViews(tx, site.id, actor.id)) >= mostViews)
        throw new Failure('too_many_views', `You keep ${mostViews} views here already. Forget one first.`);
      const view = { id: newId(), accountId: actor.id, name: name.normalize('NFC').trim(), shared, query };
      return viewAnswer(await insertView(tx, site.id, view), actor);
    });
  }

  /** Another name for one of the caller's views, or another thing to show. */
  async change(actor: Actor, site: SiteRecord, id: string, input: ChangeViewRequest): Promise<SavedView> {
    const { name, query = null, shared = null } = input;
    const to = { id, accountId: actor.id, name: name?.normalize('NFC').trim() ?? null, query, shared };
    const view = await changeView(this.db, site.id, to);
    if (!view) throw noView();
    return viewAnswer(view, actor);
  }

  async forget(actor: Actor, site: SiteRecord, id: string): Promise<void> {
    if (!(await removeView(this.db, site.id, id, actor.id))) throw noView();
  }
}

const noView = (): Failure => new Failure('view_not_found', 'You have no such view on this site.');

function viewAnswer({ id, accountId, name, query, shared, createdAt }: SavedViewRecord, actor: Actor): SavedView {
  return { id, name, query, shared, own: accountId === actor.id, createdAt: createdAt.toISOString() };
}
