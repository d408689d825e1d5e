import type { Backtest, BacktestPage, RuleDetail } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { newKey } from '../api/call.js';
import { onSite } from '../api/site.js';
import { announce } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';

const lookEvery = 500;
const isRunning = (test: Backtest): boolean => test.status === 'queued' || test.status === 'running';

/** What the newest version would have caught, against what moderators decided; runs beside the work and can be stopped. */
export function BacktestPart({ rule }: { rule: RuleDetail }) {
  const [test, setTest] = useState<Backtest | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const path = `/rules/${rule.key}/backtests`;
  const attempt = (work: () => Promise<void>): Promise<void> =>
    work().catch((refusal: unknown) => setFault(faultOf(refusal)));
  const look = async (id: string): Promise<void> => {
    const next = await onSite<Backtest>('GET', `${path}/${id}`);
    setTest(next);
    if (next.status === 'done') announce(say('backtest.over', { n: next.matched }));
  };
  useEffect(() => {
    void attempt(async () => setTest((await onSite<BacktestPage>('GET', path, { query: { limit: 1 } })).items[0]));
  }, [path]);
  useEffect(() => {
    if (!test || !isRunning(test)) return undefined;
    const timer = setTimeout(() => void attempt(() => look(test.id)), lookEvery);
    return () => clearTimeout(timer);
  }, [test]);
  const start = (): Promise<void> =>
    attempt(async () => {
      setTest(await onSite<Backtest>('POST', path, { body: { version: rule.latestVersion }, key: newKey() }));
      setFault(undefined);
    });
  const stop = (id: string): Promise<void> =>
    attempt(async () => {
      await onSite('DELETE', `${path}/${id}`);
      await look(id);
    });
  return (
    <section aria-labelledby="h-backtest">
      <h2 id="h-backtest">{say('backtest.title', { version: test?.version ?? rule.latestVersion })}</h2>
      {fault && <Fault>{fault}</Fault>}
      {test && isRunning(test) && (
        <>
          <p>
            <progress aria-label={say('backtest.progress')} />
          </p>
          <div class="row">
            <span class="quiet">{say('backtest.scanned', { n: test.scanned })}</span>
            <button class="btn" type="button" onClick={() => void stop(test.id)}>
              {say('backtest.stop')}
            </button>
          </div>
        </>
      )}
      {test && !isRunning(test) && <Result test={test} />}
      {!(test && isRunning(test)) && (
        <div class="row">
          <button class="btn" type="button" onClick={() => void start()}>
            {say('backtest.start', { version: rule.latestVersion })}
          </button>
        </div>
      )}
    </section>
  );
}

function Result({ test }: { test: Backtest }) {
  if (test.status === 'failed')
    return (
      <p class="quiet">
        {test.failure === 'cancelled' ? say('backtest.cancelled') : say('backtest.failed', { why: test.failure ?? '' })}
      </p>
    );
  const { decisions } = test;
  const share = (value: number | null | undefined): string => (typeof value === 'number' ? value.toFixed(2) : '–');
  const rows: [string, string][] = [
    ...(decisions
      ? ([
          [say('backtest.precision'), share(test.precision ?? decisions['precision'])],
          [say('backtest.recall'), share(test.recall ?? decisions['recall'])],
        ] as [string, string][])
      : []),
    [say('backtest.caught'), test.matched.toLocaleString()],
    [say('backtest.newly'), (test.newlyCaught ?? 0).toLocaleString()],
    [say('backtest.no_longer'), (test.noLongerCaught ?? 0).toLocaleString()],
  ];
  return (
    <>
      <p class="quiet">{say('backtest.done', { n: test.scanned, decided: decisions?.['decided'] ?? 0 })}</p>
      <table class="tbl">
        <caption class="hush">{say('backtest.progress')}</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="r">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Samples samples={(test.samples ?? []) as Sample[]} />
    </>
  );
}

interface Sample {
  commentId: string;
  text?: string;
  excerpt?: string;
  matchedText?: { text: string }[];
}

function Samples({ samples }: { samples: Sample[] }) {
  if (samples.length === 0) return null;
  return (
    <details>
      <summary>{say('backtest.samples', { n: samples.length })}</summary>
      <ul class="plain-list">
        {samples.slice(0, 20).map((sample) => (
          <li key={sample.commentId}>
            <q class="q" dir="auto">
              {sample.matchedText?.[0]?.text ?? sample.excerpt ?? sample.text ?? sample.commentId}
            </q>
          </li>
        ))}
      </ul>
    </details>
  );
}
