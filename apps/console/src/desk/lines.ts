import type { ReviewExcerpt, ReviewItemDetail } from '@parley/contract';
import { desk, type Listed } from './state.js';

/** What the line of an item shows: as the list has it, or from the item itself where it came another way. */
export function lineOf(item: Listed): ReviewExcerpt | undefined {
  const detail = 'comment' in item ? (item as ReviewItemDetail) : desk.now.details[item.id];
  return item.excerpt ?? (detail && lineOfDetail(detail));
}

function lineOfDetail({ comment }: ReviewItemDetail): ReviewExcerpt {
  const claim = comment.claims.find(({ sourced }) => !sourced)?.text;
  const text = (claim ?? comment.body).replace(/\s+/g, ' ').slice(0, 240);
  return {
    text,
    start: 0,
    end: claim === undefined ? 0 : text.length,
    status: comment.status,
    labels: comment.labels,
    author: comment.author,
    postTitle: '',
    postSlug: '',
    clusters: comment.claims.flatMap(({ cluster }) => cluster?.id ?? []),
  };
}
