import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that is told what happens on a site. */
@Entity('webhook')
export class WebhookRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text', array: true })
  events!: string[];

  @Column({ type: 'text' })
  secret!: string;

  @Column({ type: 'text', nullable: true })
  formerSecret!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  formerUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  disabledBecause!: string | null;

  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  failingSince!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  retryAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** One message to one webhook. */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  webhookId!: string;

  @Column({ type: 'text' })
  event!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', default: 'waiting' })
  status!: string;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  nextAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  attemptedAt!: Date | null;

  @Column({ type: 'integer', nullable: true })
  answerStatus!: number | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'integer', nullable: true })
  durationMs!: number | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'text', nullable: true })
  trace!: string | null;
}
