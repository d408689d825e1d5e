import { rebuildFragment } from '@parley/store';
import type { TestApp } from './app.js';

/** What is kept finished beside the rows is what the rows say. */
export async function expectFragmentsOfRows(app: TestApp, ids: string[]): Promise<void> {
  const text = 'SELECT site_id, id, fragment FROM comment WHERE id = ANY($1) ORDER BY id';
  const before = await app.database.query<{ site_id: string; id: string; fragment: string }>(text, [ids]);
  for (const { site_id, id } of before) await rebuildFragment(app.db, site_id, id);
  const after = await app.database.query<{ fragment: string }>(text, [ids]);
  const read = (rows: { fragment: string }[]): unknown[] =>
    rows.map((row) => JSON.parse(`${row.fragment}}`) as unknown);
  expect(read(before)).toEqual(read(after));
}
