import fc from 'fast-check';
import { commonness } from './common-passwords.js';

const context = { names: ['Noor Haddad', 'The Daily', 'daily'], email: 'noor.haddad@harbour.example' };

describe('a password many people use', () => {
  it.each([
    ['password1234', 'listed'],
    ['Password2026!', 'listed'],
    ['P@ssw0rd12345', 'listed'],
    ['passwordpassword', 'repeated'],
    ['mypassword123', 'listed'],
    ['letmein123456', 'listed'],
    ['welcome12345!', 'listed'],
    ['Administrator1', 'listed'],
    ['iloveyou12345', 'listed'],
    ['iloveyouforever', 'listed'],
    ['ilovejesus777', 'listed'],
    ['changeme12345', 'listed'],
    ['ChangeMePlease', 'listed'],
    ['trustno1trustno1', 'repeated'],
    ['sunshine123456', 'listed'],
    ['football123!!', 'listed'],
    ['liverpool2005', 'listed'],
    ['manchesterunited', 'listed'],
    ['thisismypassword', 'listed'],
    ['unbelievable', 'listed'],
    ['one two three four', 'listed'],
    ['aaaaaaaaaaaa', 'repeated'],
    ['abcabcabcabc', 'repeated'],
    ['elephant elephant', 'repeated'],
    ['elephantelephant', 'repeated'],
    ['121212212121', 'repeated'],
    ['123456789012', 'walk'],
    ['987654321098', 'walk'],
    ['qwertyuiop12', 'walk'],
    ['qwertyuiop[]', 'walk'],
    ['QWERTY123456', 'walk'],
    ['1qaz2wsx3edc', 'walk'],
    ['1q2w3e4r5t6y', 'walk'],
    ['zaq12wsxcde3', 'walk'],
    ['asdfghjkl;12', 'walk'],
    ['abcdefghijkl', 'walk'],
    ['abcdef123456', 'walk'],
    ['йцукенгшщзхъ', 'walk'],
    ['noorhaddad123', 'personal'],
    ['Haddad-Noor-1984', 'personal'],
    ['noor.haddad@harbour.example', 'personal'],
    ['TheDaily2026!', 'personal'],
    ['dailypassword1', 'personal'],
    ['h4dd4d h4rb0ur', 'personal'],
  ])('%s is %s', (password, why) => {
    expect(commonness(password, context)).toBe(why);
  });
});

describe('a password of one’s own', () => {
  it.each([
    'a long enough password',
    'a-long-enough-password-1',
    'correct horse battery staple',
    'correct-horse-battery',
    'another long password',
    'Noor waters nine cactuses',
    'blue kettles sing at dusk',
    'x7#Lq9-vTr2mZp',
    'мій кіт їсть борщ щодня',
    'القطة تنام على السطح',
    'warum liegt hier stroh',
    '86 lanterns, 3 boats',
  ])('is taken: %s', (password) => {
    expect(commonness(password, context)).toBeUndefined();
  });

  it('of random letters and digits is taken', () => {
    const sign = fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 20, maxLength: 64 }), (signs) => {
        expect(commonness(signs.join(''), context)).toBeUndefined();
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('is looked at in no time, whatever it is', () => {
    const began = performance.now();
    for (const unit of ['a', 'password', 'ilove', 'noorhaddad', 'qwertyuiop', 'onetwothree', '\u{1F600}'])
      for (const end of ['', '?']) commonness(`${unit.repeat(256).slice(0, 255)}${end}`, context);
    expect((performance.now() - began) / 14).toBeLessThan(20);
  });

  it('never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 256 }), fc.string({ unit: 'binary' }), (password, name) => {
        commonness(password, { names: [name], email: `${name}@x` });
      }),
    );
  });
});
