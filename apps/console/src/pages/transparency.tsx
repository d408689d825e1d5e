import type { TransparencyReport } from '@parley/contract';
import { useState } from 'preact/hooks';
import { answerOf } from '../api/call.js';
import { onSite, siteKey } from '../api/site.js';
import { desk } from '../desk/state.js';
import { readSetting } from '../desk/queue.js';
import { Fault } from '../parts/fault.js';
import { useAnswer } from '../parts/use-answer.js';
import { WeeksPart } from '../report/weeks-part.js';
import { useStore } from '../store.js';
import { day, span } from '../times.js';
import { language, say, sayIfKnown } from '../words.js';

/** A quarter, so that the weeks show where it goes. */
const daysShown = 90;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** What was flagged, decided and appealed over a period. */
export function TransparencyPage() {
  const [period, setPeriod] = useState({ from: iso(Date.now() - daysShown * 86_400_000), to: iso(Date.now()) });
  const { answer, fault } = useAnswer(async () => {
    await readSetting();
    return onSite<TransparencyReport>('GET', '/transparency', { query: { ...period, by: 'week' } });
  }, [period]);
  return (
    <main class="report" id="main">
      <h1>{say('report.title')}</h1>
      {answer && <p class="lead">{lead(answer)}</p>}
      <Tools period={period} onPeriod={setPeriod} />
      {fault && <Fault>{fault}</Fault>}
      {answer && (
        <>
          <Figures report={answer} />
          <ByReason report={answer} />
          <ByAction report={answer} />
          <WeeksPart report={answer} />
          <section aria-labelledby="h-counted">
            <h2 id="h-counted">{say('report.counted')}</h2>
            <p>{say('report.counted_text')}</p>
          </section>
        </>
      )}
    </main>
  );
}

function lead({ from, to, comments, decisions, appeals }: TransparencyReport): string {
  const took =
    decisions.medianSeconds === null ? '' : say('report.took', { span: span(Math.max(60, decisions.medianSeconds)) });
  return `${say('report.lead', { from: day(from), to: day(to), comments: comments.posted, decided: decisions.total })} ${took} ${
    appeals.total > 0 ? say('report.appealed', { n: appeals.total, overturned: appeals.overturned }) : ''
  }`;
}

interface Period {
  from: string;
  to: string;
}

function Tools({ period, onPeriod }: { period: Period; onPeriod: (period: Period) => void }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    onPeriod({ from: String(fields.get('from')), to: String(fields.get('to')) });
  };
  return (
    <form class="tools" onSubmit={submit}>
      <div class="field">
        <label for="from">{say('report.from')}</label>
        <input class="input" id="from" name="from" type="date" required defaultValue={period.from} />
      </div>
      <div class="field">
        <label for="to">{say('report.to')}</label>
        <input class="input" id="to" name="to" type="date" required defaultValue={period.to} />
      </div>
      <button class="btn">{say('report.show')}</button>
      <div class="end">
        <button class="btn" type="button" onClick={() => void download('csv', period)}>
          CSV
        </button>
        <button class="btn" type="button" onClick={() => void download('json', period)}>
          JSON
        </button>
      </div>
    </form>
  );
}

async function download(format: 'csv' | 'json', period: Period): Promise<void> {
  const answer = await answerOf('GET', `/sites/${siteKey()}/transparency`, {
    query: { ...period, format, by: 'week' },
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `transparency-${siteKey()}-${period.to}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const figure = (n: number): string => n.toLocaleString(language.now.code);

function Figures({ report }: { report: TransparencyReport }) {
  const { reports, decisions, appeals, queue } = report;
  const automatic = decisions.total ? Math.round((decisions.byMeans.automatedDecision / decisions.total) * 100) : 0;
  const rows: [string, string][] = [
    [say('report.flags'), figure(reports.byReason.reduce((sum, { total }) => sum + total, 0))],
    [say('report.decisions'), figure(decisions.total)],
    [say('report.automatic'), `${automatic} %`],
    [say('report.median'), decisions.medianSeconds === null ? '–' : span(decisions.medianSeconds)],
    [say('report.appeals'), figure(appeals.total)],
    [say('report.overturned'), figure(appeals.overturned)],
    [say('report.open_now'), figure(queue.open)],
  ];
  return (
    <dl class="figs">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const policyOfFlag: Record<string, string> = { misinformation: 'false_claim' };

function ByReason({ report }: { report: TransparencyReport }) {
  const { policies } = useStore(desk);
  const codes = new Set(report.decisions.byReason.map(({ reason }) => reason));
  for (const { reason, total } of report.reports.byReason) if (total > 0) codes.add(policyOfFlag[reason] ?? reason);
  const rows = [...codes].map((code) => ({
    code,
    flags: report.reports.byReason.find(({ reason }) => (policyOfFlag[reason] ?? reason) === code)?.total ?? 0,
    decision: report.decisions.byReason.find(({ reason }) => reason === code),
  }));
  const most = Math.max(1, ...rows.flatMap(({ flags, decision }) => [flags, decision?.total ?? 0]));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="h-reason">
      <h2 id="h-reason">{say('report.by_reason')}</h2>
      <p>{say('report.one_scale')}</p>
      <table class="tbl stack by">
        <caption class="hush">{say('report.by_reason')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report.reason')}</th>
            <th scope="col">{say('report.flags')}</th>
            <th scope="col">{say('report.decisions')}</th>
            <th scope="col">{say('report.reversed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, flags, decision }) => (
            <tr key={code}>
              <th scope="row">{policies.find((one) => one.code === code)?.title ?? code}</th>
              <BarCell label={say('report.flags')} n={flags} most={most} kind="a" />
              <BarCell label={say('report.decisions')} n={decision?.total ?? 0} most={most} kind="d" />
              <BarCell label={say('report.reversed')} n={decision?.reversed ?? 0} most={most} kind="p" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BarCell({ label, n, most, kind }: { label: string; n: number; most: number; kind: 'a' | 'd' | 'p' }) {
  return (
    <td class="b" data-l={label}>
      <svg class={`hb ${kind}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(n / most) * 100} height="8" />
      </svg>
      <span class="num">{figure(n)}</span>
    </td>
  );
}

const shades: Record<string, string> = {
  approve: 'k0',
  dismiss: 'k0',
  request_source: 'k1',
  attach_source: 'k2',
  label: 'k3',
  remove: 'k4',
  reject: 'k4',
};

function ByAction({ report }: { report: TransparencyReport }) {
  const shown = report.decisions.byAction.filter(({ total }) => total > 0);
  const all = shown.reduce((sum, { total }) => sum + total, 0);
  if (all === 0) return null;
  let at = 0;
  const label = shown.map(({ action, total }) => `${sayIfKnown(`what.${action}`) ?? action} ${total}`).join(', ');
  return (
    <section aria-labelledby="h-action">
      <h2 id="h-action">{say('report.by_action')}</h2>
      <svg class="stackbar" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label={label}>
        {shown.map(({ action, total }) => {
          const x = at;
          at += (total / all) * 1000;
          return <rect key={action} class={shades[action] ?? 'k3'} x={x} width={Math.max(1, at - x - 3)} height="20" />;
        })}
      </svg>
      <ul class="legend">
        {shown.map(({ action, total }) => (
          <li key={action}>
            <svg class="key" viewBox="0 0 12 12" aria-hidden="true">
              <rect class={shades[action] ?? 'k3'} width="12" height="12" />
            </svg>
            {sayIfKnown(`what.${action}`) ?? action} <b class="num">{figure(total)}</b>{' '}
            <span class="quiet num">{Math.round((total / all) * 100)} %</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
