import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Counts up whenever the same Markdown would render differently. */
export const rendererVersion = 1;

const markdown = new MarkdownIt({
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
  maxNesting: 40,
});
markdown.disable('image');
// "see report.it" is no address; what readers mean as a link they write with its scheme or www
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const link: sanitizeHtml.Transformer = (_, attributes) => ({
  tagName: 'a',
  attribs: {
    ...(attributes['href'] ? { href: attributes['href'] } : {}),
    rel: 'nofollow ugc noopener noreferrer',
  },
});

const closedList: sanitizeHtml.IOptions = {
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 60,
};

const inComments: sanitizeHtml.IOptions = {
  ...closedList,
  allowedTags: ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  transformTags: {
    a: link,
    s: 'del',
    h1: 'strong',
    h2: 'strong',
    h3: 'strong',
    h4: 'strong',
    h5: 'strong',
    h6: 'strong',
  },
};

const inArticles: sanitizeHtml.IOptions = {
  ...closedList,
  allowedTags: [
    'p',
    'br',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'h2',
    'h3',
    'h4',
    'hr',
  ],
  transformTags: { a: link, s: 'del', h1: 'h2', h5: 'h4', h6: 'h4' },
};

/** A comment's Markdown as safe HTML: raw HTML is text, and only a closed list of elements comes out. */
export function renderComment(body: string): string {
  return isPlain(body) ? `<p>${body}</p>` : renderMarkdown(body);
}

/** The same by the whole way, whatever the text. */
export function renderMarkdown(body: string): string {
  return sanitizeHtml(markdown.render(body), inComments).trim();
}

/** One line of words and stops, in which nothing is markup and nothing has to be escaped: most of what people write. */
const plainLine = /^\p{L}[\p{L}\p{N}.,;?!'()’]*(?: [\p{L}\p{N}.,;?!'()’]+)*$/u;

function isPlain(body: string): boolean {
  return plainLine.test(body) && !/www\./i.test(body);
}

/** An article's Markdown as safe HTML; headings stay headings. */
export function renderArticle(body: string): string {
  return sanitizeHtml(markdown.render(body), inArticles).trim();
}
