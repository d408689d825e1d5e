import { languageOf } from './index.js';

describe('the language of a text', () => {
  it.each([
    ['en', 'The council has closed the library and nobody was asked about it.'],
    ['de', 'Die Stadt hat die Bibliothek geschlossen und das ist nicht in Ordnung.'],
    ['fr', 'La mairie a fermé la bibliothèque et ce n’est pas dans son droit.'],
    ['es', 'El ayuntamiento cerró la biblioteca y no es la primera vez que pasa.'],
    ['it', 'Il comune ha chiuso la biblioteca e non è la prima volta che succede.'],
    ['nl', 'De gemeente heeft de bibliotheek gesloten en dat is niet voor het eerst.'],
    ['pl', 'Miasto zamknęło bibliotekę i nie jest to pierwszy raz, że tak się dzieje.'],
    ['uk', 'Місто закрило бібліотеку, і це не вперше, але ми про це ще не чули.'],
    ['ru', 'Город закрыл библиотеку, и это не в первый раз, но мы ещё не знали.'],
    ['ar', 'أغلقت المدينة المكتبة العامة في العام الماضي.'],
    ['he', 'העירייה סגרה את הספרייה בשנה שעברה.'],
    ['zh', '市政府去年关闭了图书馆。'],
    ['ja', '市は昨年、図書館を閉鎖しました。'],
  ])('is %s in “%s”', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['', 'Springfield!!!', '12 + 30 = 42', 'https://the.example/is/that/of', '😀😀😀'])(
    'cannot be told in “%s”',
    (text) => {
      expect(languageOf(text)).toBe('');
    },
  );

  it('does not depend on how long the text is', () => {
    expect(languageOf('The cat is on the mat and it was there. '.repeat(10_000))).toBe('en');
  });
});
