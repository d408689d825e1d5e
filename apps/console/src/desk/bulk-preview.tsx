import type { BulkResult } from '@parley/contract';
import { KeyCap } from '../parts/key-cap.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { actionOf } from './actions.js';
import { cancelBulk, decideBulk, rehearse } from './bulk.js';
import { restOfLetter } from './letter.js';
import { lineOf } from './lines.js';
import { desk, type Bulk } from './state.js';

/** What would happen to each picked comment, and what is left out and why. Nothing has happened yet. */
export function BulkPreview() {
  const { bulk } = useStore(desk);
  if (!bulk) return null;
  const n = bulk.results.length;
  const yes = bulk.results.filter(({ status }) => status === 201).length;
  return (
    <div class="item-body">
      <header class="item-head">
        <h2 id="bulk-heading" tabIndex={-1}>
          {say(`bulk.ask_${bulk.choice}`, { n })}
        </h2>
        <span>{say('bulk.nothing_yet')}</span>
      </header>
      <table class="tbl stack">
        <caption>{say('bulk.figures', { yes, no: n - yes })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('bulk.words')}</th>
            <th scope="col">{say('bulk.author')}</th>
            <th scope="col">{say('bulk.happens')}</th>
          </tr>
        </thead>
        <tbody>
          {bulk.results.map((result) => (
            <Row key={result.itemId} result={result} bulk={bulk} />
          ))}
        </tbody>
      </table>
      <Written bulk={bulk} />
      <div class="row">
        <button class="btn main" type="button" disabled={yes === 0} onClick={() => void decideBulk()}>
          {say('bulk.go', { n: yes })} <KeyCap of="decide" />
        </button>
        <button class="btn" type="button" onClick={cancelBulk}>
          {say('cancel')} <KeyCap of="close" />
        </button>
        <span class="quiet">{say('bulk.can_be_undone')}</span>
      </div>
    </div>
  );
}

function Row({ result, bulk }: { result: BulkResult; bulk: Bulk }) {
  const item = desk.now.items.find(({ id }) => id === result.itemId);
  const line = item && lineOf(item);
  const done = result.status === 201;
  const author = line?.author?.displayName;
  const then = author ? `bulk.then_${bulk.choice}` : `bulk.then_${bulk.choice}_nobody`;
  return (
    <tr class={done ? undefined : 'out'}>
      <td>
        <q dir="auto">{line?.text ?? '…'}</q>
      </td>
      <td data-l={say('bulk.by')}>
        <bdi>{author ?? say('people.unnamed')}</bdi>
      </td>
      <td data-l={say('bulk.then')}>
        {done ? say(then) : say('bulk.left_out', { why: result.detail ?? result.code ?? '' })}
      </td>
    </tr>
  );
}

function Written({ bulk }: { bulk: Bulk }) {
  const { policies } = useStore(desk);
  const told = bulk.draft.statement;
  const policy = policies.find(({ code }) => code === bulk.draft.reason);
  const rest = restOfLetter(actionOf(bulk.choice, 'published'), undefined, policy);
  return (
    <section class="part">
      <div class="field bulk-reason">
        <label for="bulk-reason">{say('decide.reason')}</label>
        <select
          class="input"
          id="bulk-reason"
          onChange={(event) => void rehearse(bulk.choice, { ...bulk.draft, reason: event.currentTarget.value })}
        >
          {policies.map(({ code, title }) => (
            <option key={code} value={code} selected={code === bulk.draft.reason}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {told && (
        <>
          <h2>{say('bulk.each_reads')}</h2>
          <p class="letter">{[told, ...rest].join(' ')}</p>
        </>
      )}
    </section>
  );
}
