import type { Member, MemberList, Role } from '@parley/contract';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { FindPerson, RoleChoice } from '../people/find-person.js';
import { pathTo } from '../route.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { day } from '../times.js';
import { say } from '../words.js';

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
      <FindPerson onRole={setRole} />
    </main>
  );
}

function Row({ member, onRole }: { member: Member; onRole: (role: Role) => void }) {
  const { user, role } = member;
  return (
    <tr>
      <th scope="row">
        <a href={pathTo('people', user.id)}>
          <bdi>{user.displayName}</bdi>
        </a>
      </th>
      <td>{user.email ?? '–'}</td>
      <td data-l={say('members.since')}>{day(user.createdAt)}</td>
      <td data-l={say('members.role')}>
        <RoleChoice name={user.displayName} role={role} onRole={onRole} />
      </td>
    </tr>
  );
}
