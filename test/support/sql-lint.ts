import { tableKinds } from '@parley/store';

const distributed = Object.entries(tableKinds)
  .filter(([, kind]) => kind === 'distributed')
  .map(([table]) => table);

export interface Linted {
  name: string;
  text: string;
  /** The reason for looking at every site, where there is one. */
  everySite?: string;
}

/** What is wrong with a statement, in the order of the rules; nothing where it may be run on a distributed database. */
export function lintStatement({ text, everySite }: Linted): string[] {
  const sql = text.replace(/\s+/g, ' ');
  const faults: string[] = [];
  if (everySite === undefined) faults.push(...tablesWithoutSite(sql));
  else if (everySite.trim() === '') faults.push('looks at every site and does not say why');
  if (/\bUPDATE\b/i.test(sql) && /\b(?:clock_timestamp|random|gen_random_uuid|uuidv7)\s*\(/i.test(sql))
    faults.push('a volatile function in an UPDATE');
  const onConflict = /DO UPDATE SET(.*?)(?:RETURNING|$)/i.exec(sql)?.[1] ?? '';
  if (/\bnow\s*\(\)/i.test(onConflict)) faults.push('now() in DO UPDATE SET');
  for (const [, values] of sql.matchAll(/\bVALUES\s*(\(.*?\))(?:\s*(?:ON CONFLICT|RETURNING|\)|,\s*\w+ AS)|$)/gi))
    if (/\(\s*SELECT\b/i.test(values ?? '')) faults.push('a subquery in VALUES');
  for (const [, table = ''] of sql.matchAll(/INSERT INTO (\w+) \([^)]*\)\s*SELECT\b/gi))
    if (distributed.includes(table)) faults.push(`INSERT … SELECT into ${table}`);
  return faults;
}

/** Every reference to a distributed table names the site as a parameter, under its own alias. */
function tablesWithoutSite(sql: string): string[] {
  const references = sql.matchAll(
    /\b(?:FROM|JOIN|UPDATE|DELETE FROM)\s+(\w+)(?:\s+(?:AS\s+)?(?!(?:ON|WHERE|SET|JOIN|LEFT|CROSS|ORDER|LIMIT|FOR|GROUP|USING|RETURNING|UNION)\b)(\w+))?/gi,
  );
  const counts = new Map<string, number>();
  for (const [, table = '', alias] of references) {
    if (!distributed.includes(table)) continue;
    const name = alias ?? '';
    counts.set(`${table} ${name}`, (counts.get(`${table} ${name}`) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, uses]) => {
    const [table = '', alias = ''] = key.split(' ');
    const owner = alias === '' ? `(?:${table}\\.|(?<![\\w.]))` : `\\b${alias}\\.`;
    const named = sql.match(new RegExp(`${owner}site_id = \\$\\d+`, 'g'))?.length ?? 0;
    return named >= uses ? [] : [`${table} ${alias} without its site`];
  });
}
