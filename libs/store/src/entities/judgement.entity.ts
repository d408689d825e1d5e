import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A check-worthy statement found in a comment. */
@Entity('claim')
export class ClaimRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'integer' })
  startAt!: number;

  @Column({ type: 'integer' })
  endAt!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'boolean' })
  sourced!: boolean;

  @Column({ type: 'jsonb' })
  evidence!: object;

  @Column({ type: 'text', array: true })
  reasons!: string[];

  @Column({ type: 'jsonb' })
  features!: object;

  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'text' })
  model!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  clusterId!: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  weak!: string[];
}

/** Claims that say the same thing, with what moderators found. */
@Entity('claim_cluster')
export class ClaimClusterRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'integer', array: true })
  keys!: number[];

  @Column({ type: 'text', default: () => "'undecided'" })
  verdict!: string;

  @Column({ type: 'text', default: () => "''" })
  note!: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  sources!: object;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  mergedInto!: string | null;

  @Column({ type: 'uuid', nullable: true })
  splitFrom!: string | null;

  @Column({ type: 'integer', default: () => '1' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** A rule and the version its mode applies to. */
@Entity('rule')
export class RuleRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}

/** One version of a rule; never changed. */
@Entity('rule_version')
export class RuleVersionRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  condition!: string;

  @Column({ type: 'jsonb' })
  effects!: object;

  @Column({ type: 'jsonb' })
  examples!: object;

  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** What a rule found in a comment. */
@Entity('finding')
export class FindingRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'integer' })
  commentVersion!: number;

  @Column({ type: 'text' })
  ruleKey!: string;

  @Column({ type: 'integer' })
  ruleVersion!: number;

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'jsonb' })
  effects!: object;

  @Column({ type: 'jsonb' })
  inputs!: object;

  @Column({ type: 'jsonb' })
  trace!: object;

  @Column({ type: 'jsonb' })
  matchedText!: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** What the rules were told about one version of a comment, and which of them were asked. */
@Entity('judgement')
export class JudgementRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'integer' })
  commentVersion!: number;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text', array: true })
  rules!: string[];

  @Column({ type: 'jsonb' })
  facts!: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}

/** A key under which comments with much the same words are found. */
@Entity('comment_likeness')
export class CommentLikenessRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'integer' })
  key!: number;

  @PrimaryColumn({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @PrimaryColumn({ type: 'uuid' })
  commentId!: string;
}

/** One rule version tried on the comments that are there. */
@Entity('backtest')
export class BacktestRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  ruleKey!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  fromAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  toAt!: Date | null;

  @Column({ type: 'integer' })
  most!: number;

  @Column({ type: 'text', default: () => "'queued'" })
  status!: string;

  @Column({ type: 'integer', default: () => '0' })
  scanned!: number;

  @Column({ type: 'integer', default: () => '0' })
  matched!: number;

  @Column({ type: 'jsonb', nullable: true })
  result!: object | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  seenAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
