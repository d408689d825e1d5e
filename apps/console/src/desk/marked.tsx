import type { Claim } from '@parley/contract';
import { Icon, type Sign } from '../parts/icon.js';
import { say } from '../words.js';

/** A comment as its author wrote it, with its claims marked: a line, a sign and a word for each state. */
export function Marked({
  body,
  claims,
  labels,
  lit,
}: {
  body: string;
  claims: Claim[];
  labels: string[];
  lit: boolean;
}) {
  return (
    <div class="said" dir="auto">
      {paragraphsOf(body).map(({ start, end }) => (
        <p key={start}>
          {pieces(body, start, end, claims).map((piece) => (
            <Piece {...piece} labels={labels} lit={lit} />
          ))}
        </p>
      ))}
    </div>
  );
}

interface Span {
  start: number;
  end: number;
}

export function paragraphsOf(body: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of body.matchAll(/\n\s*\n/g)) {
    if (index > start) spans.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < body.length) spans.push({ start, end: body.length });
  return spans;
}

interface PieceProps {
  text: string;
  claim?: Claim;
  /** Its sign stands where the claim ends. */
  last?: boolean;
}

export function pieces(body: string, start: number, end: number, claims: Claim[]): PieceProps[] {
  const found: PieceProps[] = [];
  let at = start;
  for (const claim of claims.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(claim.start, at);
    const to = Math.min(claim.end, end);
    if (from >= to) continue;
    if (from > at) found.push({ text: body.slice(at, from) });
    found.push({ text: body.slice(from, to), claim, last: to === claim.end });
    at = to;
  }
  if (at < end) found.push({ text: body.slice(at, end) });
  return found;
}

export function stateOf(claim: Claim, labels: string[]): { name: string; sign: Sign } {
  if (claim.cluster && claim.cluster.verdict !== 'undecided') return { name: 'noted', sign: 'leaf' };
  if (claim.sourced) return { name: 'sourced', sign: 'book' };
  if (labels.includes('source-requested')) return { name: 'asked', sign: 'clock' };
  return { name: 'unsourced', sign: 'caret' };
}

function Piece({ text, claim, last, labels, lit }: PieceProps & { labels: string[]; lit: boolean }) {
  const lines = text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br key={i} />, line]));
  if (!claim) return <>{lines}</>;
  const { name, sign } = stateOf(claim, labels);
  return (
    <>
      <span class={`claim ${name}${lit && !claim.sourced ? ' lit' : ''}`}>{lines}</span>
      {last && (
        <span class={`sign is-${name}`} role="img" aria-label={say(`claim.${name}`)}>
          <Icon of={sign} />
        </span>
      )}
    </>
  );
}
