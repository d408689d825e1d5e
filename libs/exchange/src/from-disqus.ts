import type { CommentStatus } from '@parley/contract';
import { htmlToMarkdown } from './html-to-markdown.js';
import type { ArchiveFile } from './open-archive.js';
import { plainText } from './plain-text.js';
import { attributeOf, readXml, textOf, type XmlElement } from './read-xml.js';
import type {
  Archive,
  ArchivedAuthor,
  ArchivedComment,
  ArchivedPost,
  ArchiveRecord,
  SkippedRecord,
} from './records.js';
import { timeOfUtc } from './times.js';
import { withHead } from './with-head.js';

const shape = {
  root: 'disqus',
  expected: 'Disqus export',
  taken: new Set(['thread', 'post']),
  kept: new Set([
    'thread',
    'parent',
    'link',
    'title',
    'message',
    'createdAt',
    'author',
    'email',
    'name',
    'username',
    'isClosed',
    'isDeleted',
    'isSpam',
    'isApproved',
  ]),
};

/** A Disqus export: the XML that Disqus mails. What it calls a post is a comment; ids are unique over all of Disqus. */
export async function readDisqus(file: ArchiveFile): Promise<Archive> {
  return { origin: 'disqus', records: await withHead(readXml(file.text(), shape), () => false, recordsOf) };
}

function* recordsOf(element: XmlElement): Iterable<ArchiveRecord> {
  yield element.name === 'thread' ? postOf(element) : commentOf(element);
}

function postOf(thread: XmlElement): ArchivedPost | SkippedRecord {
  const id = thread.attributes['dsq:id'] ?? '';
  if (id === '') return { kind: 'skipped', ref: `thread ${thread.ordinal} of the file`, reason: 'has no id' };
  return {
    kind: 'post',
    ref: id,
    lasting: id,
    url: textOf(thread, 'link'),
    slug: '',
    title: plainText(textOf(thread, 'title')),
    createdAt: timeOfUtc(textOf(thread, 'createdAt')),
    closed: textOf(thread, 'isClosed') === 'true',
    binned: textOf(thread, 'isDeleted') === 'true',
  };
}

function commentOf(post: XmlElement): ArchivedComment | SkippedRecord {
  const ref = post.attributes['dsq:id'] ?? '';
  if (ref === '') return { kind: 'skipped', ref: `post ${post.ordinal} of the file`, reason: 'has no id' };
  const parent = attributeOf(post, 'parent', 'dsq:id');
  return {
    kind: 'comment',
    ref,
    post: attributeOf(post, 'thread', 'dsq:id'),
    parent: parent === '' ? null : parent,
    author: authorOf(post),
    status: statusOf(post),
    body: wordsOf(textOf(post, 'message')),
    createdAt: timeOfUtc(textOf(post, 'createdAt')),
    editedAt: null,
    score: 0,
  };
}

/** Who deleted something Disqus does not say, so it counts as taken away. */
function statusOf(post: XmlElement): CommentStatus {
  if (textOf(post, 'isSpam') === 'true') return 'rejected';
  if (textOf(post, 'isDeleted') === 'true') return 'removed';
  return textOf(post, 'isApproved') === 'false' ? 'pending' : 'published';
}

/** Words with markup, or as they were typed where there is none. */
function wordsOf(message: string): string {
  return htmlToMarkdown(message, { lineEnds: /<(?:p|br|div|blockquote|ul|ol)\b/i.test(message) ? 'space' : 'kept' });
}

function authorOf(post: XmlElement): ArchivedAuthor | null {
  const author = post.children.find((child) => child.name === 'author');
  const name = author ? plainText(textOf(author, 'name')) : '';
  if (!author || name === '') return null;
  const email = textOf(author, 'email').toLowerCase();
  const username = textOf(author, 'username');
  return { name, key: email !== '' ? `mail ${email}` : username !== '' ? `user ${username}` : null };
}
