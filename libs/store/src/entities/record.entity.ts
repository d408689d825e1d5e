import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened; append-only. */
@Entity('moderation_log')
export class ModerationLogRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'jsonb' })
  data!: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}

/** Log rows that wait for their place in the chain. */
@Entity('log_unsealed')
export class LogUnsealedRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  logId!: string;
}

/** Where the chain of a site ends. */
@Entity('log_head')
export class LogHeadRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @Column({ type: 'bigint', default: () => '0' })
  seq!: string;

  @Column({ type: 'bytea' })
  hash!: Buffer;

  /** The id of the site the record was begun for, where it was restored under another. */
  @Column({ type: 'uuid', nullable: true })
  root!: string | null;
}

/** The place and hash of a log row; append-only. */
@Entity('moderation_chain')
export class ModerationChainRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'uuid' })
  logId!: string;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

/** An event on its way out. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  event!: string;

  @Column({ type: 'uuid', nullable: true })
  postId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'jsonb' })
  data!: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'text', nullable: true })
  trace!: string | null;
}

/** What readers of a post are told; kept for a day, so that those who were away can go on. */
@Entity('live_event')
export class LiveEventRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'text' })
  event!: string;
}

/** The first answer to a request with a key. */
@Entity('idempotency_key')
export class IdempotencyKeyRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'text' })
  scope!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'bytea' })
  fingerprint!: Buffer;

  @Column({ type: 'text' })
  answer!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
