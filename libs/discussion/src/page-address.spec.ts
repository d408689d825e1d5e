import { canonicalAddress, slugOfPage, spellingsOf } from './page-address.js';

describe('the address of a page', () => {
  it.each([
    ['https://Daily.example/Story/?utm_source=x#top', 'https://daily.example/Story'],
    ['https://daily.example:443/', 'https://daily.example/'],
    ['https://daily.example', 'https://daily.example/'],
    ['https://a:b@daily.example/s?id=2&fbclid=9', 'https://daily.example/s?id=2'],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalAddress(written)).toBe(canonical);
  });

  it('is found however it was written down', () => {
    const all = spellingsOf('http://daily.example/story/');
    expect(all).toEqual(expect.arrayContaining(['https://daily.example/story', 'http://daily.example/story/']));
  });

  it('gives every spelling the same slug, and other pages other ones', () => {
    const one = slugOfPage('https://daily.example/2026/Ein-sch%C3%B6ner-Tag.html?utm_medium=mail');
    expect(one).toMatch(/^ein-scho-ner-tag-[0-9a-f]{10}$/);
    expect(slugOfPage('http://daily.example/2026/Ein-sch%C3%B6ner-Tag.html#x')).toBe(one);
    expect(slugOfPage('https://daily.example/2025/Ein-sch%C3%B6ner-Tag.html')).not.toBe(one);
    expect(slugOfPage('https://daily.example/%E0%A4%A')).toMatch(/^e0-a4-a-[0-9a-f]{10}$/);
    expect(slugOfPage('https://daily.example/новини')).toMatch(/^page-[0-9a-f]{10}$/);
  });
});
