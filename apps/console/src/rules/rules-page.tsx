import type { Rule, RuleDetail, RulePage } from '@parley/contract';
import { useEffect } from 'preact/hooks';
import { holds, onSite } from '../api/site.js';
import { Fault } from '../parts/fault.js';
import { useAnswer } from '../parts/use-answer.js';
import { goTo, pathTo } from '../route.js';
import { say } from '../words.js';
import { NewRule } from './new-rule.js';
import { RuleWork } from './rule-work.js';

/** Rules: all of them at the side, one to work on. */
export function RulesPage({ ruleKey }: { ruleKey: string | undefined }) {
  const list = useAnswer(() => onSite<RulePage>('GET', '/rules', { query: { limit: 100 } }), []);
  const first = list.answer?.items.find(({ mode }) => mode === 'live')?.key ?? list.answer?.items[0]?.key;
  useEffect(() => {
    if (!ruleKey && first) goTo(['rules', first], { quietly: true });
  }, [ruleKey, first]);
  return (
    <main class="cols" id="main">
      <nav class="rules" aria-label={say('bar.rules')}>
        <ul>
          {(list.answer?.items ?? []).map((rule) => (
            <Entry key={rule.key} rule={rule} here={rule.key === ruleKey} />
          ))}
        </ul>
        {holds('editor') && (
          <a class="btn" href={pathTo('rules', 'new')}>
            {say('rule.new')}
          </a>
        )}
      </nav>
      {list.fault && <Fault>{list.fault}</Fault>}
      {ruleKey === 'new' ? (
        <NewRule onMade={(key) => void list.again().then(() => goTo(['rules', key]))} />
      ) : (
        ruleKey && <OneRule key={ruleKey} ruleKey={ruleKey} onChange={() => void list.again()} />
      )}
    </main>
  );
}

function Entry({ rule, here }: { rule: Rule; here: boolean }) {
  return (
    <li aria-current={here ? 'true' : undefined}>
      <a href={pathTo('rules', rule.key)} aria-current={here ? 'page' : undefined}>
        <b>{rule.title}</b>
        <span class="quiet">{rule.key}</span>
        <span class="quiet">
          {say(`mode.${rule.mode}`)}
          {rule.stats.hits + rule.stats.shadowHits > 0 &&
            `, ${say('rule.hits', { n: rule.stats.hits + rule.stats.shadowHits })}`}
        </span>
      </a>
    </li>
  );
}

function OneRule({ ruleKey, onChange }: { ruleKey: string; onChange: () => void }) {
  const { answer, fault, again } = useAnswer(() => onSite<RuleDetail>('GET', `/rules/${ruleKey}`), [ruleKey]);
  if (fault)
    return (
      <div class="work">
        <Fault>{fault}</Fault>
      </div>
    );
  if (!answer) return <div class="work" aria-busy="true" />;
  const changed = (): void => {
    void again();
    onChange();
  };
  return <RuleWork key={answer.latestVersion} rule={answer} onChange={changed} />;
}
