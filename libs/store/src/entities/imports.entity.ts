import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a post, an author or a comment that was brought along is called where it came from. */
@Entity('imported')
export class ImportedRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'text' })
  origin!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'text' })
  ref!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  saidAt!: Date | null;
}

/** An import that runs. */
@Entity('import_run')
export class ImportRunRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  seenAt!: Date;
}

/** What an import has read and not written yet. */
@Entity('import_record')
export class ImportRecordRow {
  @PrimaryColumn({ type: 'uuid' })
  siteId!: string;

  @PrimaryColumn({ type: 'uuid' })
  runId!: string;

  @PrimaryColumn({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  parent!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at!: Date | null;

  @Column({ type: 'text', default: () => "'new'" })
  state!: string;

  @Column({ type: 'text' })
  data!: string;
}
