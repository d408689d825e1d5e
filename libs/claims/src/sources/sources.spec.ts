import { findClaims } from '../index.js';
import type { ClaimContext, FoundClaim } from '../index.js';

const CLAIM = 'In 2019 the city of Springfield closed 14 of its 20 public libraries';

function only(text: string, context?: ClaimContext): FoundClaim {
  const { claims } = findClaims(text, context);
  expect(claims.map((claim) => claim.text)).toHaveLength(1);
  return claims[0] as FoundClaim;
}

describe('a claim is sourced by', () => {
  test.each([
    ['a deep link in the sentence', `${CLAIM}, see https://www.springfield.example/report-2019.pdf`, 'src_url_deep'],
    [
      'a deep link before it',
      `As https://springfield.example/report/1 shows, in 2019 the city of Springfield closed 14 libraries.`,
      'src_url_deep',
    ],
    ['a www address with a path', `${CLAIM} (www.springfield.org/report/2019).`, 'src_url_deep'],
    ['a bare domain with a path', `${CLAIM}, springfieldpost.com/news/libraries-2019.`, 'src_url_deep'],
    ['an address with a query of substance', `${CLAIM} https://springfield.example/?id=2019`, 'src_url_deep'],
    ['an international domain name', `${CLAIM} https://bücher.example/bericht/2019`, 'src_url_deep'],
    ['a punycode domain', `${CLAIM} https://xn--bcher-kva.xn--p1ai/report/2019`, 'src_url_deep'],
    [
      'an archived page',
      `${CLAIM} https://web.archive.org/web/20200101000000/https://springfield.example/a/b`,
      'src_url_deep',
    ],
    ['an archive copy', `${CLAIM} https://archive.ph/AbCdE`, 'src_url_deep'],
    [
      'a markdown link',
      `In 2019 the city of Springfield [closed 14 of its 20 libraries](https://springfield.example/r/1).`,
      'src_url_deep',
    ],
    ['an autolink', `${CLAIM} <https://springfield.example/r/1>.`, 'src_url_deep'],
    ['a DOI', `${CLAIM}, doi:10.1000/xyz123.`, 'src_doi'],
    ['an arXiv number', `${CLAIM} (arXiv:2001.01234).`, 'src_arxiv'],
    ['an ISBN', `${CLAIM}, ISBN 978-3-16-148410-0.`, 'src_isbn'],
    ['a law report', 'In 1932 the House of Lords ruled against the brewery ([1932] AC 562).', 'src_legal'],
    ['a statute', 'The company paid a fine of 3 million euros in 2021 under Art. 5 GDPR.', 'src_legal'],
    ['a case name', 'In Donoghue v Stevenson the court convicted the brewery in 1932.', 'src_legal'],
    ['a named office', 'According to the Audit Office, the city closed 14 libraries in 2019.', 'src_named'],
    ['a named outlet after it', 'The city closed 14 libraries in 2019, says the BBC.', 'src_named'],
    ['a named outlet in lower case', 'according to the bbc the city closed 14 libraries in 2019', 'src_named'],
    ['a person with a title', 'Mayor Hill said that the city closed 14 libraries in 2019.', 'src_named'],
    ['an office with a date in brackets', 'According to the ONS (March 2021), rents rose by 12 percent.', 'src_named'],
    ['an outlet with a reporting verb', 'Reuters reported that the bank lost 4 billion euros in 2008.', 'src_named'],
    ['data of a named body', 'Census data from 2011 put the population of Leeds at 751,500.', 'src_named'],
    ['the record of a parliament', 'The minister sold the railway in 1963 (Hansard, 14 March).', 'src_named'],
    ['an author and year', 'Wages fell by 9 percent between 1979 and 1990 (Miller, 2020).', 'src_named'],
    ['a page of a named report', 'The army killed 12 civilians in Basra, page 12 of the Hutton report.', 'src_named'],
    [
      'a quotation with its speaker',
      '"We closed 14 of the 20 libraries in 2019", said Mayor Hill.',
      'src_quote_attrib',
    ],
    ['the article under discussion', 'According to the article, the city closed 14 libraries in 2019.', 'src_article'],
    [
      'the author of the article',
      'The article says that Norway bought 24 percent of the railway in 1963.',
      'src_article',
    ],
    [
      'a resolved footnote',
      `${CLAIM}.[1] It is a shame.\n\n[1] https://springfield.example/report/2019`,
      'src_url_deep',
    ],
    ['a resolved superscript', `${CLAIM}.¹\n\n¹ https://springfield.example/report/2019`, 'src_url_deep'],
    ['a resolved number in brackets', `${CLAIM} (1).\n\n(1) https://springfield.example/report/2019`, 'src_url_deep'],
    ['a numbered list at the foot', `${CLAIM} [1].\n\n1. https://springfield.example/report/2019`, 'src_url_deep'],
    ['a source line after it', `${CLAIM}. Source: https://x.example.org/report/1.pdf`, 'src_url_deep'],
    ['a bare address on the next line', `${CLAIM}.\nhttps://x.example.org/report/1.pdf`, 'src_url_deep'],
    ['"see" on the next line', `${CLAIM}.\nSee https://x.example.org/report/1.pdf`, 'src_url_deep'],
    ['a named work on the next line', `${CLAIM}.\nSource: Springfield Audit Office, 2019.`, 'src_named'],
    ['a link that announces it', `From https://x.example.org/report/1.pdf:\n${CLAIM}.`, 'src_url_deep'],
  ])('%s', (_name, text, code) => {
    const claim = only(text);
    expect(claim.evidence.map((e) => e.code)).toContain(code);
    expect(claim.sourced).toBe(true);
    for (const e of claim.evidence) expect(text.slice(e.start, e.end)).toBe(e.text);
  });
});

describe('a claim stays unsourced with', () => {
  test.each([
    ['a home page', `${CLAIM} https://example.org`, 'weak_homepage'],
    ['a home page in another language', `${CLAIM} https://example.org/en/`, 'weak_homepage'],
    ['a bare domain', `${CLAIM}, springfieldpost.com.`, 'weak_homepage'],
    ['a shortened address', `${CLAIM} https://bit.ly/3xYzAbC`, 'weak_shortener'],
    ['a search', `${CLAIM} https://www.google.com/search?q=springfield+libraries`, 'weak_search'],
    ['a video search', `${CLAIM} https://www.youtube.com/results?search_query=x`, 'weak_search'],
    ['a picture', `${CLAIM} https://i.imgur.com/abc.png`, 'weak_media'],
    ['an embedded picture', `${CLAIM} ![proof](https://example.org/a/b.png)`, 'weak_media'],
    ['studies that show', 'Studies show that England left NATO in 2020.', 'vague_attrib'],
    ['experts that say', 'Experts say England left NATO in 2020.', 'vague_attrib'],
    ['something read somewhere', 'I read somewhere that England left NATO in 2020.', 'vague_attrib'],
    ['what everyone knows', 'Everyone knows that England left NATO in 2020.', 'vague_attrib'],
    ['an order to look it up', 'england withdrew from nato in 2020, look it up', 'vague_attrib'],
    ['a mocking attribution', 'According to people like you, England left NATO in 2020.', 'mock_attrib'],
    ['scare quotes', 'England "left" NATO in 2020.', 'scare_quotes'],
    ['a dangling footnote', `${CLAIM}.[3]`, 'src_footnote_dangling'],
    ['a pronoun as speaker', 'He says that England left NATO in 2020.', undefined],
    ['a page of nothing', 'See p. 71, England left NATO in 2020.', undefined],
    ['an e-mail address', `${CLAIM}, ask bob@springfield.com`, undefined],
    ['a forgotten space', 'I spoke to Bob.The council closed 14 libraries in 2019.', undefined],
    ['a version number', `${CLAIM}, version 1.2.3`, undefined],
    ['a date with dots', 'On 14.03.2019 the council closed 14 libraries.', undefined],
    ['a year in brackets', 'The army killed 12 civilians in Basra [1932].', undefined],
    ['sic', 'England [sic] left NATO in 2020.', undefined],
    ['a private address', `${CLAIM} http://localhost/report/1`, undefined],
    ['a numeric address', `${CLAIM} http://192.168.0.1/report/1`, undefined],
    ['a script address', `${CLAIM} [x](javascript:alert(1))`, undefined],
    ['a date instead of an author', 'Wages fell by 9 percent in Leeds (March 2020).', undefined],
    ['two teams', 'Arsenal v Chelsea ended 3-1 in 2019 before a crowd of 40,000 people.', undefined],
    ['a link in a quoted line', `> https://x.example.org/report/1.pdf\n${CLAIM}.`, undefined],
    ['a link in code', `${CLAIM}. \`https://x.example.org/report/1.pdf\``, undefined],
  ])('%s', (_name, text, code) => {
    const claim = only(text);
    expect(claim.evidence).toEqual([]);
    expect(claim.sourced).toBe(false);
    if (code !== undefined) expect(claim.weak).toContain(code);
  });

  test('a link to the article under discussion', () => {
    const articleUrl = 'https://news.example/2024/libraries';
    for (const url of [articleUrl, `${articleUrl}/?utm_source=x#comment-5`, 'http://www.news.example/2024/libraries']) {
      expect(only(`${CLAIM} ${url}`, { articleUrl })).toMatchObject({
        sourced: false,
        weak: ['weak_same_page'],
      });
    }
  });
});

describe('the scope of a source', () => {
  const verdicts = (text: string) => findClaims(text).claims.map((claim) => claim.sourced);

  test('an attribution does not leak into the next sentence', () => {
    expect(verdicts('According to the ONS rents rose by 12 percent in 2021. Wages fell by 3 percent in 2021.')).toEqual(
      [true, false],
    );
  });
  test('a link does not leak into the next sentence', () => {
    expect(verdicts(`${CLAIM} https://x.example/a/1. Sweden joined NATO in 2024.`)).toEqual([true, false]);
  });
  test('a source line covers one sentence', () => {
    expect(verdicts(`Sweden joined NATO in 2024. ${CLAIM}. Source: https://x.example/a/1`)).toEqual([false, true]);
  });
  test('"Sources" at the end covers the paragraph', () => {
    expect(
      verdicts(`Sweden joined NATO in 2024. ${CLAIM}.\nSources: https://x.example/a/1 https://x.example/b/2`),
    ).toEqual([true, true]);
  });
  test('"Sources" with a list below covers the paragraph', () => {
    expect(
      verdicts(`Sweden joined NATO in 2024. ${CLAIM}.\nSources:\n- https://x.example/a/1\n- https://x.example/b/2`),
    ).toEqual([true, true]);
  });
  test('"Sources" does not reach into an earlier paragraph', () => {
    expect(verdicts(`Sweden joined NATO in 2024.\n\n${CLAIM}.\nSources: https://x.example/a/1`)).toEqual([false, true]);
  });
  test('a footnote covers the sentence with its mark', () => {
    expect(verdicts(`Sweden joined NATO in 2024. ${CLAIM}.[2]\n\n[2] https://x.example/a/1`)).toEqual([false, true]);
  });
  test('a link without a claim makes none', () => {
    for (const text of [
      'Thanks for the link https://x.example/a/1',
      'https://x.example/2019/14-libraries',
      'Source: https://x.example/a/1',
      'Do you have a source for that?',
      'Source? When was this, 2019?',
    ]) {
      expect(findClaims(text).claims).toEqual([]);
    }
  });
});

describe('a source given beside the text', () => {
  const text = `${CLAIM}. Sweden joined NATO in 2024.`;
  const verdicts = (sources: ClaimContext['sources']) =>
    findClaims(text, { sources: sources ?? [] }).claims.map((c) => c.sourced);

  test.each([
    ['counts for every claim when its address is deep', [{ url: 'https://x.example/a/1' }], [true, true]],
    ['counts for none when it is a home page', [{ url: 'https://x.example/' }], [false, false]],
    ['counts for none when it is no web address', [{ url: 'javascript:alert(1)' }], [false, false]],
    [
      'counts for the claim its quotation overlaps',
      [{ url: 'https://x.example/a/1', quote: 'joined NATO' }],
      [false, true],
    ],
    [
      'counts for none when its quotation is not in the text',
      [{ url: 'https://x.example/a/1', quote: 'left NATO' }],
      [false, false],
    ],
    [
      'counts for the claim its span overlaps',
      [{ url: 'https://x.example/a/1', span: { start: 3, end: 9 } }],
      [true, false],
    ],
  ])('%s', (_name, sources, expected) => expect(verdicts(sources)).toEqual(expected));

  test('has no offsets', () => {
    const [claim] = findClaims(text, { sources: [{ url: 'https://x.example/a/1' }] }).claims;
    expect(claim?.evidence).toEqual([
      {
        kind: 'link',
        text: 'https://x.example/a/1',
        url: 'https://x.example/a/1',
        host: 'x.example',
        code: 'src_url_deep',
        strength: 'strong',
      },
    ]);
  });
});

test('an archived page shows the host of the page that was archived', () => {
  const claim = only(`${CLAIM} https://web.archive.org/web/2020/https://www.springfield.example/a/b`);
  expect(claim.evidence[0]?.host).toBe('springfield.example');
});
