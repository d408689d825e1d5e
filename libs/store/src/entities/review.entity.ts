import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A comment before the moderators: one for good. */
@Entity('review_item')
export class ReviewItemRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', array: true })
  queues!: string[];

  @Column({ type: 'double precision' })
  base!: number;

  @Column({ type: 'double precision' })
  urgency!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  dueAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  assignee!: string | null;

  @Column({ type: 'uuid', nullable: true })
  leaseHolder!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  @Column({ type: 'integer', default: () => '1' })
  version!: number;

  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  barred!: string[];

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  returnsAt!: Date | null;
}

/** One reason why it is there. */
@Entity('review_reason')
export class ReviewReasonRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  queue!: string;

  @Column({ type: 'text' })
  ref!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'double precision' })
  weight!: number;

  @Column({ type: 'uuid', nullable: true })
  reportedBy!: string | null;

  @Column({ type: 'text', default: () => "'open'" })
  status!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  notFor!: string | null;

  @Column({ type: 'double precision', default: () => '3' })
  reporterWeight!: number;
}

/** Where an open item stands in the line of one of its queues; the empty name is the line of all. */
@Entity('review_place')
export class ReviewPlaceRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  itemId!: string;

  @PrimaryColumn({ type: 'text' })
  queue!: string;

  @Column({ type: 'double precision' })
  place!: number;

  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  barred!: string[];

  @Column({ type: 'uuid', nullable: true })
  assignee!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  heldUntil!: Date | null;
}
