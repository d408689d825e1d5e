import { htmlToMarkdown } from './html-to-markdown.js';
import type { ArchiveFile } from './open-archive.js';
import { readLines, type Line } from './read-lines.js';
import {
  ArchiveBroken,
  ArchiveRefused,
  type Archive,
  type ArchivedComment,
  type ArchivedPost,
  type ArchiveRecord,
  type SkippedRecord,
} from './records.js';
import { timeOfUtc } from './times.js';
import { withHead } from './with-head.js';

/** The first line of a backup. */
interface Meta {
  version?: number;
  posts?: { url?: string; read_only?: boolean }[] | null;
}

/** A line of a backup, as far as it is of use. */
interface Remark {
  id?: string;
  pid?: string;
  text?: string;
  orig?: string;
  user?: { id?: string; name?: string };
  locator?: { site?: string; url?: string };
  score?: number;
  time?: string;
  edit?: { time?: string } | null;
  delete?: boolean;
  title?: string;
}

const expected = 'This is no Remark42 backup';

/** A Remark42 backup: a line about users and posts, then a line for each comment; packed with gzip or not. */
export async function readRemark42(file: ArchiveFile): Promise<Archive> {
  const backup = new Backup();
  const records = await withHead(
    readLines(file.text()),
    backup.readMeta.bind(backup),
    backup.recordsOf.bind(backup),
    backup.readSite.bind(backup),
  );
  if (!backup.hasMeta) throw new ArchiveRefused(`${expected}: it has no first line about users and posts.`);
  return { origin: backup.site === '' ? 'remark42' : `remark42 ${backup.site}`, records };
}

class Backup {
  hasMeta = false;
  site = '';
  private closed = new Set<string>();
  /** The post told last: comments of one stand together. */
  private told = '';

  /** Whether a line is the first one, which says what is known of users and posts. */
  readMeta({ text }: Line): boolean {
    if (this.hasMeta) return false;
    const meta = parse<Meta>(text);
    if (meta?.version === undefined || !Array.isArray(meta.posts ?? [])) return false;
    if (meta.version !== 1 && meta.version !== 0)
      throw new ArchiveRefused(`This is a Remark42 backup of version ${meta.version}; versions 0 and 1 can be read.`);
    this.closed = new Set((meta.posts ?? []).flatMap(({ url, read_only }) => (read_only && url ? [url] : [])));
    this.hasMeta = true;
    return true;
  }

  readSite({ text }: Line): void {
    this.site = parse<Remark>(text)?.locator?.site ?? '';
  }

  *recordsOf({ text, number }: Line): Iterable<ArchiveRecord> {
    const remark = parse<Remark>(text);
    if (!remark || typeof remark !== 'object')
      throw new ArchiveBroken(`Line ${number}: It is no JSON, or not all of it.`);
    const url = String(remark.locator?.url ?? '');
    if (url !== '' && url !== this.told) {
      this.told = url;
      yield postOf(url, remark, this.closed.has(url));
    }
    yield commentOf(remark, url, number);
  }
}

function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

function postOf(url: string, remark: Remark, closed: boolean): ArchivedPost {
  const title = String(remark.title ?? '');
  return {
    kind: 'post',
    ref: url,
    lasting: url,
    url,
    slug: '',
    title,
    createdAt: timeOf(remark.time),
    closed,
    binned: false,
  };
}

function commentOf(remark: Remark, url: string, line: number): ArchivedComment | SkippedRecord {
  const ref = String(remark.id ?? '');
  if (ref === '') return { kind: 'skipped', ref: `line ${line}`, reason: 'has no id' };
  if (url === '') return { kind: 'skipped', ref, reason: 'does not say under which page it stands' };
  const { pid, user, score, time, edit } = remark;
  const name = String(user?.name ?? '');
  const isGone = user?.id === 'deleted' || name === '';
  return {
    kind: 'comment',
    ref,
    post: url,
    parent: pid === undefined || pid === '' ? null : String(pid),
    author: isGone ? null : { name, key: user?.id ? `user ${user.id}` : null },
    status: remark.delete === true ? 'deleted' : 'published',
    body: wordsOf(remark),
    createdAt: timeOf(time),
    editedAt: timeOf(edit?.time),
    score: typeof score === 'number' && Number.isInteger(score) ? score : 0,
  };
}

/** The Markdown that was typed, which is kept with references for a few signs; otherwise what was made of it. */
function wordsOf({ orig, text }: Remark): string {
  if (typeof orig === 'string' && orig !== '')
    return orig.replace(/&(?:#39|#34|lt|gt|quot|amp);/g, (one) => signs[one] ?? one);
  return htmlToMarkdown(String(text ?? ''), { lineEnds: 'space' });
}

const signs: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&#34;': '"',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** Go writes nine digits after the second, and the zone of the server. */
function timeOf(text: unknown): Date | null {
  return typeof text === 'string' ? timeOfUtc(text) : null;
}
