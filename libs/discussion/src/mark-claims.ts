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

/** Walks over tags and text; every run of text inside a claim becomes a span of its own. */
function placeMarks(html: string, spans: MarkedSpan[]): string {
  let index = -1;
  let inside = false;
  let first = true;
  let out = '';
  for (const piece of html.split(/(<[^>]*>|[\ue0b0\ue0b1])/)) {
    const span = spans[index];
    if (piece === opens) {
      index++;
      inside = first = true;
    } else if (piece === closes) {
      inside = false;
      out += span?.after ?? '';
    } else if (inside && span && piece !== '' && !piece.startsWith('<')) {
      out += `<span class="${span.classes}"${first ? ` id="${span.id}"` : ''}>${piece}</span>`;
      first = false;
    } else out += piece;
  }
  return out;
}
