import type { ReviewSort, ViewQuery } from '@parley/contract';
import { addressOf, goTo, type Query } from '../route.js';
import { tick } from '../tick.js';
import { desk, type Filter } from './state.js';

const fields: (keyof Filter)[] = ['assignee', 'rule', 'post', 'postGroup', 'author', 'status'];
const sorts: ReviewSort[] = ['priority', 'oldest', 'newest'];

/** Stands where a queue's name stands, and is none. */
export const everyQueue = '*';

export interface Look {
  queue: string;
  sort: ReviewSort;
  filter: Filter;
}

/** What an address asks to see. */
export function lookOf(queue: string, query: Query): Look {
  const filter = Object.fromEntries(fields.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return { queue, filter, sort: sorts.find((one) => one === query['sort']) ?? 'priority' };
}

/** What stands behind the address of a look. */
export function queryOf({ filter, sort }: Omit<Look, 'queue'>): Query {
  return { ...(filter as Query), ...(sort === 'priority' ? {} : { sort }) };
}

/** What is looked at now, in the form the API takes and a view keeps. */
export function viewOf({ queue, ...look }: Look): ViewQuery {
  return { ...(queue === everyQueue ? {} : { queue }), ...queryOf(look) } as ViewQuery;
}

/** What a view shows. */
export function lookOfView(query: ViewQuery): Look {
  return lookOf(query.queue ?? everyQueue, query as Query);
}

export const isSame = (a: Look, b: Look): boolean => keyOf(a) === keyOf(b);

/** The same for looks that show the same. */
export const keyOf = ({ queue, ...look }: Look): string =>
  JSON.stringify([queue, Object.entries(queryOf(look)).sort(([a], [b]) => (a < b ? -1 : 1))]);

export const isFiltered = (filter: Filter): boolean => Object.keys(filter).length > 0;

/** The address of an item, or of the list, as it is looked at now. */
export function addressHere(itemId?: string): string {
  return addressOf(wordsHere(itemId), queryOf(desk.now));
}

/** Goes to an item, or to the list, and leaves what is shown of the queue as it is. */
export const stayHere = (itemId?: string): void => goTo(wordsHere(itemId), { query: queryOf(desk.now), quietly: true });

const wordsHere = (itemId?: string): string[] => ['queues', desk.now.queue, ...(itemId === undefined ? [] : [itemId])];

/** Looks at something else. */
export function lookAt(change: Partial<Look>): void {
  const { queue, sort, filter } = { ...desk.now, ...change };
  goTo(['queues', queue], { query: queryOf({ sort, filter }) });
}

/** Narrows what is shown, or widens it where a field is left out. What was pressed may go with it, so the list is in focus. */
export async function narrow(change: Change): Promise<void> {
  choose(change);
  if (!matchMedia('(min-width: 60rem)').matches) desk.set({ onList: true });
  await tick();
  document.getElementById('list-heading')?.focus();
}

type Change = Partial<Record<keyof Filter, string | undefined>>;

/** The same from a field that stays, and keeps the focus. */
export function choose(change: Change): void {
  const filter = Object.fromEntries(Object.entries({ ...desk.now.filter, ...change }).filter(([, value]) => value));
  lookAt({ filter });
}
