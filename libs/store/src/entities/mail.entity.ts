import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wants by mail, and in which language; without a row, everything in that of the site. */
@Entity('mail_choice')
export class MailChoiceRow {
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  /** Kinds of mail that are switched off. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  off!: string[];
}

/** One mail, from when it is asked for until some days after it was sent. Its words are made when it leaves. */
@Entity('mail')
export class MailRow {
  /** Also its Message-ID, the same at every attempt. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  /** Null while nobody has looked whether the address has an account. */
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  /** The site it speaks for; null where it is about the account. */
  @Column({ type: 'uuid', nullable: true })
  siteId!: string | null;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  /** The notifications it tells of. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  notifications!: string[];

  @Column({ type: 'text', default: () => "'waiting'" })
  status!: string;

  @Column({ type: 'integer', default: () => '0' })
  attempts!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  nextAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  attemptedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
