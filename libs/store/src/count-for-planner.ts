import pg from 'pg';

/** Tables that grow at once when much is brought in. */
const grown = [
  'account',
  'claim',
  'claim_cluster',
  'comment',
  'comment_stat',
  'imported',
  'moderation_log',
  'post',
  'post_stat',
];

/**
 * Has the planner learn how large tables have become; left to itself the server finds out within minutes, and until then
 * plans as if they were small.
 * @param url of the user that owns the tables: the application's role may not
 */
export async function countForPlanner(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`ANALYZE ${grown.join(', ')}`);
  } finally {
    await client.end();
  }
}
