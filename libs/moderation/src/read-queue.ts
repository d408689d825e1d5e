import { Injectable } from '@nestjs/common';
import {
  invalid,
  standingQueues,
  type Actor,
  type ListedReviewItem,
  type PriorityAnswer,
  type ReviewQuery,
  type ReviewSort,
  type ReviewSummary,
} from '@parley/contract';
import {
  agePart,
  basePriority,
  beginning,
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findPost,
  findReviewItem,
  listItems,
  pageOf,
  reasonsOfItems,
  summariseQueues,
  sumOf,
  threadTotal,
  weighed,
  type ListedItemRecord,
  type ReviewItemRecord,
  type SiteRecord,
} from '@parley/store';
import { itemAnswer } from './answers.js';
import { excerptOf } from './excerpt.js';
import { refuseItem } from './refusals.js';

const keyOf: Record<ReviewSort, (item: ReviewItemRecord) => string | number> = {
  priority: (item) => item.urgency,
  oldest: (item) => item.openedAt.toISOString(),
  newest: (item) => item.openedAt.toISOString(),
};

const first: Record<ReviewSort, { key: string | number; id: string }> = {
  priority: { key: 'Infinity', id: beginning.id },
  oldest: { key: beginning.time, id: beginning.id },
  newest: { key: end.time, id: end.id },
};

@Injectable()
export class ReadQueue {
  constructor(private readonly db: Database) {}

  async list(
    actor: Actor,
    site: SiteRecord,
    query: ReviewQuery,
  ): Promise<{ items: ListedReviewItem[]; nextCursor: string | null }> {
    const { sort = 'priority', limit = 25 } = query;
    // a queue is made of open reasons: asking for one means asking for what is open in it
    const status = query.status ?? (query.queue === undefined ? null : 'open');
    const assignee = query.assignee === 'me' ? actor.id : (query.assignee ?? null);
    const filter = {
      queue: query.queue ?? null,
      status,
      assignee,
      rule: query.rule ?? null,
      post: query.post === undefined ? null : await this.postId(site, query.post),
      postGroup: query.postGroup ?? null,
      author: query.author ?? null,
    };
    const rows = await listItems(this.db, site.id, filter, sort, placeOf(sort, query.cursor), limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) =>
      encodeCursor(`review:${sort}`, [keyOf[sort](last), last.id]),
    );
    return { items: await this.withReasons(site, items), nextCursor };
  }

  async summary(site: SiteRecord): Promise<ReviewSummary> {
    const { queues, open } = await summariseQueues(this.db, site.id);
    const named = new Map(
      queues.map((queue) => [queue.queue, { ...queue, oldestAt: queue.oldestAt?.toISOString() ?? null }]),
    );
    const none = { open: 0, leased: 0, oldestAt: null, oldestAgeSeconds: null, overTarget: 0 };
    for (const queue of standingQueues) if (!named.has(queue)) named.set(queue, { queue, ...none });
    return { queues: [...named.values()].sort((a, b) => (a.queue < b.queue ? -1 : 1)), open };
  }

  /** The arithmetic of an item's priority. */
  async priority(actor: Actor, site: SiteRecord, itemId: string): Promise<PriorityAnswer> {
    const item = await findReviewItem(this.db, site.id, itemId);
    if (!item) return refuseItem(this.db, site.id, itemId, actor.id);
    const open = (await reasonsOfItems(this.db, site.id, [itemId])).filter((reason) => reason.status === 'open');
    const reach = await threadTotal(this.db, site.id, item.postId);
    const { priority: counts } = site.settings;
    const age = agePart(item.openedAt, item.dueAt, item.now, counts.age);
    const parts = [...basePriority({ ...weighed(open), reach }, counts), age];
    return { priority: sumOf(parts), parts };
  }

  private async postId(site: SiteRecord, post: string): Promise<string> {
    const found = await findPost(this.db, site.id, post);
    if (!found) throw invalid({ pointer: '/post', message: 'must be a post of this site' });
    return found.id;
  }

  private async withReasons(site: SiteRecord, items: ListedItemRecord[]): Promise<ListedReviewItem[]> {
    const reasons = await reasonsOfItems(
      this.db,
      site.id,
      items.map((item) => item.id),
    );
    return items.map((item) => ({
      ...itemAnswer(
        site,
        item,
        reasons.filter((reason) => reason.itemId === item.id),
      ),
      excerpt: excerptOf(item),
    }));
  }
}

function placeOf(sort: ReviewSort, cursor: string | undefined): { key: string | number; id: string } {
  if (cursor === undefined) return first[sort];
  const [key, id] = decodeCursor(`review:${sort}`, cursor, [sort === 'priority' ? 'number' : 'time', 'id']);
  return { key: key as string | number, id: String(id) };
}
