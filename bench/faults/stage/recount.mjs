// Counters, trees and queues compared with what they count.
import { site, thread } from './stage.mjs';

/** Questions whose every row is a fault, and the sentence for it. */
const faultsBySql = {
  'a post counts its comments wrongly': `
    SELECT s.post_id, s.comments, n.count FROM post_stat s CROSS JOIN LATERAL (
      SELECT count(*)::int FROM comment c WHERE c.post_id = s.post_id AND c.status = 'published') n
    WHERE s.comments <> n.count`,
  'a comment counts its replies wrongly': `
    SELECT s.comment_id, s.replies, n.count FROM comment_stat s CROSS JOIN LATERAL (
      SELECT count(*)::int FROM comment c WHERE c.parent_id = s.comment_id AND c.status = 'published') n
    WHERE s.replies <> n.count`,
  'a comment counts what is below it wrongly': `
    WITH below AS (SELECT root_id, count(*)::int FROM comment WHERE parent_id IS NOT NULL AND status = 'published' GROUP BY root_id)
    SELECT s.comment_id, s.below, b.count FROM comment_stat s LEFT JOIN below b ON b.root_id = s.comment_id
    WHERE s.below <> coalesce(b.count, 0)`,
  'a comment is not where its parents lead': `
    WITH RECURSIVE tree AS (
      SELECT id, post_id, id AS root_id, 0 AS depth FROM comment WHERE parent_id IS NULL
      UNION ALL SELECT c.id, t.post_id, t.root_id, t.depth + 1 FROM comment c JOIN tree t ON c.parent_id = t.id)
    SELECT c.id FROM comment c LEFT JOIN tree t USING (id)
    WHERE t.id IS NULL OR t.post_id <> c.post_id OR t.root_id <> c.root_id OR t.depth <> c.depth`,
  'an item was decided twice without being opened in between': `
    SELECT item_id, opened_at FROM decision
    WHERE action NOT IN ('undo', 'escalate') AND reversed_by IS NULL AND opened_at IS NOT NULL
    GROUP BY item_id, opened_at HAVING count(*) > 1`,
  'a decision is not in the record exactly once': `
    SELECT d.id FROM decision d LEFT JOIN moderation_log l
      ON l.kind IN ('review_item.decided', 'decision.reversed', 'review_item.escalated') AND l.data->>'decisionId' = d.id::text
    GROUP BY d.id HAVING count(l.id) <> 1`,
  'the record tells of a decision there is not': `
    SELECT l.id FROM moderation_log l LEFT JOIN decision d ON d.id::text = l.data->>'decisionId'
    WHERE l.kind IN ('review_item.decided', 'decision.reversed', 'review_item.escalated') AND d.id IS NULL`,
  'a removed comment follows from no decision': `
    SELECT c.id FROM comment c WHERE c.status = 'removed' AND NOT EXISTS (
      SELECT 1 FROM decision d WHERE d.comment_id = c.id AND d.status_after = 'removed')`,
  'an open flag is in no queue': `
    SELECT f.id FROM flag f LEFT JOIN review_item i ON i.comment_id = f.comment_id
    WHERE f.status = 'open' AND (i.id IS NULL OR i.status <> 'open')`,
  'what is hidden is in no queue, and no decision hid it': `
    SELECT c.id FROM comment c LEFT JOIN review_item i ON i.comment_id = c.id AND i.status = 'open'
    WHERE c.status IN ('pending', 'rejected', 'removed') AND i.id IS NULL
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = c.id)`,
  'an open item is not in the line of each of its queues': `
    SELECT i.id FROM review_item i LEFT JOIN review_place p ON p.item_id = i.id GROUP BY i.id, i.status, i.queues
    HAVING count(p.item_id) <> CASE i.status WHEN 'open' THEN cardinality(i.queues) + 1 ELSE 0 END`,
};

/** @returns the faults found */
export async function readWhole({ database, owner, program }) {
  const faults = [];
  for (const [sentence, question] of Object.entries(faultsBySql)) {
    const rows = await database.ask(question);
    if (rows.length > 0) faults.push(`${sentence} (${rows.length}, such as ${JSON.stringify(rows[0])})`);
  }
  faults.push(...(await compareAnswers(database, owner, program)));
  return faults;
}

/** What the API says of itself, against the tables. */
async function compareAnswers(database, owner, program) {
  const faults = [];
  const page = await (await fetch(`${program.base}/api/v1${thread}?limit=1`)).json();
  const [{ count }] = await database.ask(
    `SELECT count(*)::int FROM comment c JOIN post p ON p.id = c.post_id AND p.slug LIKE 'moscow-calls-%' WHERE c.status = 'published'`,
  );
  if (page.total !== count) faults.push(`the thread says ${page.total} comments and has ${count}`);
  const summary = await owner.ask('GET', `${site}/review/summary`);
  for (const { queue, open } of summary.queues) {
    const [queued] = await database.ask(
      `SELECT count(*)::int FROM review_item WHERE status = 'open' AND $1 = ANY(queues)`,
      [queue],
    );
    if (open !== queued.count) faults.push(`queue ${queue} says ${open} and has ${queued.count}`);
  }
  return faults;
}
