import type { ReviewItemDetail, UserRecord } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { Facts } from '../people/facts.js';
import { readRecord } from '../people/sanction.js';
import { SanctionForm } from '../people/sanction-form.js';
import { pathTo } from '../route.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { narrow } from './filter.js';
import { desk } from './state.js';

/** What the site knows of who wrote it, and what they may do here. */
export function AuthorPart({ item }: { item: ReviewItemDetail }) {
  const { filter } = useStore(desk);
  const { author } = item.comment;
  const [record, setRecord] = useState<UserRecord | undefined>(undefined);
  // a guest has no account, so there is no record and nothing to set
  const id = author?.guest ? undefined : author?.id;
  useEffect(() => {
    setRecord(undefined);
    if (id) void readRecord(id).then(setRecord, () => undefined);
  }, [id]);
  return (
    <section class="part" aria-labelledby="h-author">
      <h2 id="h-author">
        <bdi>{author?.displayName ?? say('people.unnamed')}</bdi>
      </h2>
      {!author && <p class="quiet">{say('author.unknown')}</p>}
      {author?.guest && <p class="quiet">{say('author.guest')}</p>}
      {record && <Facts record={record} />}
      {id && (
        <p class="row">
          <a class="open-more" href={pathTo('people', id)}>
            {say('author.record')}
          </a>
          {filter.author !== id && (
            <button class="btn bare" type="button" onClick={() => void narrow({ author: id })}>
              {say('author.only')}
            </button>
          )}
        </p>
      )}
      {record && (
        <details>
          <summary>{say('author.change')}</summary>
          <SanctionForm record={record} onDone={setRecord} />
        </details>
      )}
    </section>
  );
}
