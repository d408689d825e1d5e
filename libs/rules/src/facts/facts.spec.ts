import fc from 'fast-check';
import { computeTextFacts, computeTextSignals, factsFromText } from './from-text.js';
import { toContext } from './objects.js';

describe('facts of a text', () => {
  it.each([
    ['', 0, 0, []],
    ['One two, three.', 0, 3, []],
    ['See https://Example.com/a and http://example.com:80/b', 2, 4, ['example.com']],
    ['[here](https://a.org/x) and www.b.org.', 2, 4, ['a.org', 'www.b.org']],
    ['https://user:pw@evil.test/', 1, 1, ['evil.test']],
    ['no://link here.com', 0, 4, []],
  ])('%j', (text, links, words, hosts) => {
    expect(computeTextFacts(text)).toMatchObject({ links, words, hosts });
    expect(computeTextSignals(text).links).toBe(links);
  });

  it('count code points', () => {
    expect(computeTextFacts('a😀b').length).toBe(3);
  });

  it.each([
    ['', 0],
    ['1234', 0],
    ['abcD', 0.25],
    ['SHOUTING', 1],
    ['ok HTTPS://EXAMPLE.COM/A', 0],
  ])('capitals of %j are %d', (text, capitals) => {
    expect(computeTextSignals(text).capitals).toBe(capitals);
  });

  it('are found in time that grows with the text alone', () => {
    const started = performance.now();
    for (const piece of ['http://', 'www.', 'a', '[', 'a@', '\ud800', "a'"]) computeTextFacts(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('facts on the way into a condition', () => {
  it('become empty values where they are missing or unfit', () => {
    const broken = { comment: { text: 3, length: Number.NaN, hosts: 'x' }, claims: [null, 7] };
    expect(() => toContext(broken as never)).not.toThrow();
    expect(toContext(broken as never)).toMatchObject({
      comment: { text: '', length: 0n, hosts: [], isReply: false },
      claims: [{ text: '', score: 0 }, { sourced: false }],
    });
  });

  it('never throw, whatever JSON they are', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void toContext((value ?? {}) as never)));
  });

  it('are cut to a hundred elements', () => {
    const facts = factsFromText('x');
    facts.comment.hosts = Array.from({ length: 150 }, (_, i) => `h${i}`);
    facts.flags.reasons = Array.from({ length: 150 }, () => 'spam');
    expect(toContext(facts)).toMatchObject({
      comment: { hosts: { length: 100 } },
      flags: { reasons: { length: 100 } },
    });
  });
});
