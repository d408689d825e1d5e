import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A runner of background jobs, and when it was last heard of. */
@Entity('job_worker')
export class JobWorkerRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  seenAt!: Date;
}
