import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a moderator decided. */
@Entity('decision')
export class DecisionRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'integer' })
  commentVersion!: number;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', nullable: true })
  statement!: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  labels!: string[];

  @Column({ type: 'text' })
  statusBefore!: string;

  @Column({ type: 'text' })
  statusAfter!: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  batchId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reverses!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reversedBy!: string | null;

  @Column({ type: 'boolean', default: () => 'false' })
  automated!: boolean;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  labelsBefore!: string[];

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  ground!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  facts!: object | null;
}

/** Decisions taken together. */
@Entity('batch')
export class BatchRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'jsonb' })
  request!: object;

  @Column({ type: 'jsonb', nullable: true })
  results!: object | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** Somebody concerned asks for a decision to be looked at again. */
@Entity('appeal')
export class AppealRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Column({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', default: () => "'open'" })
  status!: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** What somebody is told. */
@Entity('notification')
export class NotificationRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Column({ type: 'jsonb', default: () => "'{}'" })
  data!: object;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  /** From when on it may go by mail; null where it does not, or has gone. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailAt!: Date | null;
}
