import fc from 'fast-check';
import { renderMarked, type MarkedSpan } from './mark-claims.js';
import { renderComment } from './markdown.js';

const span = (body: string, words: string): MarkedSpan => {
  const start = body.indexOf(words);
  return { start, end: start + words.length, classes: 'claim unsourced', id: 'k-1', after: '<i></i>' };
};
const plain = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('a comment with marked claims', () => {
  it.each([
    ['plain words', 'So it is. England left NATO in 2020.', 'England left NATO in 2020'],
    ['emphasis inside', 'England *left* NATO in 2020.', 'England *left* NATO in 2020'],
    ['emphasis across the edge', 'So **it is. England left** NATO.', 'England left** NATO'],
    ['a link inside', 'England [left](https://x.example/a) NATO.', 'England [left](https://x.example/a) NATO'],
    ['a line break inside', 'England\nleft NATO.', 'England\nleft NATO'],
    ['one word', 'Impossible.', 'Impossible'],
    ['markup characters', 'x < y & "England" left <b>NATO</b>.', '"England" left <b>NATO</b>'],
  ])('keeps its text with %s', (_, body, words) => {
    const html = renderMarked(body, [span(body, words)]);
    expect(plain(html)).toBe(plain(renderComment(body)));
    expect(html).toContain('class="claim unsourced" id="k-1"');
    expect(html.match(/<i><\/i>/g)).toHaveLength(1);
  });

  it('keeps the sign with the last word', () => {
    expect(renderMarked('England left NATO.', [span('England left NATO.', 'England left NATO')])).toBe(
      '<p><span class="claim unsourced" id="k-1">England left </span><span class="tail"><span class="claim unsourced">NATO</span><i></i></span>.</p>',
    );
  });

  it('is rendered plain where an edge falls inside an address', () => {
    const body = 'See [this](https://x.example/England-left-NATO) now.';
    expect(renderMarked(body, [span(body, 'England-left')])).toBe(renderComment(body));
  });

  it('never lets a mark break its elements, wherever it falls', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '\n',
        '#',
        '-',
        '1',
        '.',
        '&',
        '"',
        '!',
        '~',
      ),
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, a, b) => {
        const start = body.length === 0 ? 0 : a % body.length;
        const end = start + 1 + (body.length - start > 1 ? b % (body.length - start) : 0);
        const html = renderMarked(body, [{ start, end, classes: 'claim', id: 'k', after: '' }]);
        const open: string[] = [];
        for (const [, close, name = '', selfClosed] of html.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
          if (selfClosed) continue;
          if (close) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
        expect(html).not.toMatch(/[\ue0b0\ue0b1]|%EE%82/);
      }),
      { numRuns: 500 },
    );
  });
});
