import type { Comment } from '@parley/contract';

export interface FeedOf {
  siteName: string;
  post: { id: string; title: string; updatedAt: Date };
  /** The article's page. */
  page: string;
  /** The feed itself. */
  self: string;
  comments: Comment[];
}

/** Characters no XML document may hold, however they are written. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for elements and quoted attributes of XML. */
function xml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(forbidden, '')
    .replace(/[&<>"'\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The newest comments of a post as an Atom feed (RFC 4287). */
export function writeFeed({ siteName, post, page, self, comments }: FeedOf): string {
  const times = comments.map((comment) => comment.editedAt ?? comment.createdAt).sort();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:${post.id}</id>
<title>${xml(`Comments on ${post.title}`)}</title>
<subtitle>${xml(siteName)}</subtitle>
<updated>${times.at(-1) ?? post.updatedAt.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<generator>Parley</generator>
${comments.map((comment) => entry(comment, post.title, page)).join('')}</feed>
`;
}

function entry(comment: Comment, title: string, page: string): string {
  const name = comment.author?.displayName ?? 'Unnamed reader';
  return `<entry>
<id>urn:uuid:${comment.id}</id>
<title>${xml(`${name} on ${title}`)}</title>
<author><name>${xml(name)}</name></author>
<published>${comment.createdAt}</published>
<updated>${comment.editedAt ?? comment.createdAt}</updated>
<link rel="alternate" type="text/html" href="${xml(`${page}/comments/${comment.id}`)}"/>
<content type="html">${xml(comment.html)}</content>
</entry>
`;
}
