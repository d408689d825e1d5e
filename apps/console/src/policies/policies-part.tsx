import type { PolicyAnswer, Site } from '@parley/contract';
import { useState } from 'preact/hooks';
import { holds, onSite } from '../api/site.js';
import { tell } from '../live.js';
import { tick } from '../tick.js';
import { say } from '../words.js';
import { PolicySheet } from './policy-sheet.js';

interface PartProps {
  site: Site;
  onSaved: (site: Site) => void;
}

/** What decisions can rest on, in the words of the site. */
export function PoliciesPart({ site, onSaved }: PartProps) {
  const { policies } = site.settings;
  const [open, setOpen] = useState<PolicyAnswer | 'new' | undefined>(undefined);
  const save = async (changed: PolicyAnswer[], done: string): Promise<void> => {
    const saved = await savePolicies(site, changed);
    onSaved(saved);
    setOpen(undefined);
    await tick();
    if (changed.length < policies.length) document.getElementById('policy-add')?.focus();
    const undo = async (): Promise<void> => {
      onSaved(await savePolicies(saved, policies));
      tell({ text: say('policy.undone') });
    };
    tell({ text: done, undo: () => void undo() });
  };
  return (
    <section aria-labelledby="h-policies">
      <h2 id="h-policies">{say('policy.title')}</h2>
      <p>{say('policy.lead')}</p>
      <table class="tbl stack">
        <caption class="hush">{say('policy.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('policy.name')}</th>
            <th scope="col">{say('policy.text')}</th>
            <th scope="col">{say('policy.ground')}</th>
            <th scope="col">
              <span class="hush">{say('policy.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => (
            <Row key={policy.code} policy={policy} onOpen={() => setOpen(policy)} />
          ))}
        </tbody>
      </table>
      {holds('editor') ? (
        <div class="row">
          <button
            class="btn"
            id="policy-add"
            type="button"
            disabled={policies.length >= 50}
            onClick={() => setOpen('new')}
          >
            {say('policy.add')}
          </button>
        </div>
      ) : (
        <p class="quiet">{say('settings.by_editors')}</p>
      )}
      {open && (
        <PolicySheet
          policy={open === 'new' ? undefined : open}
          taken={policies.map(({ code }) => code)}
          onClose={() => setOpen(undefined)}
          onSave={(policy) => save(withPolicy(policies, policy), say('policy.saved', { title: policy.title }))}
          onDrop={(policy) =>
            save(
              policies.filter(({ code }) => code !== policy.code),
              say('policy.dropped', { title: policy.title }),
            )
          }
        />
      )}
    </section>
  );
}

const savePolicies = (site: Site, policies: PolicyAnswer[]): Promise<Site> =>
  onSite('PATCH', '', { body: { settings: { policies } }, ifMatch: site.version });

function withPolicy(policies: PolicyAnswer[], policy: PolicyAnswer): PolicyAnswer[] {
  const known = policies.some(({ code }) => code === policy.code);
  return known ? policies.map((one) => (one.code === policy.code ? policy : one)) : [...policies, policy];
}

function Row({ policy, onOpen }: { policy: PolicyAnswer; onOpen: () => void }) {
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{policy.title}</span>
      </th>
      <td class="q" dir="auto">
        {policy.text}
      </td>
      <td data-l={say('policy.ground')}>
        {say(`ground.${policy.ground}`)}{' '}
        {policy.reference && (
          <span class="quiet" dir="auto">
            {policy.reference}
          </span>
        )}
      </td>
      <td>
        {holds('editor') && (
          <button
            class="btn"
            type="button"
            aria-label={say('policy.change_one', { title: policy.title })}
            onClick={onOpen}
          >
            {say('policy.change')}
          </button>
        )}
      </td>
    </tr>
  );
}
