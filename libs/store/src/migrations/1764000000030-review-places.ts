import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where open items stand in each queue, so that the next one is found at once however long the queues are and whoever
 * has what. What an older program opens while it is still running is brought in by the job that looks after places.
 */
const statements = [
  `CREATE TABLE review_place (
     site_id uuid NOT NULL,
     item_id uuid NOT NULL,
     queue text NOT NULL,
     place double precision NOT NULL,
     barred uuid[] NOT NULL DEFAULT '{}',
     assignee uuid,
     held_until timestamptz(3),
     PRIMARY KEY (site_id, item_id, queue),
     FOREIGN KEY (site_id, item_id) REFERENCES review_item (site_id, id)
   )`,
  `INSERT INTO review_place (site_id, item_id, queue, place, barred, assignee, held_until)
   SELECT i.site_id, i.id, q.queue, -i.urgency, i.barred, i.assignee, i.lease_until
   FROM review_item i CROSS JOIN LATERAL unnest(array_append(i.queues, '')) AS q (queue) WHERE i.status = 'open'`,
  `CREATE INDEX review_place_free_idx ON review_place (site_id, queue, place, item_id)
   WHERE held_until IS NULL AND assignee IS NULL`,
  `CREATE INDEX review_place_own_idx ON review_place (site_id, queue, assignee, place, item_id)
   WHERE held_until IS NULL AND assignee IS NOT NULL`,
  `CREATE INDEX review_place_held_idx ON review_place (site_id, queue, held_until) WHERE held_until IS NOT NULL`,
];

export class ReviewPlaces1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
