import { scaleOf } from './scale.js';

export interface Series {
  name: string;
  /** `bar`s stand on the ground; lines run over them: `thin` in the background, `restricted` for what was taken from people. */
  as: 'bar' | 'line' | 'thin' | 'restricted';
  values: (number | null)[];
}

interface PlotProps {
  title: string;
  /** What the plot shows, for who does not see it; the numbers themselves are in a table. */
  says: string;
  series: Series[];
  /** Names of the first and the last place. */
  ends: [string, string];
  label: (value: number) => string;
}

const width = 520;
const height = 150;

/** Figures over time, as drawn lines and bars; whoever shows it puts a table of the same beside it. */
export function Plot({ title, says, series, ends, label }: PlotProps) {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const { top, lines } = scaleOf(most);
  const y = (value: number): number => height - (value / top) * height;
  return (
    <figure class="plot">
      <figcaption>
        <b>{title}</b>
        {series.length > 1 && (
          <span class="legend">
            {series.map(({ name, as }) => (
              <span key={name}>
                <svg class="key" viewBox="0 0 12 12" aria-hidden="true">
                  {as === 'bar' ? (
                    <rect class="bar-fill" width="12" height="12" />
                  ) : (
                    <line class={as} x1="0" x2="12" y1="6" y2="6" />
                  )}
                </svg>
                {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <div class="y" aria-hidden="true">
        {lines.toReversed().map((value) => (
          <span key={value}>{label(value)}</span>
        ))}
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={`${title}. ${says}`}>
        {lines.map((value) => (
          <line key={value} class="grid" x1="0" x2={width} y1={y(value)} y2={y(value)} />
        ))}
        {series.map((one) => (one.as === 'bar' ? <Bars {...one} y={y} /> : <Lines {...one} y={y} />))}
      </svg>
      <div class="x" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </figure>
  );
}

interface Drawn extends Series {
  y: (value: number) => number;
}

function Bars({ values, y }: Drawn) {
  const each = width / values.length;
  return (
    <>
      {values.map((value, i) =>
        value ? (
          <rect
            key={i}
            class="bar-fill"
            x={i * each + each * 0.15}
            width={each * 0.7}
            y={y(value)}
            height={height - y(value)}
          />
        ) : null,
      )}
    </>
  );
}

/** A place without a value breaks the line; one that stands alone is a short stroke. */
function Lines({ values, as, y }: Drawn) {
  const each = width / values.length;
  const runs: string[][] = [[]];
  values.forEach((value, i) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(`${(i + 0.5) * each},${y(value)}`);
  });
  return (
    <>
      {runs
        .filter((run) => run.length > 0)
        .map((run) => {
          const [x = '0', height_ = '0'] = (run[0] ?? '').split(',');
          const alone = `${Number(x) - each * 0.2},${height_} ${Number(x) + each * 0.2},${height_}`;
          return <polyline key={run[0]} class={as} points={run.length === 1 ? alone : run.join(' ')} />;
        })}
    </>
  );
}
