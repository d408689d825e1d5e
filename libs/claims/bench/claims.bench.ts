// `npm run bench:claims`: how long one analysis takes, as the write path asks for it: median and 99th percentile.
import { findClaims } from '../src/index.js';

const COMMENT =
  'I agree with most of this, but in 2019 the city of Springfield closed 14 of its 20 public libraries, and nobody asked the readers. ' +
  'According to the Audit Office the sale brought 3 million euros. Why should anyone believe the mayor now? My own branch is gone. ' +
  'It was the council that promised in 2015 to keep them open, see https://springfield.example/minutes/2015. Do you even know that ' +
  'Norway spends twice as much per head? I doubt it. Anyway, thanks for the article, it was a good read on a sad topic today.';

const INPUTS: readonly (readonly [string, string])[] = [
  ['500 characters of comment', COMMENT.slice(0, 500)],
  ['20 kB of comment', COMMENT.repeat(60).slice(0, 20_000)],
  ...[
    'a.',
    '(',
    '>',
    '1',
    'http://',
    '\u0300',
    'x',
    '[',
    '](',
    '[+test)[]\n',
    'a@b.com\n',
    '`',
    '*',
    '<a',
    '"',
    ', ',
    'I think that ',
    'and ',
    '[1]',
    '[a](b). ',
    '. ',
    '- a ',
  ].map((piece) => [`10,000 characters of ${JSON.stringify(piece)}`, piece.repeat(10_000 / piece.length)] as const),
];

function timesOf(text: string, runs: number): { median: number; worst: number } {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint();
    findClaims(text, { explain: 'claims' });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.floor(part * (times.length - 1))] as number;
  return { median: at(0.5), worst: at(0.99) };
}

// as warm as a server is after its first ten thousand comments
for (let i = 0; i < 10_000; i++) findClaims(COMMENT, { explain: 'claims' });
for (const [name, text] of INPUTS) {
  const { median, worst } = timesOf(text, text.length < 1_000 ? 10_000 : 15);
  console.log(`${median.toFixed(3).padStart(9)} ms  ${worst.toFixed(3).padStart(9)} ms  ${name}`);
}
