import type { RulePage } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { Icon } from '../parts/icon.js';
import { KeyCap } from '../parts/key-cap.js';
import { useAnswer } from '../parts/use-answer.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { Colleagues } from './assign-part.js';
import { choose, lookAt, narrow } from './filter.js';
import { lineOf } from './lines.js';
import { nameOf, people } from './people.js';
import { openViews } from './views.js';
import { desk, type Filter } from './state.js';

/** What of the queue is shown: chosen here, each part of it a chip that can be taken away. */
export function FilterBar() {
  const { filter } = useStore(desk);
  useStore(people);
  const [open, setOpen] = useState(false);
  const chips = Object.entries(filter) as [keyof Filter, string][];
  return (
    <>
      <div class="list-head filters">
        <button
          class="btn"
          type="button"
          aria-pressed={filter.assignee === 'me'}
          aria-keyshortcuts="F"
          onClick={toggleMine}
        >
          {say('filter.mine')} <KeyCap of="mine" />
        </button>
        <button class="btn" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('filter.more')}
        </button>
        <button class="btn" type="button" aria-keyshortcuts="V" onClick={openViews}>
          {say('views.title')} <KeyCap of="views" />
        </button>
        {chips
          .filter(([name, value]) => !(name === 'assignee' && value === 'me'))
          .map(([name, value]) => (
            <button key={name} class="btn chip" type="button" onClick={() => void narrow({ [name]: undefined })}>
              <span>{chipOf(name, value)}</span>
              <Icon of="cross" />
              <span class="hush">{say('filter.drop')}</span>
            </button>
          ))}
      </div>
      {open && <Choices />}
    </>
  );
}

export function toggleMine(): void {
  void narrow({ assignee: desk.now.filter.assignee === 'me' ? undefined : 'me' });
}

function chipOf(name: keyof Filter, value: string): string {
  const line = desk.now.items.map(lineOf).find((one) => one?.postTitle);
  switch (name) {
    case 'assignee':
      return value === 'none' ? say('filter.nobodys') : say('filter.of', { name: nameOf(value) });
    case 'author':
      return say('filter.author', { name: nameOf(value) });
    case 'post':
      return say('filter.post', { title: line?.postTitle ?? desk.now.posts[value]?.title ?? '…' });
    case 'postGroup':
      return say('filter.group', { group: value });
    case 'rule':
      return say('filter.rule', { rule: value });
    case 'status':
      return value === 'decided' ? say('filter.decided') : value;
  }
}

function Choices() {
  const { filter, sort } = useStore(desk);
  const { answer: rules } = useAnswer(() => onSite<RulePage>('GET', '/rules', { query: { limit: 100 } }), []);
  return (
    <div class="list-head choices-of-list">
      <div class="field">
        <label for="filter-assignee">{say('filter.whose')}</label>
        <select
          class="input"
          id="filter-assignee"
          value={filter.assignee ?? ''}
          onChange={(event) => choose({ assignee: event.currentTarget.value })}
        >
          <option value="">{say('filter.any')}</option>
          <option value="me">{say('filter.mine')}</option>
          <option value="none">{say('filter.nobodys')}</option>
          <Colleagues held={/^(me|none)$/.test(filter.assignee ?? 'me') ? undefined : filter.assignee} />
        </select>
      </div>
      <div class="field">
        <label for="filter-rule">{say('filter.by_rule')}</label>
        <select
          class="input"
          id="filter-rule"
          value={filter.rule ?? ''}
          onChange={(event) => choose({ rule: event.currentTarget.value })}
        >
          <option value="">{say('filter.any')}</option>
          {rules?.items.map(({ key, title }) => (
            <option key={key} value={key} selected={key === filter.rule}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="filter-group">{say('filter.by_group')}</label>
        <input
          class="input"
          id="filter-group"
          pattern="[a-z0-9][a-z0-9\-]*"
          maxLength={40}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          key={filter.postGroup}
          defaultValue={filter.postGroup ?? ''}
          onChange={(event) => {
            if (event.currentTarget.reportValidity()) choose({ postGroup: event.currentTarget.value });
          }}
        />
      </div>
      <div class="field">
        <label for="filter-sort">{say('filter.order')}</label>
        <select
          class="input"
          id="filter-sort"
          value={sort}
          onChange={(event) => lookAt({ sort: event.currentTarget.value as typeof sort })}
        >
          {(['priority', 'oldest', 'newest'] as const).map((one) => (
            <option key={one} value={one}>
              {say(`list.by_${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
