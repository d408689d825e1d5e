import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  formats,
  ImportArchive,
  openArchive,
  type ImportCounts,
  type ImportFormat,
  type Skipped,
} from '@parley/exchange';
import { findSite } from '@parley/store';
import { writing } from '../../apps/api/src/command-line/import-command.js';
import type { TestApp } from './app.js';

export type Brought = ImportCounts & { skipped: Skipped[]; broken: string | null };

interface BringOptions {
  dryRun?: boolean;
  address?: string;
}

/** Imports as the command does, without a process for each. */
export class Archives {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley-archives-'));
  private files = 0;

  constructor(private readonly app: TestApp) {}

  async bring(
    format: ImportFormat,
    content: string | Buffer,
    site: string,
    options: BringOptions = {},
  ): Promise<Brought> {
    const path = join(this.folder, `archive-${++this.files}`);
    writeFileSync(path, content);
    return this.bringFile(format, path, site, options);
  }

  async bringFile(
    format: ImportFormat,
    path: string,
    site: string,
    { dryRun = false, address }: BringOptions = {},
  ): Promise<Brought> {
    const record = await findSite(this.app.db, site);
    if (!record) throw new Error(`There is no site ${site}.`);
    const file = openArchive(path);
    const archive = await formats[format](file, { address });
    const options = { dryRun, told: () => undefined, grown: () => Promise.resolve() };
    let brought: Brought | undefined;
    await new ImportArchive(this.app.db, writing).run(record, file, archive, options, async (outcome) => {
      const skipped: Skipped[] = [];
      for await (const one of outcome.skipped) skipped.push(one);
      brought = { ...outcome.counts, skipped, broken: outcome.broken };
    });
    return brought as Brought;
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
