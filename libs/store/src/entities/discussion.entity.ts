import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An article, or the place of one elsewhere. */
@Entity('post')
export class PostRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: () => "''" })
  body!: string;

  @Column({ type: 'text', default: () => "''" })
  html!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'integer', default: () => '1' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  @Column({ type: 'text', nullable: true })
  postGroup!: string | null;
}

/** Folded counts of a post, beside the row so that a comment does not rewrite it. */
@Entity('post_stat')
export class PostStatRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'integer', default: () => '0' })
  comments!: number;
}

/** A comment with its finished JSON fragment. */
@Entity('comment')
export class CommentRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'uuid' })
  rootId!: string;

  @Column({ type: 'integer' })
  depth!: number;

  @Column({ type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'boolean' })
  visible!: boolean;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  labels!: string[];

  @Column({ type: 'text' })
  fragment!: string;

  @Column({ type: 'integer', default: () => '1' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  editedAt!: Date | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  held!: string[];

  /** The name a reader without an account gave. */
  @Column({ type: 'text', nullable: true })
  guestName!: string | null;
}

/** Score and folded counts of a comment, narrow because votes rewrite it. */
@Entity('comment_stat')
export class CommentStatRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'boolean' })
  top!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'integer', default: () => '0' })
  score!: number;

  @Column({ type: 'integer', default: () => '0' })
  replies!: number;

  @Column({ type: 'integer', default: () => '0' })
  below!: number;
}

/** A change of counts that is not folded yet. */
@Entity('count_delta')
export class CountDeltaRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'uuid' })
  rootId!: string;

  @Column({ type: 'integer' })
  amount!: number;
}

/** Words of a comment before an edit. */
@Entity('comment_revision')
export class CommentRevisionRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  commentId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'uuid', nullable: true })
  writtenBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt!: Date;
}

/** A source given with a comment. */
@Entity('source')
export class SourceRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'uuid', nullable: true })
  claimId!: string | null;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  quote!: string | null;

  @Column({ type: 'uuid', nullable: true })
  addedBy!: string | null;

  @Column({ type: 'text', default: () => "'unchecked'" })
  verdict!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  checkedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  checkedAt!: Date | null;
}

/** One reader’s vote. */
@Entity('vote')
export class VoteRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  commentId!: string;

  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'smallint' })
  value!: number;
}

/** A reader’s flag on one version of a comment. */
@Entity('flag')
export class FlagRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'integer' })
  commentVersion!: number;

  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', default: () => "'open'" })
  status!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;
}
