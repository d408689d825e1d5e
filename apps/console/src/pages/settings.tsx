import type { GuestPolicy, Language, Site, SiteSettings, SourcePolicy } from '@parley/contract';
import { useState } from 'preact/hooks';
import { holds, onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { PoliciesPart } from '../policies/policies-part.js';
import { PriorityPart } from '../priority/priority-part.js';
import { AlertsPart } from '../told/alerts-part.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { chooseLanguage, language, languages, say } from '../words.js';

const choices = {
  sourcePolicy: {
    mark: 'sourcePolicy.mark',
    ask: 'sourcePolicy.ask',
    hold: 'sourcePolicy.hold',
    off: 'sourcePolicy.off',
  } satisfies Record<SourcePolicy, string>,
  guestComments: {
    off: 'guestComments.off',
    hold: 'guestComments.hold',
    on: 'guestComments.on',
  } satisfies Record<GuestPolicy, string>,
};

/** How the site behaves, and how the console looks to whoever sits before it. */
export function SettingsPage() {
  const { answer, fault, setAnswer } = useAnswer(() => onSite<Site>('GET', ''), []);
  return (
    <main class="report" id="main">
      <h1>{say('settings.title')}</h1>
      {fault && <Fault>{fault}</Fault>}
      {answer && <SiteForm site={answer} onSaved={setAnswer} />}
      {answer && <PriorityPart site={answer} onSaved={setAnswer} />}
      {answer && <PoliciesPart site={answer} onSaved={setAnswer} />}
      <Own />
    </main>
  );
}

const numbers = [
  ['editWindowMinutes', 0, 10_080],
  ['sourceDeadlineHours', 1, 8760],
  ['maxDisplayDepth', 1, 100],
] as const;
const lists = ['hosts', 'uncountedHosts'] as const;
const switches = ['publicTransparency', 'appealsBySameModerator'] as const;

function SiteForm({ site, onSaved }: { site: Site; onSaved: (site: Site) => void }) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const { settings } = site;
  const may = holds('editor');
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = settingsOf(new FormData(event.currentTarget as HTMLFormElement));
    try {
      onSaved(await onSite<Site>('PATCH', '', { body, ifMatch: site.version }));
      tell({ text: say('settings.saved') });
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <section aria-labelledby="h-site">
      <h2 id="h-site">{say('settings.site')}</h2>
      <form class="form" onSubmit={(event) => void submit(event)}>
        <fieldset class="form" disabled={!may}>
          <Text name="name" value={site.name} />
          <Choice name="sourcePolicy" value={settings.sourcePolicy} />
          <Choice name="guestComments" value={settings.guestComments} />
          <div class="field">
            <label for="set-mail-language">{say('settings.mailLanguage')}</label>
            <select class="input" id="set-mail-language" name="language">
              {languages.map((code) => (
                <option key={code} value={code} lang={code} selected={code === settings.language}>
                  {new Intl.DisplayNames([code], { type: 'language' }).of(code)}
                </option>
              ))}
            </select>
          </div>
          {numbers.map(([name, min, max]) => (
            <div class="field" key={name}>
              <label for={`set-${name}`}>{say(`settings.${name}`)}</label>
              <input
                class="input"
                id={`set-${name}`}
                name={name}
                type="number"
                min={min}
                max={max}
                required
                defaultValue={String(settings[name])}
              />
            </div>
          ))}
          <Text
            name="ageTargetHours"
            value={Object.entries(settings.ageTargetHours)
              .map(([queue, hours]) => `${queue} ${hours}`)
              .join(', ')}
          />
          {lists.map((name) => (
            <Text key={name} name={name} value={settings[name].join(', ')} />
          ))}
          {switches.map((name) => (
            <label key={name} class="row">
              <input type="checkbox" name={name} defaultChecked={settings[name]} /> {say(`settings.${name}`)}
            </label>
          ))}
        </fieldset>
        {fault && <Fault>{fault}</Fault>}
        {may ? (
          <button class="btn main">{say('settings.save')}</button>
        ) : (
          <p class="quiet">{say('settings.by_editors')}</p>
        )}
      </form>
    </section>
  );
}

function Choice({ name, value }: { name: keyof typeof choices; value: string }) {
  return (
    <div class="field">
      <label for={`set-${name}`}>{say(`settings.${name}`)}</label>
      <select class="input" id={`set-${name}`} name={name}>
        {Object.entries(choices[name]).map(([one, says]) => (
          <option key={one} value={one} selected={one === value}>
            {say(says)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Text({ name, value }: { name: string; value: string }) {
  return (
    <div class="field">
      <label for={`set-${name}`}>{say(`settings.${name}`)}</label>
      <input class="input" id={`set-${name}`} name={name} defaultValue={value} required={name === 'name'} />
    </div>
  );
}

function settingsOf(fields: FormData): { name: string; settings: Partial<SiteSettings> } {
  const words = (name: string): string[] =>
    String(fields.get(name))
      .split(/[\s,]+/)
      .filter(Boolean);
  const targets = String(fields.get('ageTargetHours'))
    .split(',')
    .map((pair) => pair.trim().split(/\s+/));
  return {
    name: String(fields.get('name')),
    settings: {
      sourcePolicy: fields.get('sourcePolicy') as SourcePolicy,
      guestComments: fields.get('guestComments') as GuestPolicy,
      language: fields.get('language') as Language,
      ...Object.fromEntries(numbers.map(([name]) => [name, Number(fields.get(name))])),
      ...Object.fromEntries(lists.map((name) => [name, words(name)])),
      ...Object.fromEntries(switches.map((name) => [name, fields.has(name)])),
      ageTargetHours: Object.fromEntries(
        targets.filter(([queue]) => queue).map(([queue, hours]) => [queue, Number(hours)]),
      ),
    },
  };
}

function Own() {
  return (
    <section aria-labelledby="h-own">
      <h2 id="h-own">{say('settings.own')}</h2>
      <div class="field small-field">
        <label for="set-language">{say('settings.language')}</label>
        <select class="input" id="set-language" onChange={(event) => void chooseLanguage(event.currentTarget.value)}>
          {languages.map((code) => (
            <option key={code} value={code} lang={code} selected={code === language.now.code}>
              {new Intl.DisplayNames([code], { type: 'language' }).of(code)}
            </option>
          ))}
        </select>
      </div>
      <AlertsPart />
    </section>
  );
}
