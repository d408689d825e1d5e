import type { RuleDetail, RuleVersion } from '@parley/contract';
import { nameOf, people } from '../desk/people.js';
import { useStore } from '../store.js';
import { day } from '../times.js';
import { say } from '../words.js';

interface VersionsProps {
  rule: RuleDetail;
  onSwitch: ((version: number) => void) | undefined;
  onTake: ((version: RuleVersion) => void) | undefined;
}

/** Versions never change; one is taken up again by going on from it. */
export function VersionsPart({ rule, onSwitch, onTake }: VersionsProps) {
  useStore(people);
  return (
    <section aria-labelledby="h-versions">
      <h2 id="h-versions">{say('rule.versions')}</h2>
      <ol class="vers">
        {rule.versions.map((version) => (
          <li key={version.version} aria-current={version.version === rule.version ? 'true' : undefined}>
            <b>{say('rule.version', { version: version.version })}</b>
            {version.version === rule.version && <span class={`mode ${rule.mode}`}>{say(`mode.${rule.mode}`)}</span>}
            <span class="quiet">
              {version.createdBy ? nameOf(version.createdBy) : say('rule.built_in')}, {day(version.createdAt)}
            </span>
            <p class="inl">{version.when}</p>
            <span class="row">
              {onTake && (
                <button class="btn bare" type="button" onClick={() => onTake(version)}>
                  {say('rule.go_on_from')}
                </button>
              )}
              {onSwitch && (
                <button class="btn bare" type="button" onClick={() => onSwitch(version.version)}>
                  {say('rule.switch')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
