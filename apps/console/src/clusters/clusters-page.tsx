import type { ClaimCluster, ClaimClusterPage, ClusterVerdict } from '@parley/contract';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { Fault } from '../parts/fault.js';
import { useAnswer } from '../parts/use-answer.js';
import { goTo, pathTo } from '../route.js';
import { say } from '../words.js';
import { ClusterWork } from './cluster-work.js';

const verdicts: ClusterVerdict[] = ['undecided', 'supported', 'disputed', 'false'];

/** Claims that say the same: all clusters at the side, one to look at, split and merge. */
export function ClustersPage({ clusterId }: { clusterId: string | undefined }) {
  const [verdict, setVerdict] = useState<ClusterVerdict | ''>('');
  const query = { limit: 50, verdict };
  const list = useAnswer(() => onSite<ClaimClusterPage>('GET', '/claim-clusters', { query }), [verdict]);
  const first = list.answer?.items[0]?.id;
  useEffect(() => {
    const wide = matchMedia('(min-width: 60rem)').matches;
    if (!clusterId && first && wide) goTo(['clusters', first], { quietly: true });
  }, [clusterId, first]);
  const more = async (): Promise<void> => {
    if (!list.answer?.nextCursor) return;
    const next = await onSite<ClaimClusterPage>('GET', '/claim-clusters', {
      query: { ...query, cursor: list.answer.nextCursor },
    });
    list.setAnswer({ items: [...list.answer.items, ...next.items], nextCursor: next.nextCursor });
  };
  // what was pressed goes with what it changed, so the heading of what is shown then is in focus
  const moved = useRef(false);
  const changed = (shown: string): void => {
    moved.current = true;
    void list.again();
    goTo(['clusters', shown], { quietly: true });
  };
  return (
    <main class={clusterId ? 'cols clusters one-shown' : 'cols clusters'} id="main">
      <nav class="rules" aria-label={say('bar.clusters')}>
        <div class="field">
          <label for="cluster-verdict">{say('rearrange.show')}</label>
          <select
            class="input"
            id="cluster-verdict"
            onChange={(event) => setVerdict(event.currentTarget.value as ClusterVerdict | '')}
          >
            <option value="">{say('filter.any')}</option>
            {verdicts.map((one) => (
              <option key={one} value={one} selected={one === verdict}>
                {say(`verdict.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <ul>
          {list.answer?.items.map((cluster) => (
            <Entry key={cluster.id} cluster={cluster} here={cluster.id === clusterId} />
          ))}
        </ul>
        {list.answer?.nextCursor && (
          <button class="btn" type="button" onClick={() => void more()}>
            {say('list.more')}
          </button>
        )}
      </nav>
      {list.fault && <Fault>{list.fault}</Fault>}
      {clusterId ? (
        <ClusterWork key={clusterId} id={clusterId} moved={moved} onChange={changed} />
      ) : (
        <div class="work">
          <h1>{say('bar.clusters')}</h1>
          <p class="quiet">{list.answer?.items.length === 0 ? say('rearrange.none') : say('rearrange.choose')}</p>
        </div>
      )}
    </main>
  );
}

function Entry({ cluster, here }: { cluster: ClaimCluster; here: boolean }) {
  return (
    <li aria-current={here ? 'true' : undefined}>
      <a href={pathTo('clusters', cluster.id)} aria-current={here ? 'page' : undefined}>
        <b class="words" dir="auto">
          {cluster.text}
        </b>
        <span class="quiet">
          {say('rearrange.members', { n: cluster.memberCount })}
          {cluster.verdict !== 'undecided' && `, ${say(`verdict.${cluster.verdict}`)}`}
        </span>
      </a>
    </li>
  );
}
