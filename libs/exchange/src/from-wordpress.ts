import type { CommentStatus } from '@parley/contract';
import { htmlToMarkdown } from './html-to-markdown.js';
import type { ArchiveFile } from './open-archive.js';
import { plainText } from './plain-text.js';
import { readXml, textOf, type XmlElement } from './read-xml.js';
import {
  ArchiveRefused,
  type Archive,
  type ArchivedAuthor,
  type ArchivedComment,
  type ArchivedPost,
  type ArchiveRecord,
  type SkippedRecord,
} from './records.js';
import { timeOfUtc } from './times.js';
import { withHead } from './with-head.js';

const shape = {
  root: 'rss',
  expected: 'WordPress export (WXR)',
  taken: new Set(['item', 'wp:comment', 'wp:base_blog_url', 'wp:wxr_version']),
  kept: new Set([
    'title',
    'link',
    'guid',
    'wp:wxr_version',
    'wp:base_blog_url',
    'wp:post_id',
    'wp:post_date',
    'wp:post_date_gmt',
    'wp:post_name',
    'wp:post_type',
    'wp:post_password',
    'wp:status',
    'wp:comment_status',
    'wp:comment_id',
    'wp:comment_author',
    'wp:comment_author_email',
    'wp:comment_date',
    'wp:comment_date_gmt',
    'wp:comment_content',
    'wp:comment_approved',
    'wp:comment_type',
    'wp:comment_parent',
    'wp:comment_user_id',
  ]),
};

const states: Readonly<Record<string, CommentStatus>> = {
  '1': 'published',
  approve: 'published',
  approved: 'published',
  '0': 'pending',
  hold: 'pending',
  spam: 'rejected',
  trash: 'removed',
  'post-trashed': 'removed',
};
/** What people wrote; everything else a blog keeps as a comment is something of the program's. */
const written = new Set(['', 'comment', 'review']);
const kinds: Readonly<Record<string, string>> = {
  pingback: 'is a pingback',
  trackback: 'is a trackback',
  note: 'is an editors’ note',
};
/** Articles in these states were never public, and what was said under them was not either. */
const notPublic: Readonly<Record<string, string>> = {
  draft: 'its article is a draft',
  'auto-draft': 'its article is a draft',
  pending: 'its article waits for an editor',
  future: 'its article is not published yet',
  private: 'its article is private',
};

const outside = 'stands outside of any article';

/** A WordPress export: WXR 1.0 to 1.2, as Tools › Export writes it. */
export async function readWordpress(file: ArchiveFile): Promise<Archive> {
  let origin = 'wordpress';
  let versionSeen = false;
  const items = new Items();
  const isHead = ({ name, text }: XmlElement): boolean => {
    if (name === 'wp:base_blog_url') origin = originOf(text.trim());
    versionSeen ||= name === 'wp:wxr_version';
    return name === 'wp:base_blog_url' || name === 'wp:wxr_version';
  };
  const records = await withHead(readXml(file.text(), shape), isHead, items.recordsOf.bind(items), (element) => {
    if (!versionSeen && textOf(element, 'wp:post_id') === '' && element.name === 'item')
      throw new ArchiveRefused('This is no WordPress export (WXR): it is a feed, which holds no comments.');
  });
  return { origin, records };
}

/** The publication by its address, whether by http or https. */
function originOf(address: string): string {
  const bare = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  return bare === '' ? 'wordpress' : `wordpress ${bare}`;
}

/** What an export holds, each article before the first of its comments, so that a file cut in the middle is of use. */
class Items {
  private told = 0;

  *recordsOf(element: XmlElement): Iterable<ArchiveRecord> {
    const item = element.name === 'item' ? element : element.around.findLast((one) => one.name === 'item');
    const isWhole = element.name === 'item' || (item !== undefined && textOf(item, 'wp:post_id') !== '');
    if (item && isWhole && this.told !== item.ordinal) {
      this.told = item.ordinal;
      yield postOf(item);
    }
    if (element.name === 'wp:comment') yield commentOf(element, item);
  }
}

function nameOfItem(item: XmlElement): string {
  return `item ${item.ordinal}`;
}

function postOf(item: XmlElement): ArchivedPost {
  const id = textOf(item, 'wp:post_id');
  const url = [textOf(item, 'link'), textOf(item, 'guid')].find((one) => /^https?:\/\//i.test(one)) ?? '';
  return {
    kind: 'post',
    ref: nameOfItem(item),
    lasting: id === '' ? url : id,
    url,
    slug: textOf(item, 'wp:post_name'),
    title: plainText(textOf(item, 'title')),
    createdAt: timeOfUtc(textOf(item, 'wp:post_date_gmt')) ?? timeOfUtc(textOf(item, 'wp:post_date')),
    closed: textOf(item, 'wp:comment_status') === 'closed',
    binned: textOf(item, 'wp:status') === 'trash',
  };
}

function commentOf(comment: XmlElement, item: XmlElement | undefined): ArchivedComment | SkippedRecord {
  const ref = textOf(comment, 'wp:comment_id');
  const reason = reasonToSkip(comment, item, ref);
  if (reason !== undefined || !item)
    return { kind: 'skipped', ref: ref || `comment ${comment.ordinal} of the file`, reason: reason ?? outside };
  const parent = textOf(comment, 'wp:comment_parent');
  return {
    kind: 'comment',
    ref,
    post: nameOfItem(item),
    parent: parent === '' || parent === '0' ? null : parent,
    author: authorOf(comment),
    status: states[textOf(comment, 'wp:comment_approved')] ?? 'pending',
    body: htmlToMarkdown(textOf(comment, 'wp:comment_content'), { lineEnds: 'kept' }),
    createdAt: timeOfUtc(textOf(comment, 'wp:comment_date_gmt')) ?? timeOfUtc(textOf(comment, 'wp:comment_date')),
    editedAt: null,
    score: 0,
  };
}

function reasonToSkip(comment: XmlElement, item: XmlElement | undefined, ref: string): string | undefined {
  const type = textOf(comment, 'wp:comment_type');
  if (!written.has(type)) return kinds[type] ?? `is of the kind “${type}”, which is no comment`;
  if (ref === '') return 'has no id';
  if (!item) return outside;
  if (textOf(item, 'wp:post_password') !== '') return 'its article is behind a password';
  return notPublic[textOf(item, 'wp:status')];
}

function authorOf(comment: XmlElement): ArchivedAuthor | null {
  const name = plainText(textOf(comment, 'wp:comment_author'));
  const email = textOf(comment, 'wp:comment_author_email').toLowerCase();
  const user = textOf(comment, 'wp:comment_user_id');
  const key = email !== '' ? `mail ${email}` : user !== '' && user !== '0' ? `user ${user}` : null;
  return name === '' ? null : { name, key };
}
