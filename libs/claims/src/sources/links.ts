import { FOOTNOTE_MARK, SOURCE_MARK } from '../masked-text.js';
import type { MaskedText } from '../masked-text.js';
import type { Range } from '../mask-markup.js';
import { classifyLink, type LinkPlace } from './classify-link.js';
import { isBareDomain } from './public-suffixes.js';
import type { FoundSource, WeakSource } from './found-source.js';

const URL_STOP = /[\s<>"`|\\^{}\u201c\u201d]/g;
const BLANK = 32;
const SCHEME_END = '://';
const HOST_UNIT = /[\p{L}\p{N}.-]/u;

/** Links, footnote marks and the markup around them, as they stand in the text. */
export interface LinkScan {
  sources: FoundSource[];
  weak: WeakSource[];
  /** Offsets of whole markdown links: a span must not begin or end inside one. */
  wholes: Range[];
}

interface Scan extends LinkScan {
  masked: MaskedText;
  text: string;
  place: LinkPlace;
}

/** Finds every link of the text, masks it, and says what it is worth. Quoted and code parts must be masked before. */
export function scanLinks(masked: MaskedText, place: LinkPlace): LinkScan {
  // What is code or quoted is blank by now and must not give links.
  const scan: Scan = { masked, text: masked.toString(), place, sources: [], weak: [], wholes: [] };
  scanBrackets(scan);
  scanAddresses(scan);
  scan.sources.sort((a, b) => a.start - b.start);
  return { sources: scan.sources, weak: scan.weak, wholes: scan.wholes };
}

function report(scan: Scan, url: string, start: number, end: number): void {
  const verdict = classifyLink(url, scan.place);
  if (!verdict) return;
  if (verdict.code !== 'src_url_deep') scan.weak.push({ code: verdict.code, start, end });
  else {
    const full = /^https?:/i.test(url) ? url : `http://${url}`;
    scan.sources.push({
      kind: 'link',
      code: verdict.code,
      strength: 'strong',
      start,
      end,
      url: full,
      host: verdict.host,
    });
  }
}

function scanBrackets(scan: Scan): void {
  // Emphasis is blanked in the masked text, and "_" and "*" are common in addresses: read the original.
  const raw = scan.masked.original;
  if (!raw.includes('[')) return;
  const open: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '[' && scan.text[i] === '[') open.push(i);
    else if (raw[i] === ']' && scan.text[i] === ']') {
      const start = open.pop();
      if (start === undefined) continue;
      if (raw[i + 1] === '(') i = takeMarkdownLink(scan, start, i);
      else if (i - start <= 5 && /^\^?\d{1,3}$/.test(raw.slice(start + 1, i)))
        scan.masked.mark(start, i + 1, FOOTNOTE_MARK);
    }
  }
}

// Returns the offset of the last unit dealt with.
function takeMarkdownLink(scan: Scan, open: number, close: number): number {
  const raw = scan.masked.original;
  let depth = 1;
  let i = close + 2;
  for (; i < raw.length && depth > 0; i++) {
    const unit = raw[i];
    if (unit === '(') depth++;
    else if (unit === ')') depth--;
    else if (unit === '\n' || unit === '[' || unit === ']') return close;
  }
  if (depth > 0) return i - 1;
  const target = /^\s*<?([^\s<>]*)/.exec(raw.slice(close + 2, i - 1))?.[1] ?? '';
  const isImage = raw[open - 1] === '!';
  const start = isImage ? open - 1 : open;
  scan.wholes.push({ start, end: i });
  if (isImage) {
    scan.masked.blank(start, i);
    scan.weak.push({ code: 'weak_media', start, end: i });
  } else {
    scan.masked.blank(open, open + 1);
    scan.masked.mark(close, i, SOURCE_MARK);
    if (target.startsWith('#')) scan.weak.push({ code: 'weak_same_page', start, end: i });
    else if (/^(?:https?:\/\/|www\.)/i.test(target)) report(scan, target, start, i);
  }
  return i - 1;
}

function scanAddresses(scan: Scan): void {
  const text = scan.masked.toString();
  const raw = scan.masked.original;
  let dot = raw.indexOf('.');
  let scheme = raw.indexOf(SCHEME_END);
  // the next place that can belong to an address, whichever comes first
  while (dot >= 0 || scheme >= 0) {
    const at = scheme < 0 || (dot >= 0 && dot < scheme) ? dot : scheme;
    const from = Math.max(takeAddress(scan, text, at), at + 1);
    if (dot >= 0 && dot < from) dot = raw.indexOf('.', from);
    if (scheme >= 0 && scheme < from) scheme = raw.indexOf(SCHEME_END, from);
  }
}

function takeAddress(scan: Scan, text: string, at: number): number {
  const raw = scan.masked.original;
  if (raw[at] === ':') {
    const before = raw.slice(Math.max(0, at - 5), at).toLowerCase();
    const start = before === 'https' ? at - 5 : before.endsWith('http') ? at - 4 : -1;
    // A blank in the mask at its first letter means code or a quoted line.
    if (start < 0 || text[start] === ' ' || text[start] === SOURCE_MARK) return at + 3;
    return takeUrl(scan, start, at + 3);
  }
  return takeBareDomain(scan, text, at);
}

function takeUrl(scan: Scan, start: number, from: number): number {
  const raw = scan.masked.original;
  URL_STOP.lastIndex = from;
  const end = URL_STOP.exec(raw)?.index ?? raw.length;
  const stop = trimUrl(raw, start, end);
  const inAngles = raw[start - 1] === '<' && raw[stop] === '>';
  if (inAngles) scan.wholes.push({ start: start - 1, end: stop + 1 });
  else scan.wholes.push({ start, end: stop });
  scan.masked.mark(inAngles ? start - 1 : start, inAngles ? stop + 1 : stop, SOURCE_MARK);
  report(scan, raw.slice(start, stop), start, stop);
  return Math.max(end, from);
}

// Punctuation at the end belongs to the sentence; a closing bracket only if the address opened none.
function trimUrl(raw: string, start: number, end: number): number {
  let open = 0;
  for (let i = start; i < end; i++) open += raw[i] === '(' ? 1 : raw[i] === ')' ? -1 : 0;
  let stop = end;
  while (stop > start) {
    const last = raw[stop - 1] as string;
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?'*_~\]\u2019\u2026]/.test(last)) break;
    stop--;
  }
  return stop;
}

function takeBareDomain(scan: Scan, text: string, dot: number): number {
  // most dots end a sentence
  if (!(text.charCodeAt(dot + 1) > BLANK)) return dot + 1;
  if (!/[a-z0-9\u00a1-\uffff]/.test(text[dot + 1] ?? '') || !/[a-zA-Z0-9\u00a1-\uffff]/.test(text[dot - 1] ?? ''))
    return dot + 1;
  let start = dot;
  while (start > 0 && HOST_UNIT.test(text[start - 1] as string)) start--;
  let hostEnd = dot;
  while (hostEnd < text.length && HOST_UNIT.test(text[hostEnd] as string)) hostEnd++;
  while (text[hostEnd - 1] === '.') hostEnd--;
  if (text[start - 1] === '@' || text[hostEnd] === '@') {
    if (text[start - 1] === '@') scan.masked.mark(start - 1, hostEnd, SOURCE_MARK);
    return hostEnd + 1;
  }
  const host = text.slice(start, hostEnd);
  const hasPath = text[hostEnd] === '/' && /\S/.test(text[hostEnd + 1] ?? '');
  const isWww = /^www\.[a-z0-9-]+\./i.test(host);
  // A capital after a dot is a forgotten space: "Bob.The council".
  if (/[A-Z]/.test(text[dot + 1] as string) || /\.[A-Z]/.test(host) || !(isWww || isBareDomain(host, hasPath)))
    return hostEnd;
  return takeUrl(scan, start, hostEnd);
}
