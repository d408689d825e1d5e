import type { UserRecord } from '@parley/contract';
import { day } from '../times.js';
import { say } from '../words.js';

/** What the site knows of somebody, in figures. */
export function Facts({ record }: { record: UserRecord }) {
  const { user, comments, flags, appeals, sanction } = record;
  const rows: [string, string][] = [
    [say('author.since'), say('author.since_text', { day: day(user.createdAt), n: comments.total })],
    [
      say('author.decided'),
      say('author.decided_text', {
        published: comments.published,
        restricted: comments.removed + comments.rejected,
        flagged: comments.flagged,
      }),
    ],
    [say('author.flags'), say('author.flags_text', { total: flags.total, agreed: flags.agreed })],
    [say('author.appeals'), say('author.appeals_text', { total: appeals.total, overturned: appeals.overturned })],
    [
      say('author.sanction'),
      say(`sanction.${sanction.kind}`) + (sanction.until ? `, ${say('until', { day: day(sanction.until) })}` : ''),
    ],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, text]) => (
        <>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}
