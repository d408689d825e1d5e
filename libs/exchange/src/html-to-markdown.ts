import { Parser } from 'htmlparser2';
import { escapeLineStart, escapeMarkdown } from './escape-markdown.js';

export interface HtmlDialect {
  /** Whether a line end in the text is one for the reader, as in what people type into a form, or only white space. */
  lineEnds: 'kept' | 'space';
}

/** Elements nobody reads, with everything in them. */
const unread = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);
const paragraphs = new Set(['p', 'div', 'section', 'article', 'table', 'tr', 'figure', 'figcaption', 'dl', 'dd', 'dt']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  cite: '*',
  s: '~~',
  strike: '~~',
  del: '~~',
};
/** Deeper than anybody quotes. */
const deepest = 20;

/**
 * HTML of a comment as the Markdown that shows the same: paragraphs, line ends, emphasis, links, quotations, lists and
 * code. What else there is leaves its text. The result is Markdown like anybody's: it is rendered and sanitised as such.
 */
export function htmlToMarkdown(html: string, dialect: HtmlDialect): string {
  // most of what people type has no markup at all
  const writer = new MarkdownWriter(dialect);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return writer.end();
}

interface List {
  ordered: boolean;
  next: number;
}

/** A block with others inside it: what stands before each of its lines. */
interface Container {
  name: string;
  first: string;
  rest: string;
  /** Whether its first line was written. */
  begun: boolean;
}

class MarkdownWriter {
  private readonly lines: string[] = [];
  private readonly containers: Container[] = [];
  private readonly lists: List[] = [];
  private readonly links: string[] = [];
  /** What is open in the running paragraph, with where it began. */
  private readonly open_: { name: string; at: number }[] = [];
  private paragraph = '';
  /** Text as far as it has come: it is handed on in pieces wherever an entity stands. */
  private pending = '';
  private unreadDepth = 0;
  private codeDepth = 0;
  private preDepth = 0;
  private code = '';

  constructor(private readonly dialect: HtmlDialect) {}

  open(name: string, attributes: Record<string, string>): void {
    this.takeText();
    if (this.unreadDepth > 0 || unread.has(name)) {
      if (unread.has(name)) this.unreadDepth++;
      return;
    }
    if (name === 'pre') this.openPre();
    else if (this.preDepth > 0) return;
    else if (name === 'code' || name === 'tt' || name === 'kbd') this.codeDepth++;
    else if (this.codeDepth > 0) return;
    else if (name === 'br') this.paragraph += '\n';
    else if (name === 'hr') this.endParagraph();
    else if (name === 'img') this.image(attributes);
    else if (name === 'a') this.openLink(attributes['href'] ?? '');
    else if (name in marks) this.openMark(name);
    else if (name === 'blockquote') this.openContainer({ name, first: '> ', rest: '> ', begun: false });
    else if (name === 'ul' || name === 'ol') this.openList(name === 'ol', Number(attributes['start'] ?? 1));
    else if (name === 'li') this.openItem();
    else if (headings.has(name)) {
      this.endParagraph();
      this.openMark('b');
    } else if (paragraphs.has(name)) this.endParagraph();
    else if (name === 'td' || name === 'th') this.paragraph += ' ';
  }

  text(text: string): void {
    this.pending += text;
  }

  private takeText(): void {
    const text = this.pending;
    this.pending = '';
    if (text === '' || this.unreadDepth > 0) return;
    if (this.preDepth > 0 || this.codeDepth > 0) this.code += text;
    else if (this.dialect.lineEnds === 'space') this.paragraph += escapeMarkdown(text.replace(/\s+/g, ' '));
    else this.typed(text);
  }

  close(name: string): void {
    this.takeText();
    if (unread.has(name)) this.unreadDepth = Math.max(0, this.unreadDepth - 1);
    if (this.unreadDepth > 0) return;
    if (name === 'pre') this.closePre();
    else if (this.preDepth > 0) return;
    else if (name === 'code' || name === 'tt' || name === 'kbd') this.closeCode();
    else if (this.codeDepth > 0) return;
    else if (name === 'a') this.closeLink();
    else if (name in marks) this.closeMark(name);
    else if (name === 'blockquote' || name === 'li') this.closeContainer(name);
    else if (name === 'ul' || name === 'ol') this.closeList();
    else if (headings.has(name)) {
      this.closeMark('b');
      this.endParagraph();
    } else if (paragraphs.has(name)) this.endParagraph();
  }

  end(): string {
    this.takeText();
    if (this.codeDepth > 0) this.closeCode();
    if (this.preDepth > 0) this.closePre();
    this.endParagraph();
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  /** Two line ends part paragraphs, one is a line end: as people type. */
  private typed(text: string): void {
    const [first = '', ...more] = text.replace(/[^\S\n]+/g, ' ').split(/ ?\n(?: ?\n)+ ?/);
    this.paragraph += escapeMarkdown(first);
    for (const part of more) {
      this.endParagraph();
      this.paragraph += escapeMarkdown(part);
    }
  }

  private image({ src = '', alt = '' }: Record<string, string>): void {
    const address = safeAddress(src);
    const words = escapeMarkdown(alt.replace(/\s+/g, ' ').trim());
    this.paragraph += address === '' ? words : linkTo(words === '' ? escapeMarkdown(src) : words, address);
  }

  private openLink(href: string): void {
    this.links.push(safeAddress(href));
    this.open_.push({ name: 'a', at: this.paragraph.length });
  }

  private closeLink(): void {
    const opened = this.takeOpen('a');
    const address = this.links.pop() ?? '';
    if (!opened || address === '') return;
    const words = this.paragraph.slice(opened.at);
    // an address that stands for itself is a link without more, also where it was shortened to be shown
    const bare = words.replaceAll('\\', '').trim();
    const same = bare === address || (/^https?:\/\//.test(bare) && bare.replace(/(?:\.\.\.|…)$/, '') !== bare);
    const shown =
      same && isPlainAddress(address)
        ? address
        : linkTo(words.trim() === '' ? escapeMarkdown(address) : words, address);
    this.paragraph = this.paragraph.slice(0, opened.at) + shown;
  }

  private openMark(name: string): void {
    this.open_.push({ name, at: this.paragraph.length });
  }

  /** Marks stand right before and after words, or they would not count. */
  private closeMark(name: string): void {
    const opened = this.takeOpen(name);
    if (!opened) return;
    const words = this.paragraph.slice(opened.at);
    const before = this.paragraph.slice(0, opened.at);
    const inner = words.trim();
    const mark = marks[name] ?? '';
    if (inner === '' || inner.includes('\n\n')) return;
    const [, lead = '', , tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    this.paragraph = `${before}${lead}${mark}${inner}${mark}${tail}`;
  }

  private takeOpen(name: string): { at: number } | undefined {
    const at = this.open_.findLastIndex((one) => one.name === name);
    return at < 0 ? undefined : this.open_.splice(at, 1)[0];
  }

  private closeCode(): void {
    if (this.codeDepth === 0) return;
    this.codeDepth--;
    if (this.codeDepth > 0) return;
    const code = this.code.replace(/\s+/g, ' ').trim();
    const lines = this.code.trim();
    this.code = '';
    if (lines.includes('\n') && this.paragraph.trim() === '') return this.codeBlock(lines);
    if (code === '') return;
    const fence = '`'.repeat(longestRun(code, '`') + 1);
    const space = /^`|`$/.test(code) ? ' ' : '';
    this.paragraph += `${fence}${space}${code}${space}${fence}`;
  }

  private openPre(): void {
    if (this.preDepth++ > 0) return;
    this.endParagraph();
    this.codeDepth = 0;
    this.code = '';
  }

  private closePre(): void {
    if (this.preDepth === 0 || --this.preDepth > 0) return;
    const code = this.code.replace(/^\n/, '').trimEnd();
    this.code = '';
    if (code.trim() !== '') this.codeBlock(code);
  }

  private codeBlock(code: string): void {
    this.endParagraph();
    const fence = '`'.repeat(Math.max(3, longestRun(code, '`') + 1));
    for (const line of [fence, ...code.split('\n'), fence]) this.line(line);
    this.blank();
  }

  private openContainer(container: Container): void {
    this.endParagraph();
    if (this.containers.length < deepest) this.containers.push(container);
  }

  private closeContainer(name: string): void {
    this.endParagraph();
    const at = this.containers.findLastIndex((one) => one.name === name);
    if (at < 0) return;
    while (/^[>\s]*>[>\s]*$/.test(this.lines.at(-1) ?? '')) this.lines.pop();
    this.containers.splice(at);
    if (name === 'blockquote') this.blank();
  }

  private openList(ordered: boolean, start: number): void {
    this.endParagraph();
    this.lists.push({ ordered, next: Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1 });
  }

  private closeList(): void {
    this.closeContainer('li');
    this.lists.pop();
    if (this.lists.length === 0) this.blank();
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    const first = list?.ordered ? `${list.next++}. ` : '- ';
    this.openContainer({ name: 'li', first, rest: ' '.repeat(first.length), begun: false });
  }

  private endParagraph(): void {
    // what is still open goes on in the next paragraph, without its mark
    while (this.open_.some((one) => one.name === 'a')) this.closeLink();
    for (let one = this.open_.at(-1); one; one = this.open_.at(-1)) this.closeMark(one.name);
    const lines = this.paragraph
      .split('\n')
      .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
      .join('\n')
      .replace(/^\n+|\n+$/g, '');
    this.paragraph = '';
    if (lines === '') return;
    for (const line of lines.split('\n')) this.line(line === '' ? '' : escapeLineStart(line));
    if (this.lists.length === 0) this.blank();
  }

  private blank(): void {
    this.line('');
  }

  private line(text: string): void {
    let prefix = '';
    for (const container of this.containers) {
      prefix += container.begun ? container.rest : container.first;
      container.begun ||= text !== '';
    }
    this.lines.push(text === '' ? prefix.trimEnd() : prefix + text);
  }
}

function longestRun(text: string, sign: string): number {
  let most = 0;
  let now = 0;
  for (const one of text) most = Math.max(most, (now = one === sign ? now + 1 : 0));
  return most;
}

/** An address somebody may follow; everything else is text. */
function safeAddress(address: string): string {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(trimmed) || trimmed.length > 2000) return '';
  return trimmed.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));
}

/** What the renderer makes a link of by itself, as a whole. */
function isPlainAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"'`*\\[\]~()_]+[\p{L}\p{N}/]$/u.test(address);
}

function linkTo(words: string, address: string): string {
  const inner = words.replace(/\s*\n\s*/g, ' ').trim();
  return `[${inner}](${/[()]/.test(address) ? `<${address}>` : address})`;
}
