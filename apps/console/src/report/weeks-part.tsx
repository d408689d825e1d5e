import type { TransparencyReport, WeekFigures } from '@parley/contract';
import { day, shortDay, span } from '../times.js';
import { language, say } from '../words.js';
import { Plot, type Series } from './plot.js';

const columns = ['comments', 'flags', 'notices', 'decisions', 'restrictions', 'automatedDecisions', 'appeals'] as const;

/** The period week by week, drawn and as a table. */
export function WeeksPart({ report }: { report: TransparencyReport }) {
  const weeks = report.weeks ?? [];
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last || weeks.length < 2) return null;
  const ends: [string, string] = [shortDay(first.from), shortDay(last.from)];
  const count = (name: string, as: Series['as'], of: (week: WeekFigures) => number): Series => ({
    name,
    as,
    values: weeks.map(of),
  });
  const hours = (name: string, as: Series['as'], of: (week: WeekFigures) => number | null): Series => ({
    name,
    as,
    values: weeks.map((week) => {
      const seconds = of(week);
      return seconds === null ? null : seconds / 3600;
    }),
  });
  const figure = (value: number): string => value.toLocaleString(language.now.code);
  const inHours = (value: number): string => say('time.hours', { n: value });
  const counted = (of: (week: WeekFigures) => number): string => saysOf(weeks.map(of), figure);
  const slowest = weeks.map(({ medianSeconds }) => medianSeconds).filter((seconds) => seconds !== null);
  return (
    <section aria-labelledby="h-weeks">
      <h2 id="h-weeks">{say('report.by_week')}</h2>
      <p>{say('report.weeks_text')}</p>
      <div class="plots">
        <Plot
          title={say('report.comments')}
          says={counted(({ comments }) => comments)}
          ends={ends}
          label={figure}
          series={[count(say('report.comments'), 'bar', ({ comments }) => comments)]}
        />
        <Plot
          title={say('report.reported')}
          says={counted(({ flags, notices }) => flags + notices)}
          ends={ends}
          label={figure}
          series={[
            count(say('report.flags'), 'bar', ({ flags }) => flags),
            count(say('report.notices'), 'line', ({ notices }) => notices),
          ]}
        />
        <Plot
          title={say('report.decisions')}
          says={counted(({ decisions }) => decisions)}
          ends={ends}
          label={figure}
          series={[
            count(say('report.decisions'), 'bar', ({ decisions }) => decisions),
            count(say('report.restrictions'), 'restricted', ({ restrictions }) => restrictions),
          ]}
        />
        {slowest.length > 0 && (
          <Plot
            title={say('report.took_title')}
            says={saysOf(slowest, span)}
            ends={ends}
            label={inHours}
            series={[
              hours(say('report.slowest'), 'thin', ({ slowestTenthSeconds }) => slowestTenthSeconds),
              hours(say('report.median_short'), 'line', ({ medianSeconds }) => medianSeconds),
            ]}
          />
        )}
      </div>
      <details class="alt">
        <summary>{say('report.as_table')}</summary>
        <WeeksTable weeks={weeks} />
      </details>
    </section>
  );
}

function saysOf(values: number[], label: (value: number) => string): string {
  const least = label(Math.min(...values));
  const most = label(Math.max(...values));
  return say('report.plot_says', { weeks: values.length, least, most, last: label(values.at(-1) ?? 0) });
}

function WeeksTable({ weeks }: { weeks: WeekFigures[] }) {
  return (
    <div class="wide-table" tabIndex={0} role="region" aria-label={say('report.by_week')}>
      <table class="tbl">
        <caption class="hush">{say('report.by_week')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report.week_of')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" class="r">
                {say(`report.${name}`)}
              </th>
            ))}
            <th scope="col" class="r">
              {say('report.median_short')}
            </th>
            <th scope="col" class="r">
              {say('report.slowest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.from}>
              <th scope="row">{day(week.from)}</th>
              {columns.map((name) => (
                <td key={name} class="r">
                  {week[name].toLocaleString(language.now.code)}
                </td>
              ))}
              <td class="r">{week.medianSeconds === null ? '–' : span(week.medianSeconds)}</td>
              <td class="r">{week.slowestTenthSeconds === null ? '–' : span(week.slowestTenthSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
