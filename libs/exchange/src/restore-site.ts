import { shinglesOf, textKeys } from '@parley/rules';
import {
  archivedTables,
  buildFragmentsAfter,
  commentsKnown,
  countAnew,
  emptinessOf,
  entryHash,
  findSite,
  genesisHash,
  insertRestoredSite,
  insertRows,
  isAsItBegan,
  isSiteIdTaken,
  likenessRows,
  newId,
  noSite,
  placeRows,
  removeEmptySite,
  restoreAccounts,
  restoreHead,
  restoreRows,
  sqlState,
  type ArchivedTable,
  type Database,
  type RestoredAccount,
  type Tx,
} from '@parley/store';
import { archiveVersion } from './export-site.js';
import type { ArchiveFile } from './open-archive.js';
import { countNew, noCounts, type ImportCounts, type ImportProgress } from './outcome.js';
import { readLines, type Line } from './read-lines.js';
import { ArchiveBroken, ArchiveRefused } from './records.js';

/** Records written in one statement. */
const batchSize = 500;
/** How long back anybody asks whether words were said before, in milliseconds. */
const likenessFor = 30 * 24 * 3600 * 1000;

/** What makes HTML of the Markdown in an archive, which brings none along. */
export interface Rendering {
  renderComment(body: string): string;
  renderArticle(body: string): string;
}

export interface RestoreOptions {
  /** The key to restore under; otherwise the one in the file. */
  key: string | undefined;
  dryRun: boolean;
  told(progress: ImportProgress): void;
}

export interface Restored {
  key: string;
  counts: ImportCounts;
  /** Accounts that had to do without their address, because another account has it. */
  withoutAddress: number;
}

type Fields = Record<string, unknown>;
/** A line of an archive. */
type Entry = Fields & { type: string };

/** Ends the transaction of a dry run. */
class NothingStays extends Error {}

/**
 * Writes the archive of a site back, all of it or nothing: under the same ids, so that its record goes on where it was.
 * @param db connected as the owner of the tables: an empty site that is replaced has a record of its own beginning
 */
export async function restoreSite(
  db: Database,
  file: ArchiveFile,
  rendering: Rendering,
  options: RestoreOptions,
): Promise<Restored> {
  const restoring = new Restoring(file, rendering, options);
  try {
    await db.long('write', async (tx) => {
      await restoring.run(tx);
      if (options.dryRun) throw new NothingStays();
    });
  } catch (error) {
    if (!(error instanceof NothingStays)) throw restoring.told(error);
  }
  return restoring.result;
}

class Restoring {
  readonly result: Restored = { key: '', counts: noCounts(), withoutAddress: 0 };
  private readonly tables = new Map(archivedTables.map((table) => [table.type, table]));
  private siteId = noSite;
  private root = noSite;
  private seq = 0;
  private hash: Buffer = Buffer.alloc(0);
  private records = 0;
  private line = 0;
  /** The archive of this very site: what is there already is counted. */
  private isThere = false;

  constructor(
    private readonly file: ArchiveFile,
    private readonly rendering: Rendering,
    private readonly options: RestoreOptions,
  ) {}

  async run(tx: Tx): Promise<void> {
    let batch: Entry[] = [];
    let ended = false;
    const flush = async (): Promise<void> => {
      const [first] = batch;
      if (first) await this.take(tx, first.type, batch);
      batch = [];
    };
    for await (const line of readLines(this.file.text())) {
      const entry = this.read(line);
      if (entry.type === 'parley' || ended) continue;
      if (batch.length === batchSize || (batch[0] && batch[0].type !== entry.type)) await flush();
      if (entry.type === 'end') ended = this.isWhole(entry);
      else batch.push(entry);
    }
    await flush();
    if (!ended) throw new ArchiveBroken('The file ends in the middle. Nothing was restored.');
    if (!this.isThere) await this.finish(tx);
  }

  /** A fault as the person at the terminal should hear it. */
  told(error: unknown): unknown {
    if (error instanceof ArchiveBroken) return new ArchiveRefused(error.message);
    // what the tables do not take is the file's fault
    if (/^2[23]/.test(sqlState(error)))
      return new ArchiveRefused(
        `Up to line ${this.line} the records do not fit together: ${(error as Error).message}. Nothing was restored.`,
      );
    return error;
  }

  private read({ text, number }: Line): Entry {
    this.line = number;
    let entry: Entry;
    try {
      entry = JSON.parse(text) as Entry;
    } catch {
      if (number === 1) throw new ArchiveRefused('This is no archive of Parley.');
      throw new ArchiveBroken(`Line ${number} is no JSON, or not all of it. Nothing was restored.`);
    }
    if (number === 1 && entry?.type !== 'parley') throw new ArchiveRefused('This is no archive of Parley.');
    if (number === 1 && entry['version'] !== archiveVersion)
      throw new ArchiveRefused(
        `This archive has version ${String(entry['version'])}; version ${archiveVersion} can be read.`,
      );
    if (!this.isKnown(entry.type))
      throw new ArchiveRefused(`Line ${number}: there are no records of type “${entry.type}”.`);
    return entry;
  }

  private isKnown(type: string): boolean {
    return this.tables.has(type) || ['parley', 'site', 'account', 'end'].includes(type);
  }

  /** Lines that are missing at the end, or between, are not noticed otherwise. */
  private isWhole({ records }: Entry): boolean {
    if (records === this.records) return true;
    throw new ArchiveBroken(
      `The file should hold ${String(records)} records and holds ${this.records}. Nothing was restored.`,
    );
  }

  private async take(tx: Tx, type: string, entries: Entry[]): Promise<void> {
    this.records += entries.length;
    if (type === 'site') return this.beginSite(tx, entries[0] as Entry);
    if (this.siteId === noSite) throw new ArchiveRefused('The archive does not begin with its site.');
    if (type === 'comment')
      this.options.told({
        phase: 'reading',
        comments: this.result.counts.imported,
        bytes: this.file.read,
        of: this.file.size,
      });
    if (this.isThere) return type === 'comment' ? this.countThere(tx, entries) : undefined;
    if (type === 'account')
      this.result.withoutAddress += await restoreAccounts(tx, entries as unknown as RestoredAccount[]);
    else if (type === 'post') await this.takePosts(tx, entries);
    else if (type === 'comment') await this.takeComments(tx, entries);
    else if (type === 'review_item') await this.takeItems(tx, entries);
    else if (type === 'entry') await this.takeLog(tx, entries);
    else await restoreRows(tx, this.siteId, this.table(type), entries);
  }

  private table(type: string): ArchivedTable {
    return this.tables.get(type) as ArchivedTable;
  }

  private async beginSite(tx: Tx, site: Entry): Promise<void> {
    const { id, name, settings, version, created_at: createdAt } = site as unknown as SiteLine;
    const key = this.options.key ?? (site['key'] as string);
    const known = await findSite(tx, key);
    this.root = id;
    this.result.key = key;
    if (known) {
      const { empty, root } = await emptinessOf(tx, known.id);
      this.isThere = !empty && root === id;
      if (this.isThere) return void (this.siteId = known.id);
      if (!empty && !(await isAsItBegan(tx, known.id)))
        throw new ArchiveRefused(`The site “${key}” is not empty. Restore into one that is, or that is not there yet.`);
      await removeEmptySite(tx, known.id);
    }
    this.siteId = (await isSiteIdTaken(tx, id)) ? newId() : id;
    this.hash = genesisHash(id);
    await insertRestoredSite(tx, { id: this.siteId, key, name, settings, version, createdAt });
  }

  private async countThere(tx: Tx, entries: Entry[]): Promise<void> {
    const known = await commentsKnown(
      tx,
      this.siteId,
      entries.map((entry) => entry['id'] as string),
    );
    if (known.size < entries.length)
      throw new ArchiveRefused(
        `The site “${this.result.key}” is not empty, and lacks comments of this archive. Restore into an empty one.`,
      );
    this.result.counts.duplicates += known.size;
  }

  private async takePosts(tx: Tx, entries: Entry[]): Promise<void> {
    const { columns } = this.table('post');
    const posts = entries.map((post) => ({ ...post, html: this.rendering.renderArticle(String(post['body'])) }));
    await restoreRows(tx, this.siteId, { table: 'post', columns: [...columns, 'html'], json: [] }, posts);
  }

  private async takeComments(tx: Tx, entries: Entry[]): Promise<void> {
    const comments = entries as unknown as CommentLine[];
    const { columns } = this.table('comment');
    const rows = comments.map((one) => ({ ...one, html: this.rendering.renderComment(one.body), fragment: '' }));
    await restoreRows(tx, this.siteId, { table: 'comment', columns: [...columns, 'html', 'fragment'], json: [] }, rows);
    const stats = comments.map((one) => [one.id, one.post_id, one.parent_id === null, one.created_at, one.score ?? 0]);
    await insertRows(tx, this.siteId, [
      { table: 'comment_stat', columns: ['comment_id', 'post_id', 'top', 'created_at', 'score'], rows: stats },
    ]);
    for (const one of comments) {
      countNew(this.result.counts, one.status);
      const at = new Date(one.created_at);
      if (Date.now() - at.getTime() < likenessFor)
        await insertRows(tx, this.siteId, [likenessRows(one.id, at, textKeys(shinglesOf(one.body)))]);
    }
  }

  /** Items with the places that go with their queues; leases do not travel. */
  private async takeItems(tx: Tx, entries: Entry[]): Promise<void> {
    await restoreRows(tx, this.siteId, this.table('review_item'), entries);
    const items = entries as unknown as (Parameters<typeof placeRows>[0] & { status: string })[];
    for (const item of items)
      if (item.status === 'open') await insertRows(tx, this.siteId, [placeRows({ ...item, leaseUntil: null })]);
  }

  /** The record, each entry checked against the hash it was sealed with. */
  private async takeLog(tx: Tx, entries: Entry[]): Promise<void> {
    const lines = entries as unknown as LogLine[];
    const chain = lines.map(({ seq, id, kind, comment_id: commentId, actor_id: actorId, data, at, hash }) => {
      this.hash = entryHash(this.hash, ++this.seq, {
        id,
        kind,
        commentId,
        actorId,
        data,
        at: new Date(at).toISOString(),
      });
      if (seq !== this.seq || `\\x${this.hash.toString('hex')}` !== hash)
        throw new ArchiveRefused(`The record does not fit its chain from entry ${id} on. Nothing was restored.`);
      return [seq, id, this.hash];
    });
    await restoreRows(tx, this.siteId, this.table('entry'), entries);
    await insertRows(tx, this.siteId, [{ table: 'moderation_chain', columns: ['seq', 'log_id', 'hash'], rows: chain }]);
  }

  private async finish(tx: Tx): Promise<void> {
    const { siteId, seq, hash, root } = this;
    await restoreHead(tx, siteId, { seq, hash, root });
    await countAnew(tx, siteId);
    for (let after: string | undefined = noSite; after !== undefined;)
      after = await buildFragmentsAfter(tx, siteId, after);
  }
}

interface SiteLine {
  id: string;
  name: string;
  settings: object;
  version: number;
  created_at: string;
}

interface CommentLine {
  id: string;
  post_id: string;
  parent_id: string | null;
  status: Parameters<typeof countNew>[1];
  body: string;
  created_at: string;
  score: number | null;
}

interface LogLine {
  seq: number;
  id: string;
  kind: string;
  comment_id: string | null;
  actor_id: string | null;
  data: Fields;
  at: string;
  hash: string;
}
