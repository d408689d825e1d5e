import type { ClaimClusterDetail, ClusterMember } from '@parley/contract';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Fault } from '../parts/fault.js';
import { Icon } from '../parts/icon.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { pathTo } from '../route.js';
import { moment } from '../times.js';
import { say } from '../words.js';
import { MergePart } from './merge-part.js';
import { readCluster, readMembers, split } from './rearrange.js';

interface WorkProps {
  id: string;
  /** Whether somebody has just split or merged, and comes from there. */
  moved: { current: boolean };
  onChange: (shown: string) => void;
}

/** One cluster: its claims, those to be split off, and another to merge it with. */
export function ClusterWork({ id, moved, onChange }: WorkProps) {
  const { answer, fault, again, setAnswer } = useAnswer(() => readCluster(id), [id]);
  useLayoutEffect(() => {
    if (!answer || !moved.current) return;
    moved.current = false;
    document.getElementById('cluster-heading')?.focus();
  }, [answer?.version]);
  if (!answer) return <div class="work">{fault ? <Fault>{fault}</Fault> : null}</div>;
  const changed = (shown: string): void => {
    onChange(shown);
    if (shown === id) void again();
  };
  const more = async (): Promise<void> => {
    const { items, nextCursor } = await readMembers(id, answer.nextCursor);
    setAnswer({ ...answer, members: [...answer.members, ...items], nextCursor });
  };
  return (
    <div class="work" key={answer.version}>
      <a class="back" href={pathTo('clusters')}>
        <Icon of="back" turns />
        {say('bar.clusters')}
      </a>
      <header>
        <h1 id="cluster-heading" tabIndex={-1} dir="auto">
          {answer.text}
        </h1>
        <span>{say('rearrange.members', { n: answer.memberCount })}</span>
        <span class="mode">{say(`verdict.${answer.verdict}`)}</span>
      </header>
      {answer.note && <p dir="auto">{answer.note}</p>}
      <Members cluster={answer} onChange={changed} onMore={more} />
      <MergePart cluster={answer} onChange={changed} />
    </div>
  );
}

interface MembersProps {
  cluster: ClaimClusterDetail;
  onChange: (shown: string) => void;
  onMore: () => Promise<void>;
}

/** The claims; those that are picked leave when one says so, and what that does stands beside the button. */
function Members({ cluster, onChange, onMore }: MembersProps) {
  const [picked, setPicked] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const { members: items, nextCursor } = cluster;
  const pick = (id: string): void =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  const all = picked.length === cluster.memberCount;
  const go = async (): Promise<void> => {
    setBusy(true);
    await split(cluster, picked, onChange).catch((refusal: unknown) => setFault(faultOf(refusal)));
    setBusy(false);
  };
  return (
    <section aria-labelledby="h-members">
      <h2 id="h-members">{say('rearrange.claims')}</h2>
      <p class="quiet">{say('rearrange.pick')}</p>
      <ul class="members">
        {items.map((member) => (
          <Member
            key={member.claimId}
            member={member}
            picked={picked.includes(member.claimId)}
            onPick={() => pick(member.claimId)}
          />
        ))}
      </ul>
      {nextCursor && (
        <button class="btn start" type="button" onClick={() => void onMore()}>
          {say('list.more')}
        </button>
      )}
      <div class="then-box" aria-live="polite">
        {picked.length > 0 && <SplitPreview cluster={cluster} picked={picked} />}
      </div>
      {fault && <Fault>{fault}</Fault>}
      <div class="row">
        <button class="btn main" type="button" disabled={picked.length === 0 || all || busy} onClick={() => void go()}>
          {say('rearrange.split', { n: picked.length })}
        </button>
        <span class="quiet">{say('bulk.can_be_undone')}</span>
      </div>
    </section>
  );
}

function Member({ member, picked, onPick }: { member: ClusterMember; picked: boolean; onPick: () => void }) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={picked} onChange={onPick} />
        <span class="said" dir="auto">
          {member.text}
        </span>
        <small>
          {moment(member.createdAt)}
          {member.status !== 'published' && `, ${say(`status.${member.status}`)}`}
          {member.sourced && `, ${say('claim.sourced')}`}
        </small>
      </label>
    </li>
  );
}

function SplitPreview({ cluster, picked }: { cluster: ClaimClusterDetail; picked: string[] }) {
  const rest = cluster.memberCount - picked.length;
  if (rest === 0) return <p>{say('rearrange.one_stays')}</p>;
  const founder = cluster.members.find(({ claimId }) => picked.includes(claimId))?.text ?? '';
  const decided = cluster.verdict !== 'undecided';
  return (
    <>
      <p>
        <b>{say('rearrange.leave', { n: picked.length, text: founder })}</b>
      </p>
      <p>{say(decided ? 'rearrange.rest_noted' : 'rearrange.rest', { n: rest })}</p>
      {decided && <p>{say('rearrange.settled_stay')}</p>}
    </>
  );
}
