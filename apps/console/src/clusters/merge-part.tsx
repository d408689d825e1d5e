import type { ClaimClusterDetail, CommentList } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { announce } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';
import { canTakeBack, merge, readCluster } from './rearrange.js';

interface Candidate {
  id: string;
  text: string;
  verdict: string;
}

/** Another cluster that says the same: looked for by words, and what merging does said before it is done. */
export function MergePart({ cluster, onChange }: { cluster: ClaimClusterDetail; onChange: (shown: string) => void }) {
  const [found, setFound] = useState<Candidate[] | undefined>(undefined);
  const [other, setOther] = useState<ClaimClusterDetail | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const attempt = (work: Promise<void>): void =>
    void work.then(() => setFault(undefined)).catch((refusal: unknown) => setFault(faultOf(refusal)));
  const look = async (words: string, say_ = true): Promise<void> => {
    const candidates = await candidatesFor(words, cluster.id);
    setFound(candidates);
    setOther(undefined);
    if (say_) announce(say('search.found', { n: candidates.length }));
  };
  useEffect(() => attempt(look(tellingWords(cluster.text), false)), [cluster.id]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    attempt(look(String(new FormData(event.currentTarget as HTMLFormElement).get('q'))));
  };
  return (
    <section aria-labelledby="h-merge">
      <h2 id="h-merge">{say('rearrange.merge_title')}</h2>
      <form class="tools" role="search" onSubmit={submit}>
        <div class="field">
          <label for="merge-q">{say('rearrange.find')}</label>
          <input
            class="input"
            id="merge-q"
            name="q"
            type="search"
            required
            maxLength={200}
            defaultValue={tellingWords(cluster.text)}
          />
        </div>
        <button class="btn">{say('search.go')}</button>
      </form>
      {found?.length === 0 && <p class="quiet">{say('rearrange.nothing_like')}</p>}
      {found && found.length > 0 && (
        <fieldset class="members">
          <legend class="quiet">{say('rearrange.which')}</legend>
          {found.map(({ id, text, verdict }) => (
            <label key={id}>
              <input
                type="radio"
                name="other"
                checked={other?.id === id}
                onChange={() => attempt(readCluster(id).then(setOther))}
              />
              <span class="said" dir="auto">
                {text}
              </span>
              <small>{verdict === 'undecided' ? '' : say(`verdict.${verdict}`)}</small>
            </label>
          ))}
        </fieldset>
      )}
      {fault && <Fault>{fault}</Fault>}
      {other && <MergePreview key={other.id} cluster={cluster} other={other} onChange={onChange} />}
    </section>
  );
}

/** Words that are rare enough to find what is like it. */
function tellingWords(text: string): string {
  const words = [...new Set(text.match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
  return words
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, 2)
    .join(' ');
}

const weightOf = (word: string): number => word.length + (/^\p{Lu}/u.test(word) ? 6 : 0);

/** Clusters of claims in comments that have all these words. */
async function candidatesFor(words: string, own: string): Promise<Candidate[]> {
  if (words.trim() === '') return [];
  const { items } = await onSite<CommentList>('GET', '/comments', { query: { q: words, limit: 50 } });
  const found = new Map<string, Candidate>();
  for (const { claims } of items)
    for (const { text, cluster } of claims)
      if (cluster && cluster.id !== own && !found.has(cluster.id))
        found.set(cluster.id, { id: cluster.id, text, verdict: cluster.verdict });
  return [...found.values()].slice(0, 10);
}

interface PreviewProps {
  cluster: ClaimClusterDetail;
  other: ClaimClusterDetail;
  onChange: (shown: string) => void;
}

function MergePreview({ cluster, other, onChange }: PreviewProps) {
  const [keepsOther, setKeepsOther] = useState(staysFirst(other, cluster));
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [from, into] = keepsOther ? [cluster, other] : [other, cluster];
  const go = async (): Promise<void> => {
    setBusy(true);
    await merge(from, into, onChange).catch((refusal: unknown) => setFault(faultOf(refusal)));
    setBusy(false);
  };
  return (
    <div class="then-box">
      <fieldset class="field">
        <legend class="label">{say('rearrange.which_stays')}</legend>
        {[cluster, other].map((one) => (
          <label key={one.id} class="row">
            <input
              type="radio"
              name="stays"
              checked={into.id === one.id}
              onChange={() => setKeepsOther(one.id === other.id)}
            />
            <span dir="auto">{one.text}</span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        <p>
          <b>{say('rearrange.move', { n: from.memberCount, from: from.text, into: into.text })}</b>{' '}
          {say('rearrange.then_has', { n: from.memberCount + into.memberCount })}
        </p>
        <p>
          {into.verdict === 'undecided'
            ? say('rearrange.no_note')
            : say('rearrange.note_everywhere', { verdict: say(`verdict.${into.verdict}`) })}{' '}
          {from.verdict !== 'undecided' && say('rearrange.loses', { verdict: say(`verdict.${from.verdict}`) })}
        </p>
        <p class="quiet">
          {say('rearrange.later')} {say(canTakeBack(from) ? 'bulk.can_be_undone' : 'rearrange.too_many')}
        </p>
      </div>
      {fault && <Fault>{fault}</Fault>}
      <div class="row">
        <button class="btn main" type="button" disabled={busy} onClick={() => void go()}>
          {say('rearrange.merge')}
        </button>
      </div>
    </div>
  );
}

/** A verdict is kept before none, then the larger cluster. */
function staysFirst(a: ClaimClusterDetail, b: ClaimClusterDetail): boolean {
  const decided = (one: ClaimClusterDetail): number => (one.verdict === 'undecided' ? 0 : 1);
  return decided(a) === decided(b) ? a.memberCount > b.memberCount : decided(a) > decided(b);
}
