import type { TransparencyReport } from '@parley/contract';

/** A report as a table of four columns: part, row, figure, value. */
export function reportCsv(report: TransparencyReport): string {
  const rows = [['part', 'row', 'figure', 'value'], ...rowsOf(report)];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowsOf(report: TransparencyReport): (string | number | null)[][] {
  return Object.entries(report).flatMap(([part, value]) =>
    typeof value === 'object' ? figuresOf(part, value as object) : [['report', '', part, String(value)]],
  );
}

/** Figures of one part: its own, and those of each row of its lists, named by the row's first field. */
function figuresOf(part: string, figures: object): (string | number | null)[][] {
  return Object.entries(figures).flatMap(([figure, value]: [string, unknown]) => {
    if (Array.isArray(value))
      return (value as object[]).flatMap((row) => {
        const [[, name], ...rest] = Object.entries(row) as [[string, unknown], ...[string, number][]];
        return rest.map(([what, number]) => [`${part}.${figure}`, String(name), what, number]);
      });
    if (typeof value === 'object' && value !== null) return figuresOf(`${part}.${figure}`, value);
    return [[part, '', figure, value as number | null]];
  });
}

/** One cell, always quoted; a text a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
