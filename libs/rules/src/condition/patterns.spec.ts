import fc from 'fast-check';
import { RE2JS } from 're2js';
import { Pattern } from './patterns.js';

describe('a pattern', () => {
  it('answers as the engine does, also where it looks for words first', () => {
    const word = fc.constantFrom('kiss', 'Sky', 'casino', 'a b', 'x-y', 's');
    const source = fc
      .tuple(fc.boolean(), fc.boolean(), fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([fold, edge, words, group]) => {
        const list = group ? `(?:${words.join('|')})` : words.join('|');
        return `${fold ? '(?i)' : ''}${edge ? '\\b' : ''}${list}${edge ? '\\b' : ''}`;
      });
    const piece = fc.constantFrom('kiſs', 'KISS', 'sKy', 'ſky', 'Casino', 'casino', 'A B', 'x-y', 'İ', 'ß', ' ', 'q');
    const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(source, text, (pattern, given) => {
        expect(new Pattern(pattern).test(given)).toBe(RE2JS.compile(pattern).test(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts places in UTF-16 units and passes over empty matches', () => {
    expect(new Pattern('b+').spans('😀abb\ud800bc', 10)).toEqual([
      { start: 3, end: 5 },
      { start: 6, end: 7 },
    ]);
    expect(new Pattern('x*').spans('axa', 10)).toEqual([{ start: 1, end: 2 }]);
  });

  it('does not explode on what makes backtracking engines explode', () => {
    const text = `${'a'.repeat(10_000)}!`;
    const started = performance.now();
    for (const source of ['^(a+)+$', '(x+x+)+y', '(a|a)*b', '(?:a?){200}a{200}b', '(.*)*=', '\\p{L}{1,400}=']) {
      new Pattern(source).test(text);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
