import type { ClusterMember, ReviewItemDetail } from '@parley/contract';
import { useEffect } from 'preact/hooks';
import { KeyCap } from '../parts/key-cap.js';
import { pathTo } from '../route.js';
import { useStore } from '../store.js';
import { since } from '../times.js';
import { say } from '../words.js';
import { clusterOf, clusters, openCluster, readCluster } from './clusters.js';

const shown = 5;

/** Everything else that says this, and the way to decide once for all. */
export function ClusterPart({ item }: { item: ReviewItemDetail }) {
  const { known } = useStore(clusters);
  const id = clusterOf(item);
  const cluster = id === undefined ? undefined : known[id];
  useEffect(() => {
    if (id !== undefined && !cluster) void readCluster(id).catch(() => undefined);
  }, [id, cluster]);
  if (!cluster) return null;
  const others = cluster.members.filter(({ commentId }) => commentId !== item.commentId);
  const n = Math.max(0, cluster.memberCount - 1);
  return (
    <section class="part" aria-labelledby="h-cluster">
      <h2 id="h-cluster">{n === 0 ? say('cluster.alone') : say('cluster.others', { n })}</h2>
      {cluster.verdict !== 'undecided' && (
        <p>
          <b>{say(`verdict.${cluster.verdict}`)}</b> {cluster.note}
        </p>
      )}
      <div class="cluster">
        <ul>
          {others.slice(0, shown).map((member) => (
            <Member key={member.claimId} member={member} post={item.postId} />
          ))}
        </ul>
        <button class="btn" type="button" aria-keyshortcuts="G" onClick={openCluster}>
          {n === 0 ? say('cluster.decide_one') : say('cluster.decide', { n: n + 1 })} <KeyCap of="group" />
        </button>
      </div>
      <p class="quiet">{say('cluster.what')}</p>
      <a class="open-more" href={pathTo('clusters', cluster.id)} aria-keyshortcuts="P">
        {say('cluster.rearrange')} <KeyCap of="rearrange" />
      </a>
    </section>
  );
}

function Member({ member, post }: { member: ClusterMember; post: string }) {
  return (
    <li>
      <span dir="auto">{member.text}</span>
      <small>{member.postId === post ? say('cluster.same_thread') : since(member.createdAt)}</small>
    </li>
  );
}
