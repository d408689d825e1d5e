import type { TransparencyReport } from '@parley/contract';

/** A report as a table of four columns: part, row, figure, value. */
export function reportCsv(report: TransparencyReport): string {
  const rows = [['part', 'row', 'figure', 'value'], ...rowsOf(report)];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowsOf(report: TransparencyReport): (string | number | null)[][] {
  return Object.entries(report).flatMap(([part, value]) => {
    if (Array.isArray(value)) return rowsOfList(part, value as object[]);
    return typeof value === 'object' ? figuresOf(part, value as object) : [['report', '', part, String(value)]];
  });
}

/** The rows of a list, each named by its first field. */
function rowsOfList(part: string, list: object[]): (string | number | null)[][] {
  return list.flatMap((row) => {
    const [[, name], ...rest] = Object.entries(row) as [[string, unknown], ...[string, string | number | null][]];
    return rest.map(([what, value]) => [part, String(name), what, value]);
  });
}

/** Figures of one part: its own, and those of each row of its lists. */
function figuresOf(part: string, figures: object): (string | number | null)[][] {
  return Object.entries(figures).flatMap(([figure, value]: [string, unknown]) => {
    if (Array.isArray(value)) return rowsOfList(`${part}.${figure}`, value as object[]);
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
