import type { Site, SiteSettings } from '@parley/contract';
import { useState } from 'preact/hooks';
import { holds, onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';

type Weights = SiteSettings['priority'];

const kinds = ['claim', 'flag', 'rule', 'policy', 'appeal'] as const;
/** The most the API takes, and what a site begins with. */
const severity = { max: 2, usual: 1 };
const parts = [
  ['reporters', 5, 1],
  ['reach', 20, 2],
  ['age', 10, 1],
] as const;

interface PartProps {
  site: Site;
  onSaved: (site: Site) => void;
}

/** What makes an item urgent here, and how much each of it counts. */
export function PriorityPart({ site, onSaved }: PartProps) {
  const { priority } = site.settings;
  const [fault, setFault] = useState<string | undefined>(undefined);
  const may = holds('editor');
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      const saved = await saveWeights(site, weightsOf(new FormData(event.currentTarget as HTMLFormElement)));
      setFault(undefined);
      onSaved(saved);
      const undo = async (): Promise<void> => {
        onSaved(await saveWeights(saved, priority));
        tell({ text: say('weigh.undone') });
      };
      tell({ text: say('weigh.saved'), undo: () => void undo() });
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <section aria-labelledby="h-weigh">
      <h2 id="h-weigh">{say('weigh.title')}</h2>
      <p>{say('weigh.lead')}</p>
      <form class="form" key={JSON.stringify(priority)} onSubmit={(event) => void submit(event)}>
        <fieldset class="form" disabled={!may}>
          {kinds.map((kind) => (
            <Weight key={kind} name={kind} max={severity.max} usual={severity.usual} value={priority.severity[kind]} />
          ))}
          {parts.map(([name, max, usual]) => (
            <Weight key={name} name={name} max={max} usual={usual} value={priority[name]} />
          ))}
        </fieldset>
        {fault && <Fault>{fault}</Fault>}
        {may ? (
          <div class="row">
            <button class="btn main">{say('weigh.save')}</button>
            <button class="btn" type="reset">
              {say('weigh.as_it_was')}
            </button>
          </div>
        ) : (
          <p class="quiet">{say('settings.by_editors')}</p>
        )}
      </form>
    </section>
  );
}

interface WeightProps {
  name: string;
  max: number;
  usual: number;
  value: number;
}

function Weight({ name, max, usual, value }: WeightProps) {
  return (
    <div class="field">
      <label for={`weigh-${name}`}>{say(`weigh.${name}`)}</label>
      <input
        class="input"
        id={`weigh-${name}`}
        name={name}
        type="number"
        min={0}
        max={max}
        step="any"
        required
        aria-describedby={`weigh-${name}-usual`}
        defaultValue={String(value)}
      />
      <span class="quiet" id={`weigh-${name}-usual`}>
        {say('weigh.usual', { usual, max })}
      </span>
    </div>
  );
}

function weightsOf(fields: FormData): Weights {
  const of = (name: string): number => Number(fields.get(name));
  return {
    severity: { claim: of('claim'), flag: of('flag'), rule: of('rule'), policy: of('policy'), appeal: of('appeal') },
    reporters: of('reporters'),
    reach: of('reach'),
    age: of('age'),
  };
}

const saveWeights = (site: Site, priority: Weights): Promise<Site> =>
  onSite('PATCH', '', { body: { settings: { priority } }, ifMatch: site.version });
