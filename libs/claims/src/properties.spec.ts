import fc from 'fast-check';
import { findClaims } from './index.js';
import { TRAINED_MODEL } from './trained-model.js';

const PIECES = [
  'England left NATO in 2020',
  'I think that ',
  'it was Hill, who sold the railway',
  'https://x.example/a/1',
  '[1]',
  '[a](https://x.example/b)',
  '**',
  '`',
  '> ',
  '\n',
  '\n\n',
  '. ',
  ', but ',
  '! ',
  '? ',
  '(',
  ')',
  '"',
  '“',
  '”',
  '24%',
  '¹',
  '😀',
  ' according to the BBC ',
  ', which is mad',
  ', so ask Linda',
  ' and it was sold',
  ' – ',
  ', haha',
  '\u0300',
  'a.',
  '](',
  '![',
  '<',
  '>',
];
const comment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join('')),
);

test('offsets cut the text, claims are among the sentences, and contributions add up, whatever the text', () => {
  fc.assert(
    fc.property(comment, comment, (text, parentText) => {
      const { sentences, claims } = findClaims(text, { parentText });
      for (const sentence of sentences) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        const logit = sentence.features.reduce((sum, feature) => sum + feature.weight, sentence.bias);
        const { slope, intercept } = TRAINED_MODEL.calibration;
        expect(Math.abs(1 / (1 + Math.exp(-(slope * logit + intercept))) - sentence.score)).toBeLessThan(1e-6);
      }
      for (const claim of claims) {
        expect(sentences.some((s) => s.start === claim.start && s.end === claim.end && s.checkworthy)).toBe(true);
        expect(claim.sourced).toBe(claim.evidence.length > 0);
        for (const e of claim.evidence) expect(text.slice(e.start, e.end)).toBe(e.text);
      }
    }),
    { numRuns: 500 },
  );
});

test('the same text gives the same answer byte for byte', () => {
  fc.assert(
    fc.property(comment, (text) => expect(JSON.stringify(findClaims(text))).toBe(JSON.stringify(findClaims(text)))),
  );
});

const HOSTILE = [
  'a.',
  '(',
  '>',
  '>\n',
  '1',
  'http://',
  '\u0300',
  'x',
  '[',
  '](',
  '[+test)[]\n',
  'mailto:',
  'a@b.com\n',
  '`',
  '*',
  '<a',
  '"',
  ', ',
  'it was ',
  'I think that ',
  'when it is and he ',
  ', which - ',
  'to the a, the b to ',
  ', if he is ',
  '- whatever ',
  'Linda, it ',
  '[1]',
  '1) ',
  '. ',
  '- ',
  '\n',
  'NATO ',
  'According to ',
  '[a](b) ',
  '10.1000/',
  '¹',
  '😀 ',
  '“',
];

test.each(HOSTILE)('time grows in line with the text: %j repeated', (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    let best = Infinity;
    for (let i = 0; i < 4; i++) {
      const start = process.hrtime.bigint();
      findClaims(text);
      best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
    }
    return best;
  };
  time(5_000);
  // four times the text may take ten times as long, plus what the clock and the collector need; a machine that was busy
  // with something else meanwhile gets another try
  const growsInLine = (): boolean => time(20_000) < 10 * time(5_000) + 15;
  expect(growsInLine() || growsInLine() || growsInLine()).toBe(true);
});
