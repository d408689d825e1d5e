import type { ClaimClusterDetail, ClusterVerdict } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { Fault } from '../parts/fault.js';
import { Sheet } from '../parts/sheet.js';
import { faultOf } from '../parts/use-answer.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { closeCluster, clusters, decideCluster, readCluster } from './clusters.js';

const verdicts: ClusterVerdict[] = ['undecided', 'supported', 'disputed', 'false'];

/** Decides once for everything that says the same. */
export function ClusterSheet() {
  const { openId, known } = useStore(clusters);
  const cluster = openId === null ? undefined : known[openId];
  useEffect(() => {
    // as it is now, so that nobody's verdict is written over
    if (openId !== null) void readCluster(openId).catch(() => closeCluster());
  }, [openId]);
  return cluster ? <Editor key={cluster.id} cluster={cluster} /> : null;
}

function Editor({ cluster }: { cluster: ClaimClusterDetail }) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const n = cluster.memberCount;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const url = String(fields.get('url')).trim();
    const title = String(fields.get('title')).trim();
    setBusy(true);
    await decideCluster(cluster, {
      verdict: fields.get('verdict') as ClusterVerdict,
      note: String(fields.get('note')).trim(),
      sources: url ? [{ url, ...(title ? { title } : {}) }, ...cluster.sources.slice(1)] : cluster.sources.slice(1),
    }).catch((refusal: unknown) => setFault(faultOf(refusal)));
    setBusy(false);
  };
  return (
    <Sheet title={say('cluster.title', { n })} onClose={closeCluster}>
      <form class="sheet-form" onSubmit={(event) => void submit(event)}>
        <ul class="said-list">
          {cluster.members.slice(0, 6).map((member) => (
            <li key={member.claimId} dir="auto">
              {member.text}
            </li>
          ))}
        </ul>
        <fieldset class="field">
          <legend class="label">{say('cluster.verdict')}</legend>
          {verdicts.map((verdict) => (
            <label key={verdict} class="row">
              <input
                type="radio"
                name="verdict"
                value={verdict}
                defaultChecked={verdict === cluster.verdict}
                autofocus={verdict === cluster.verdict}
              />
              {say(`verdict.${verdict}`)}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="cluster-note">{say('cluster.note')}</label>
          <textarea class="input" id="cluster-note" name="note" rows={3} maxLength={2000} defaultValue={cluster.note} />
        </div>
        <div class="field">
          <label for="cluster-url">{say('cluster.url')}</label>
          <input class="input" id="cluster-url" name="url" type="url" defaultValue={cluster.sources[0]?.url ?? ''} />
        </div>
        <div class="field">
          <label for="cluster-source">{say('cluster.source_title')}</label>
          <input
            class="input"
            id="cluster-source"
            name="title"
            maxLength={300}
            defaultValue={cluster.sources[0]?.title ?? ''}
          />
        </div>
        {fault && <Fault>{fault}</Fault>}
        <p class="quiet">{say('cluster.what')}</p>
        <div class="row">
          <button class="btn main" disabled={busy}>
            {say('cluster.decide', { n })}
          </button>
          <button class="btn" type="button" onClick={closeCluster}>
            {say('cancel')} <kbd aria-hidden="true">Esc</kbd>
          </button>
        </div>
      </form>
    </Sheet>
  );
}
