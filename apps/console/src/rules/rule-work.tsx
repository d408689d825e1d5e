import type { RuleDetail } from '@parley/contract';
import { useState } from 'preact/hooks';
import { newKey } from '../api/call.js';
import { holds, onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';
import { BacktestPart } from './backtest-part.js';
import { draftOf, effectsOf, isChanged, type RuleDraft, type WhenFault } from './draft.js';
import { ExamplesPart } from './examples-part.js';
import { HitsPart } from './hits-part.js';
import { SwitchSheet } from './switch-sheet.js';
import { ThenPart } from './then-part.js';
import { VersionsPart } from './versions-part.js';
import { WhenEditor } from './when-editor.js';

/** One rule: its text and examples at the left, what it did and would do at the right. */
export function RuleWork({ rule, onChange }: { rule: RuleDetail; onChange: () => void }) {
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(rule.versions[0] ?? rule));
  const [whenFault, setWhenFault] = useState<WhenFault | undefined>(undefined);
  const [switching, setSwitching] = useState<number | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const changed = isChanged(draft, rule);
  const writes = holds('editor');
  const save = async (): Promise<void> => {
    const { title, when, examples } = draft;
    const body = { title, when, then: effectsOf(draft) ?? [], examples };
    try {
      await onSite('POST', `/rules/${rule.key}/versions`, { body, key: newKey() });
      tell({ text: say('rule.saved', { version: rule.latestVersion + 1 }) });
      onChange();
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <div class="work">
      <header>
        <h1>{rule.title}</h1>
        <span class="inl">{rule.key}</span>
        <span class={`mode ${rule.mode}`}>
          {say('rule.mode_of', { mode: say(`mode.${rule.mode}`), version: rule.version })}
        </span>
        {writes && (
          <div class="end">
            <button
              class="btn"
              type="button"
              disabled={!changed || whenFault !== undefined || effectsOf(draft) === undefined}
              onClick={() => void save()}
            >
              {say('rule.save', { version: rule.latestVersion + 1 })}
            </button>
            <button class="btn" type="button" onClick={() => setSwitching(rule.latestVersion)}>
              {say('rule.switch')}
            </button>
          </div>
        )}
      </header>
      {fault && <Fault>{fault}</Fault>}
      <div class="two">
        <div>
          <WhenEditor draft={draft} readOnly={!writes} onDraft={setDraft} onFault={setWhenFault} />
          <ThenPart draft={draft} readOnly={!writes} onDraft={setDraft} />
          <ExamplesPart draft={draft} readOnly={!writes} onDraft={setDraft} sound={whenFault === undefined} />
        </div>
        <div>
          <HitsPart rule={rule} />
          <BacktestPart rule={rule} />
          <VersionsPart
            rule={rule}
            onSwitch={writes ? setSwitching : undefined}
            onTake={writes ? (version) => setDraft(draftOf(version)) : undefined}
          />
        </div>
      </div>
      {switching !== undefined && (
        <SwitchSheet
          rule={rule}
          version={switching}
          onClose={() => setSwitching(undefined)}
          onDone={() => {
            setSwitching(undefined);
            onChange();
          }}
        />
      )}
    </div>
  );
}
