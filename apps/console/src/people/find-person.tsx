import type { Member, PeopleFound, Role } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { announce } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { pathTo } from '../route.js';
import { day } from '../times.js';
import { say } from '../words.js';

const roles: Role[] = ['member', 'moderator', 'editor', 'admin'];

/** Finds somebody by address or name, to give them a role; says plainly who has no account yet. */
export function FindPerson({ onRole }: { onRole: (id: string, name: string, role: Role) => Promise<void> }) {
  const [asked, setAsked] = useState('');
  const [found, setFound] = useState<Member[] | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const look = async (q: string): Promise<void> => {
    try {
      const { items } = await onSite<PeopleFound>('GET', '/people', { query: { q } });
      setAsked(q);
      setFound(items);
      setFault(undefined);
      announce(say('search.found', { n: items.length }));
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void look(String(new FormData(event.currentTarget as HTMLFormElement).get('q')).trim());
  };
  return (
    <section aria-labelledby="h-add">
      <h2 id="h-add">{say('members.add')}</h2>
      <form class="tools" role="search" onSubmit={submit}>
        <div class="field">
          <label for="person-q">{say('members.find')}</label>
          <input class="input" id="person-q" name="q" type="search" required minLength={2} maxLength={254} />
        </div>
        <button class="btn">{say('search.go')}</button>
      </form>
      {fault && <Fault>{fault}</Fault>}
      {found?.length === 0 && <Nobody asked={asked} />}
      {found && found.length > 0 && (
        <ul class="people">
          {found.map(({ user, role }) => (
            <li key={user.id}>
              <span>
                <a href={pathTo('people', user.id)}>
                  <bdi>{user.displayName}</bdi>
                </a>{' '}
                <span class="quiet">
                  {user.email && `${user.email}, `}
                  {say('members.account_since', { day: day(user.createdAt) })}
                </span>
              </span>
              <RoleChoice
                name={user.displayName}
                role={role}
                onRole={(to) => void onRole(user.id, user.displayName, to).then(() => look(asked))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Nobody({ asked }: { asked: string }) {
  if (!asked.includes('@')) return <p>{say('members.nobody_named', { name: asked })}</p>;
  return (
    <p>
      <b>{say('members.no_account', { email: asked })}</b>{' '}
      {say('members.make_one', { address: `${location.origin}/register` })}
    </p>
  );
}

export function RoleChoice({ name, role, onRole }: { name: string; role: Role; onRole: (role: Role) => void }) {
  return (
    <select
      class="input small"
      aria-label={say('members.role_of', { name })}
      value={role}
      onChange={(event) => onRole(event.currentTarget.value as Role)}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {say(`role.${one}`)}
        </option>
      ))}
    </select>
  );
}
