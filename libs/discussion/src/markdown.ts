import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Markdown without raw HTML and images. */
function reader(): InstanceType<typeof MarkdownIt> {
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
  return markdown;
}

const articles = reader();
const comments = reader();
// a link without a host would lead to wherever the words are shown, also on the pages of others
comments.validateLink = (address: string) => /^(?:https?:\/\/|mailto:)/i.test(address);

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
  const words = body.slice(0, endOfWords(body));
  return isPlain(words) ? renderPlain(words) : renderMarkdown(body);
}

/** Where blanks at the end begin; a pattern would go through every run of blanks once for each of them. */
function endOfWords(body: string): number {
  let end = body.length;
  while (end > 0 && (body[end - 1] === ' ' || body[end - 1] === '\n')) end--;
  return end;
}

/** The same by the whole way, whatever the text. */
export function renderMarkdown(body: string): string {
  return sanitizeHtml(comments.render(body), inComments).trim();
}

/** Lines of words and stops, in which nothing is markup and nothing has to be escaped: most of what people write. */
const plainLines =
  /^\p{L}[\p{L}\p{N}.,;:?!'()’‘“”…–%€£$/-]*(?:(?: |\n+(?=\p{L}))[\p{L}\p{N}.,;:?!'()’‘“”…–%€£$/-]+)*$/u;
const mayBeAddress = /www\.|\/\/|mailto:/i;

const isPlain = (words: string): boolean => plainLines.test(words) && !mayBeAddress.test(words);

function renderPlain(words: string): string {
  const paragraphs = words.split(/\n{2,}/).map((lines) => `<p>${lines.replaceAll('\n', '<br />\n')}</p>`);
  return paragraphs.join('\n');
}

/** An article's Markdown as safe HTML; headings stay headings. */
export function renderArticle(body: string): string {
  return sanitizeHtml(articles.render(body), inArticles).trim();
}
