import type { Member, MemberList, Role } from '@parley/contract';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { day } from '../times.js';
import { say } from '../words.js';

const roles: Role[] = ['member', 'moderator', 'editor', 'admin'];

/** Who has a role on the site. */
export function MembersPage() {
  const { answer, fault, again } = useAnswer(
    () => onSite<MemberList>('GET', '/members', { query: { limit: 100 } }),
    [],
  );
  const setRole = async (userId: string, name: string, role: Role): Promise<void> => {
    try {
      await onSite('PUT', `/members/${userId}`, { body: { role } });
      tell({ text: say('members.done', { name, role: say(`role.${role}`) }) });
    } catch (refusal) {
      tell({ text: faultOf(refusal), fault: true });
    }
    await again();
  };
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const id = String(fields.get('id')).trim();
    void setRole(id, id, fields.get('role') as Role);
  };
  return (
    <main class="report" id="main">
      <h1>{say('members.title')}</h1>
      <p class="lead">{say('members.lead')}</p>
      {fault && <Fault>{fault}</Fault>}
      <table class="tbl stack">
        <caption class="hush">{say('members.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('members.name')}</th>
            <th scope="col">{say('members.email')}</th>
            <th scope="col">{say('members.since')}</th>
            <th scope="col">{say('members.role')}</th>
          </tr>
        </thead>
        <tbody>
          {answer?.items.map((member) => (
            <Row
              key={member.user.id}
              member={member}
              onRole={(role) => void setRole(member.user.id, member.user.displayName, role)}
            />
          ))}
        </tbody>
      </table>
      {answer?.items.length === 0 && <p class="quiet">{say('members.none')}</p>}
      <section aria-labelledby="h-add">
        <h2 id="h-add">{say('members.add')}</h2>
        <form class="tools" onSubmit={add}>
          <div class="field">
            <label for="member-id">{say('members.id')}</label>
            <input class="input" id="member-id" name="id" required pattern="[0-9a-fA-F\-]{36}" />
          </div>
          <div class="field">
            <label for="member-role">{say('members.role')}</label>
            <select class="input" id="member-role" name="role">
              {roles.slice(1).map((role) => (
                <option key={role} value={role}>
                  {say(`role.${role}`)}
                </option>
              ))}
            </select>
          </div>
          <button class="btn">{say('members.give')}</button>
        </form>
      </section>
    </main>
  );
}

function Row({ member, onRole }: { member: Member; onRole: (role: Role) => void }) {
  const { user, role } = member;
  return (
    <tr>
      <th scope="row">
        <bdi>{user.displayName}</bdi>
      </th>
      <td>{user.email ?? '–'}</td>
      <td data-l={say('members.since')}>{day(user.createdAt)}</td>
      <td data-l={say('members.role')}>
        <select
          class="input small"
          aria-label={say('members.role_of', { name: user.displayName })}
          onChange={(event) => onRole(event.currentTarget.value as Role)}
        >
          {roles.map((one) => (
            <option key={one} value={one} selected={one === role}>
              {say(`role.${one}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
