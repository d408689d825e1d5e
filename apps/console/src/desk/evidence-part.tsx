import type { ReviewItemDetail, Source, SourceVerdict } from '@parley/contract';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { faultOf } from '../parts/use-answer.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { clusterOf, clusters } from './clusters.js';
import { readItem } from './hold.js';
import { choose } from './decide.js';
import { desk } from './state.js';

const verdicts: SourceVerdict[] = ['unchecked', 'supports', 'does_not_support', 'unreachable'];

/** What stands behind the comment's claims, what a moderator found there, and what was used for similar ones. */
export function EvidencePart({ item }: { item: ReviewItemDetail }) {
  const { known } = useStore(clusters);
  const cluster = known[clusterOf(item) ?? ''];
  const evidence = item.comment.claims.flatMap((claim) => claim.evidence);
  const { sources } = item.comment;
  return (
    <section class="part" aria-labelledby="h-evidence">
      <h2 id="h-evidence">{say('evidence.title')}</h2>
      {evidence.length === 0 && sources.length === 0 && <p>{say('evidence.none')}</p>}
      <ul class="plain-list">
        {evidence.map(({ kind, text, url }) => (
          <li key={`${kind} ${text}`}>
            <span class="quiet">{say(`evidence.${kind}`)}</span> {url ? <Outward url={url} text={text} /> : text}
          </li>
        ))}
        {sources.map((source) => (
          <GivenSource key={source.id} source={source} itemId={item.id} />
        ))}
      </ul>
      {cluster && cluster.sources.length > 0 && (
        <>
          <p class="quiet">{say('evidence.similar')}</p>
          <ul class="plain-list">
            {cluster.sources.map(({ url, title }) => (
              <li key={url} class="row">
                <Outward url={url} text={title ?? url} />
                <button class="btn bare" type="button" onClick={() => void attach(url)}>
                  {say('evidence.attach')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

async function attach(url: string): Promise<void> {
  await choose('attach_source');
  desk.set({ draft: { ...desk.now.draft, url } });
}

function Outward({ url, text }: { url: string; text: string }) {
  return (
    <a href={/^https?:/.test(url) ? url : undefined} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
      {text}
    </a>
  );
}

function GivenSource({ source, itemId }: { source: Source; itemId: string }) {
  const check = async (verdict: SourceVerdict): Promise<void> => {
    try {
      await onSite('PATCH', `/sources/${source.id}`, { body: { verdict } });
      tell({ text: say('evidence.checked') });
      await readItem(itemId);
    } catch (refusal) {
      tell({ text: faultOf(refusal), fault: true });
    }
  };
  return (
    <li class="row">
      <Outward url={source.url} text={source.title ?? source.url} />
      <select
        class="input small"
        aria-label={say('evidence.found')}
        value={source.verdict}
        onChange={(event) => void check(event.currentTarget.value as SourceVerdict)}
      >
        {verdicts.map((verdict) => (
          <option key={verdict} value={verdict}>
            {say(`source.${verdict}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
