import { languages, mailKindNames, type Language } from '@parley/contract';
import fc from 'fast-check';
import { letterHtml, letterText } from './letter.js';
import { nameInMail, plainLine } from './plain-line.js';
import { mailSpeaker, mailWords } from './say.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';
import { accountLetter, notificationLetter } from './write-letter.js';

const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const told = {
  id: '0',
  kind: 'comment.replied',
  data: {},
  commentId: '00000000-0000-7000-8000-000000000001',
  decisionId: null,
  postTitle: 'A title',
  writtenBy: 'Noor',
} as const;

const about = (language: Language, change: Partial<Parameters<typeof notificationLetter>[0]> = {}) =>
  notificationLetter({
    language,
    publicUrl: 'https://talk.example',
    site: { key: 'daily', name: 'The Daily' },
    told: [told],
    unsubscribeUrl: 'https://talk.example/unsubscribe?token=x',
    ...change,
  });

describe.each([...languages])('a letter in %s', (language) => {
  it('has every sentence, with the same places to fill', () => {
    expect(Object.keys(mailWords[language])).toEqual(Object.keys(mailWords.en));
    for (const [word, english] of Object.entries(mailWords.en)) {
      const said = mailWords[language][word as keyof typeof mailWords.en];
      expect([word, placesIn(said)]).toEqual([word, placesIn(english)]);
    }
  });

  it('says the same in text and in HTML, and runs the way its language does', () => {
    const letter = about(language);
    const html = letterHtml(letter);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    const text = letterText(letter);
    for (const { url } of [...letter.parts, letter.footer].flatMap((part) => part?.links ?? [])) {
      expect(text).toContain(url);
      expect(html).toContain(`href="${url.replaceAll('&', '&#38;')}"`);
    }
  });
});

describe('words of others in a mail', () => {
  it.each([
    ['https://evil.test', undefined],
    ['evil.test', undefined],
    ['ｅｖｉｌ．ｔｅｓｔ', undefined],
    ['www evil', undefined],
    ['x@evil.test', undefined],
    ['', undefined],
    ['Dr. Noor Haddad', 'Dr. Noor Haddad'],
    ['J. R. R.', 'J. R. R.'],
  ])('of the name “%s” it says %s', (name, said) => {
    expect(nameInMail(name)).toBe(said);
  });

  it('are one line, whatever they hold, and no longer than they may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (text, longest) => {
        const line = plainLine(`a\r\nBcc: x${text}`, longest);
        expect(line).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
        expect(Array.from(line).length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  it('are text in HTML, and no second header in the subject', () => {
    const title = '</p><img src=x onerror=alert(1)>\r\nBcc: everybody@evil.test';
    const letter = about('en', { site: { key: 'daily', name: title }, told: [{ ...told, postTitle: title }] });
    expect(letterHtml(letter)).not.toMatch(/<img|<\/p><img/);
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });

  it('stand apart where they run the other way', () => {
    expect(mailSpeaker('en')('replied', { name: 'نور' })).toBe('\u2067نور\u2069 answered your comment.');
    expect(mailSpeaker('ar')('replied', { name: 'نور' })).not.toMatch(/[\u2066-\u2069]/);
    expect(mailSpeaker('ar')('until', { time: '2026-11-28 19:00' })).toContain('\u20662026-11-28 19:00\u2069');
  });
});

describe('a letter about an account', () => {
  it('names the host, and brings its link alone', () => {
    const asked = { kind: 'reset_password', language: 'en', publicUrl: 'https://talk.example', token: 'abc' } as const;
    const text = letterText(accountLetter(asked));
    expect(text).toContain('at talk.example:');
    expect(text.match(/https?:\S+/g)).toEqual(['https://talk.example/reset-password?token=abc&lang=en']);
  });
});

describe('a token that stops mail', () => {
  const tokens = new UnsubscribeTokens('a secret');
  const wish = { accountId: '00000000-0000-7000-8000-000000000001', kinds: [...mailKindNames] };

  it('is read back as it was written', () => {
    expect(tokens.read(tokens.write(wish))).toEqual(wish);
    expect(tokens.read(tokens.write({ ...wish, kinds: ['replies'] }))).toEqual({ ...wish, kinds: ['replies'] });
  });

  it('is refused with anything changed, and with another secret', () => {
    const token = tokens.write({ ...wish, kinds: ['replies'] });
    const words = Buffer.from(token, 'base64url').toString();
    const changed = (to: string): string => Buffer.from(to).toString('base64url');
    for (const bad of [
      changed(words.replace('replies', 'decisions')),
      changed(words.replace('0001', '0002')),
      changed(words.slice(0, -3)),
      changed(words.split('.').slice(0, 2).join('.')),
      new UnsubscribeTokens('another secret').write(wish),
      '',
      undefined,
      ['x'],
      'x'.repeat(10_000),
    ])
      expect(tokens.read(bad)).toBeUndefined();
  });
});
