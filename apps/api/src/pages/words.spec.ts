import { languageOf, languages, speaker, speakers, type Language, type Word } from './words.js';

const all = Object.keys(languages) as Language[];
const placesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(all)('the words in %s', (language) => {
  const words = languages[language];

  it('are the same as in English, with the same places to fill', () => {
    expect(Object.keys(words)).toEqual(Object.keys(languages.en));
    for (const [key, english] of Object.entries(languages.en)) {
      const said = words[key as Word];
      expect([key, typeof said]).toEqual([key, typeof english]);
      if (typeof said === 'string') {
        expect([key, placesIn(said)]).toEqual([key, placesIn(english as string)]);
        expect(said.trim()).not.toBe('');
      }
    }
  });

  it('have every plural of the language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const said of Object.values(words))
      if (typeof said !== 'string') expect(Object.keys(said).sort()).toEqual(needed);
  });
});

describe('saying a word', () => {
  it.each([
    ['en', 1, '1 comment'],
    ['en', 1200, '1,200 comments'],
    ['de', 1200, '1.200 Kommentare'],
    ['uk', 2, '2 коментарі'],
    ['uk', 5, '5 коментарів'],
    ['ar', 2, 'تعليقان'],
  ] as const)('in %s counts %d', (language, n, said) => {
    expect(speakers[language]('comments', { n })).toBe(said);
  });

  it('puts in what it is given, as it is', () => {
    expect(speaker('en')('replyTo', { name: '$& {n}' })).toBe('Reply to $& {n}');
  });
});

describe('the language of a page', () => {
  it.each([
    [undefined, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
    [undefined, 'fr, en;q=0.3, uk;q=0.7', 'uk'],
    [undefined, 'de;q=0, en', 'en'],
    ['ar', 'de', 'ar'],
    ['__proto__', undefined, 'en'],
  ] as const)('asked %s, browser %s: %s', (asked, header, language) => {
    expect(languageOf(asked, header)).toBe(language);
  });
});
