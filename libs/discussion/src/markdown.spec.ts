import fc from 'fast-check';
import { renderComment, renderMarkdown } from './markdown.js';

describe('a comment', () => {
  it('of plain words comes out as it does by the whole way', () => {
    const word = fc.constantFrom(
      ..."a I Word NATO über слово 2020 1. 3) (see) it’s isn't 12:30 http: http://x.example mailto:a mailto:a@b.example km/h // - -- well-known 5% €3 “so” – … : / $ (c) www www.x.example e.g. ... ? ! ; ,".split(
        ' ',
      ),
    );
    const stop = fc.constantFrom('', '.', ',', '?', '!', ';', '’', "'", ')', '(', ':', ' -', '-', '/', '%', '…');
    const between = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n\n\n', '  ', ' \n', '\n ', '\n-', '\n--\n');
    const piece = fc.tuple(word, stop).map(([one, end]) => one + end);
    const text = fc
      .array(fc.tuple(piece, between), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.map(([one, gap], i) => (i + 1 < parts.length || i % 3 === 0 ? one + gap : one)).join(''));
    fc.assert(
      fc.property(text, (body) => {
        expect(renderComment(body)).toBe(renderMarkdown(body));
      }),
      { numRuns: 20_000 },
    );
  });

  it('with anything else does, too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (body) => {
        expect(renderComment(body)).toBe(renderMarkdown(body));
      }),
      { numRuns: 5000 },
    );
  });
});
