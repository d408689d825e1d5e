import type { RuleDetail, RuleHitEntry, RuleHitPage } from '@parley/contract';
import { onSite } from '../api/site.js';
import { Fault } from '../parts/fault.js';
import { useAnswer } from '../parts/use-answer.js';
import { language, say } from '../words.js';

const days = 14;

/** What the rule did of late, in figures, day by day, and the newest hits. */
export function HitsPart({ rule }: { rule: RuleDetail }) {
  const mode = rule.mode === 'shadow' ? 'shadow' : 'live';
  const { answer, fault } = useAnswer(
    () => onSite<RuleHitPage>('GET', `/rules/${rule.key}/hits`, { query: { limit: 100, mode } }),
    [rule.key, mode],
  );
  const { stats } = rule;
  const figures: [string, number][] = [
    [say('rule.stat_hits'), mode === 'shadow' ? stats.shadowHits : stats.hits],
    [say('rule.stat_decided'), stats.decided],
    [say('rule.stat_agreed'), stats.agreed],
    [say('rule.stat_failed'), stats.unfinished],
  ];
  return (
    <section aria-labelledby="h-hits">
      <h2 id="h-hits">{say(`rule.hits_${mode}`, { n: stats.days })}</h2>
      <dl class="figs">
        {figures.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{n.toLocaleString(language.now.code)}</dd>
          </div>
        ))}
      </dl>
      {fault && <Fault>{fault}</Fault>}
      {answer && answer.items.length > 0 && <Spark hits={answer.items} />}
      {answer && (
        <ul class="plain-list">
          {answer.items.slice(0, 5).map((hit) => (
            <li key={`${hit.commentId} ${hit.at}`}>
              <q class="q" dir="auto">
                {hit.matchedText[0]?.text ?? hit.text}
              </q>
            </li>
          ))}
        </ul>
      )}
      {mode === 'shadow' && <p class="quiet">{say('rule.in_shadow')}</p>}
    </section>
  );
}

function Spark({ hits }: { hits: RuleHitEntry[] }) {
  const today = Math.floor(Date.now() / 86_400_000);
  const counts = Array.from({ length: days }, () => 0);
  for (const { at } of hits) {
    const age = today - Math.floor(Date.parse(at) / 86_400_000);
    if (age < days) counts[days - 1 - age] = (counts[days - 1 - age] ?? 0) + 1;
  }
  const most = Math.max(...counts, 1);
  const label = say('rule.spark', { least: Math.min(...counts), most: Math.max(...counts), today: counts.at(-1) ?? 0 });
  return (
    <svg class="spark" viewBox="0 0 140 40" preserveAspectRatio="none" role="img" aria-label={label}>
      {counts.map((n, i) => (
        <rect key={i} x={i * 10 + 1} y={40 - (n / most) * 38} width="8" height={(n / most) * 38} />
      ))}
    </svg>
  );
}
