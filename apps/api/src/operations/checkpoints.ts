import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { AuditVerdict } from '@parley/contract';
import { Log } from './log.js';
import { Database, logHeads, verifyLog, type SealedHead, type SiteRecord } from '@parley/store';

interface Checkpoint extends SealedHead {
  at: string;
  signature: string;
}

/** Where checkpoints are kept, and what signs them; without a folder there are none. */
export class CheckpointPlace {
  constructor(
    readonly folder: string | undefined,
    readonly secret: string,
  ) {}
}

/**
 * Ends of the log, signed and kept in files outside the database: who can change every table there still cannot cut
 * the end off the log, or write all of it anew, without the next verification seeing it.
 */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly db: Database,
    private readonly place: CheckpointPlace,
    private readonly log: Log,
  ) {}

  /** Verifies the log of a site, also against every end that was kept; a good one is kept in turn. */
  async verify(site: Pick<SiteRecord, 'id'>): Promise<AuditVerdict> {
    const kept = await this.read(site.id);
    const verdict = await verifyLog(this.db, site.id, kept);
    const newest = kept.at(-1);
    const checkpoint = newest && { entries: newest.seq, at: newest.at };
    if (verdict.ok && verdict.entries > (newest?.seq ?? 0))
      await this.keep(site.id, { seq: verdict.entries, hash: verdict.headHash });
    return { ...verdict, ...(checkpoint ? { checkpoint } : {}) };
  }

  /** Keeps where the log of each site ends now, where that has moved. */
  async keepAll(): Promise<void> {
    for (const { siteId, ...head } of await logHeads(this.db)) {
      const newest = (await this.read(siteId)).at(-1);
      if (head.seq > (newest?.seq ?? 0)) await this.keep(siteId, head);
    }
  }

  private path(siteId: string): string | undefined {
    return this.place.folder && join(this.place.folder, `${siteId}.ndjson`);
  }

  private async keep(siteId: string, head: SealedHead): Promise<void> {
    const path = this.path(siteId);
    if (path === undefined || !this.place.folder) return;
    const checkpoint = { ...head, at: new Date().toISOString() };
    const line = JSON.stringify({ ...checkpoint, signature: this.sign(siteId, checkpoint) });
    try {
      await mkdir(this.place.folder, { recursive: true, mode: 0o700 });
      await appendFile(path, `${line}\n`, { mode: 0o600, flush: true });
    } catch (error) {
      // what was found out about the log stands, whether or not its end can be kept
      this.log.error({ error: String(error) }, `The end of the log cannot be kept in ${this.place.folder}`);
    }
  }

  /** The ends that were kept, oldest first; a line that was tampered with is none. */
  private async read(siteId: string): Promise<Checkpoint[]> {
    const path = this.path(siteId);
    const text = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      const checkpoint = parse(line);
      return checkpoint && this.isOurs(siteId, checkpoint) ? [checkpoint] : [];
    });
  }

  private isOurs(siteId: string, checkpoint: Checkpoint): boolean {
    const given = Buffer.from(String(checkpoint.signature));
    const ours = Buffer.from(this.sign(siteId, checkpoint));
    return given.length === ours.length && timingSafeEqual(given, ours);
  }

  private sign(siteId: string, { seq, hash, at }: Omit<Checkpoint, 'signature'>): string {
    const key = Buffer.from(hkdfSync('sha256', this.place.secret, '', 'parley log checkpoint', 32));
    return createHmac('sha256', key)
      .update(JSON.stringify([siteId, seq, hash, at]))
      .digest('base64url');
  }
}

function parse(line: string): Checkpoint | undefined {
  try {
    return JSON.parse(line) as Checkpoint;
  } catch {
    return undefined;
  }
}
