import type { ClaimContext, Evidence, GivenSource } from '../types.js';
import { classifyLink, type LinkPlace } from './classify-link.js';

/** Sources given beside the text, ready to be asked which claim they stand for. */
export interface GivenSources {
  /** Evidence and near misses for the part of the text between two offsets. */
  forSpan(start: number, end: number): { evidence: Evidence[]; weak: string[] };
}

interface Prepared {
  evidence: Evidence | undefined;
  weak: string | undefined;
  span: { start: number; end: number } | undefined;
}

const NONE_GIVEN: GivenSources = { forSpan: () => ({ evidence: [], weak: [] }) };

/** Judges the sources given beside a text by their addresses. */
export function readGivenSources(text: string, context: ClaimContext): GivenSources {
  if (context.sources === undefined || context.sources.length === 0) return NONE_GIVEN;
  const prepared = context.sources.map((source) => prepare(text, source, context));
  return {
    forSpan(start, end) {
      const near = prepared.filter(({ span }) => span === undefined || (span.start < end && span.end > start));
      return {
        evidence: near.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
        weak: near.flatMap(({ weak }) => (weak === undefined ? [] : [weak])),
      };
    },
  };
}

const NOWHERE = { start: -1, end: -1 };

function prepare(text: string, source: GivenSource, place: LinkPlace): Prepared {
  const span = source.span ?? (source.quote === undefined ? undefined : locate(text, source.quote));
  const verdict = /^https?:\/\//i.test(source.url) ? classifyLink(source.url, place) : undefined;
  if (verdict?.code !== 'src_url_deep') return { evidence: undefined, weak: verdict?.code, span };
  const evidence: Evidence = {
    kind: 'link',
    text: source.url,
    url: source.url,
    host: verdict.host,
    code: verdict.code,
    strength: 'strong',
  };
  return { evidence, weak: undefined, span };
}

// A quotation that is not in the text stands for nothing in it.
function locate(text: string, quote: string): { start: number; end: number } {
  const wanted = quote.trim();
  const start = wanted === '' ? -1 : text.indexOf(wanted);
  return start < 0 ? NOWHERE : { start, end: start + wanted.length };
}
