import { renderComment } from '@parley/discussion';
import { escapeMarkdown, htmlToMarkdown } from '@parley/exchange';
import fc from 'fast-check';

const typed = (html: string): string => htmlToMarkdown(html, { lineEnds: 'kept' });
const html = (source: string): string => htmlToMarkdown(source, { lineEnds: 'space' });

/** The words of HTML as a reader sees them. */
function shown(rendered: string): string {
  return rendered
    .replace(/<br \/>\n?|<\/p>\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

describe('HTML of comments as Markdown', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two<br>lines.</p>', 'One.\n\nTwo\nlines.'],
    ['emphasis', 'so <b>very </b>much, <i>really</i> <s>not</s>', 'so **very** much, *really* ~~not~~'],
    ['a link', '<a href="https://a.example/b_c">the <b>page</b></a>', '[the **page**](https://a.example/b_c)'],
    ['a link to itself', '<a href="https://a.example/b">https://a.example/b</a>', 'https://a.example/b'],
    [
      'a link that was shortened to be shown',
      '<a href="https://a.example/long/page" title="x">https://a.example/lo...</a>',
      'https://a.example/long/page',
    ],
    ['a link with brackets', '<a href="https://a.example/b_(c)">b</a>', '[b](<https://a.example/b_(c)>)'],
    ['a link nobody may follow', '<a href="javascript:x()">here</a>', 'here'],
    ['a picture', 'see <img src="https://a.example/x.png" alt="a map">', 'see [a map](https://a.example/x.png)'],
    ['a quotation', '<blockquote><p>a</p><p>b</p></blockquote><p>c</p>', '> a\n>\n> b\n\nc'],
    [
      'a list in a list',
      '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>e',
      '- a\n  1. b\n  2. c\n- d\n\ne',
    ],
    ['code', 'use <code>a `b` c</code>', 'use ``a `b` c``'],
    ['a block of code', '<pre><code>if (a &lt; b) {\n  c();\n}</code></pre>', '```\nif (a < b) {\n  c();\n}\n```'],
    ['a heading', '<h2>Title</h2>text', '**Title**\n\ntext'],
    ['what nobody reads', 'a<script>b</script><style>c</style><!-- d -->e', 'ae'],
    ['what is never closed', '<b>bold <i>both', '**bold *both***'],
    ['what is never opened', 'a</b></blockquote></li></ul></pre></code>b', 'ab'],
  ])('keeps %s', (_, source, markdown) => {
    expect(html(source)).toBe(markdown);
  });

  it('takes line ends as people type them', () => {
    expect(typed('One\ntwo\n\n\nthree')).toBe('One\ntwo\n\nthree');
  });

  it('leaves ordinary words as they are', () => {
    const words =
      'In 1999 it cost $5 (5 * 3 - 2), said snake_case_man; see https://a.example/x_y_z?q=1&r=2 [sic] & co.';
    expect(typed(words.replaceAll('&', '&amp;'))).toBe(words);
  });

  it.each([
    '# no heading',
    '1. no list',
    '- no list',
    '> no quotation',
    '---',
    '===',
    '| a | b |',
    '~~~',
    '*a*',
    '_a_',
    '`a`',
    '[a](b)',
    '&amp;',
    '<http://a.example>',
    '![a](b)',
    'a\\*b',
    '~~a~~',
    '**',
  ])('shows %s letter by letter', (text) => {
    const source = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(shown(renderComment(typed(`before\n\n${source}\n\nafter`)))).toBe(`before\n${text}\nafter`);
  });

  it('shows any line of text letter by letter', () => {
    const sign = fc.constantFrom(...'ab1 .,*_`~#>-+=|[]()!<&\\:;@/'.split(''), 'http://a.b/c', '&amp;', '\n');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const lines = signs
          .join('')
          .split(/\n/)
          .map((line) => line.replace(/ +/g, ' ').trim());
        const text = lines.filter((line) => line !== '').join('\n');
        const source = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        expect(shown(renderComment(typed(source)))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends, and is safe, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<a href="javascript:x">',
        '<a href="https://a.example">',
        '</a>',
        '<p>',
        '<blockquote>',
        '</blockquote>',
        '<ul>',
        '<li>',
        '</ul>',
        '<pre>',
        '<code>',
        '</pre>',
        '</code>',
        '<script>',
        '</script>',
        '<img src=x onerror=y>',
        '\n\n',
        ' ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const rendered = renderComment(html(pieces.join('')));
        expect(rendered).not.toMatch(/<script|<img|href="javascript|onerror=y>/i);
      }),
      { numRuns: 1000 },
    );
  });

  it('is quick with what is deep or long', () => {
    const began = performance.now();
    html('<blockquote>'.repeat(20_000));
    html('<b><i>'.repeat(5_000));
    html('<ul><li>'.repeat(5_000));
    typed('*_`['.repeat(20_000));
    escapeMarkdown('http://'.repeat(20_000));
    // what grows with the square of its length takes minutes
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);
});
