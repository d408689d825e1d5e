import { renderComment } from './markdown.js';

/** Two characters nobody writes: they travel through the rendering as text and show where a claim was. */
const opens = '\ue0b0';
const closes = '\ue0b1';
const marks = /[\ue0b0\ue0b1]/g;
const escapedMarks = /%EE%82%B[01]/gi;

export interface MarkedSpan {
  start: number;
  end: number;
  /** Class names of the mark. */
  classes: string;
  /** Id of the first piece, so that a note can point at it. */
  id: string;
  /** HTML put right after the last piece; ours, never a user's. */
  after: string;
}

/**
 * A comment rendered with its claims marked. A claim that crosses an element's edge is marked piece by piece; one
 * whose edge falls inside an address cannot be marked, and the comment is then rendered plain.
 * @param spans in UTF-16 code units of `body`, in order, not overlapping
 */
export function renderMarked(body: string, spans: MarkedSpan[]): string {
  if (spans.length === 0 || body.search(marks) >= 0) return renderComment(body);
  let source = '';
  let at = 0;
  for (const span of spans) {
    source += `${body.slice(at, span.start)}${opens}${body.slice(span.start, span.end)}${closes}`;
    at = span.end;
  }
  const html = renderComment(source + body.slice(at));
  const complete =
    (html.match(marks)?.length ?? 0) === 2 * spans.length &&
    html.search(escapedMarks) < 0 &&
    !/<[^>]*[\ue0b0\ue0b1]/.test(html);
  return complete ? placeMarks(html, spans) : renderComment(body);
}

/**
 * Walks over tags and text; every run of text inside a claim becomes a span of its own. The last word keeps the sign
 * with it, so that no line breaks between them.
 */
function placeMarks(html: string, spans: MarkedSpan[]): string {
  const pieces = html.split(/(<[^>]*>|[\ue0b0\ue0b1])/).filter((piece) => piece !== '');
  let index = -1;
  let inside = false;
  let first = true;
  let out = '';
  for (const [i, piece] of pieces.entries()) {
    const span = spans[index];
    if (piece === opens) {
      index++;
      inside = first = true;
    } else if (piece === closes) {
      inside = false;
      // a claim that ends with an element has no last word to hold on to
      if (pieces[i - 1]?.startsWith('<')) out += span?.after ?? '';
    } else if (inside && span && !piece.startsWith('<')) {
      out += pieces[i + 1] === closes ? lastPiece(piece, span, first) : markedText(piece, span, first);
      first = false;
    } else out += piece;
  }
  return out;
}

function markedText(text: string, span: MarkedSpan, first: boolean): string {
  return text === '' ? '' : `<span class="${span.classes}"${first ? ` id="${span.id}"` : ''}>${text}</span>`;
}

function lastPiece(text: string, span: MarkedSpan, first: boolean): string {
  const cut = text.lastIndexOf(' ') + 1;
  const head = markedText(text.slice(0, cut), span, first);
  return `${head}<span class="tail">${markedText(text.slice(cut), span, first && cut === 0)}${span.after}</span>`;
}
