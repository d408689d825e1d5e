// The peer: Fastify, one pool, one prepared statement a request, no checks of any kind.
import Fastify from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', () => undefined);
await pool.query(
  'CREATE TABLE IF NOT EXISTS bench_bare (id uuid PRIMARY KEY, body text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())',
);
const app = Fastify();
let post;

app.get('/readyz', async () => ({ ok: true }));
app.get('/page', async (request, reply) => {
  post ??= (await pool.query('SELECT site_id, id FROM post LIMIT 1')).rows[0];
  const all = request.query.limit !== undefined;
  // by the index Parley reads by (comment_top_idx)
  const { rows } = await pool.query({
    name: all ? 'all' : 'page',
    text: all
      ? `SELECT fragment FROM comment WHERE site_id = $1 AND post_id = $2 AND visible ORDER BY created_at, id LIMIT 200`
      : `SELECT fragment FROM comment WHERE site_id = $1 AND post_id = $2 AND parent_id IS NULL AND visible
           ORDER BY created_at, id LIMIT 25`,
    values: [post.site_id, post.id],
  });
  return reply.type('application/json').send(`[${rows.map((row) => `${row.fragment}}`).join(',')}]`);
});
app.post('/post', async (request, reply) => {
  const { rows } = await pool.query({
    name: 'post',
    text: 'INSERT INTO bench_bare (id, body) VALUES ($1, $2) RETURNING created_at',
    values: [v7(), request.body.body],
  });
  return reply.code(201).send({ createdAt: rows[0].created_at });
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => void app.close().then(() => pool.end()));
