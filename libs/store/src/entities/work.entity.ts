import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody may do on a site for a while. */
@Entity('sanction')
export class SanctionRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  scope!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until!: Date | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid', nullable: true })
  setBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** A note of a moderator, for moderators. */
@Entity('item_note')
export class ItemNoteRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** A way to look at the queue, kept under a name. */
@Entity('saved_view')
export class SavedViewRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean' })
  shared!: boolean;

  @Column({ type: 'jsonb' })
  query!: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** Somebody says that a comment is against the law. */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  explanation!: string;

  @Column({ type: 'text', nullable: true })
  law!: string | null;

  @Column({ type: 'text', default: () => "'open'" })
  status!: string;

  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** Of which late queues a moderator wants to hear. */
@Entity('queue_alert')
export class QueueAlertRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'boolean' })
  everyQueue!: boolean;

  @Column({ type: 'text', array: true })
  queues!: string[];
}

/** A queue whose oldest item has waited longer than the site wants. */
@Entity('queue_late')
export class QueueLateRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'text' })
  queue!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  since!: Date;
}
