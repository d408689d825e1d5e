/** Why a password is one that whoever tries passwords tries early. */
export type Commonness = 'listed' | 'repeated' | 'walk' | 'personal';

/** What a password must not be made of, beside what everybody uses: names and addresses of its owner and of the place. */
export interface PasswordContext {
  /** Names in words, as they are written. */
  names: readonly string[];
  email?: string | undefined;
}

/**
 * Words that most passwords which people choose are made of, alone, doubled or with digits around them. They are kept
 * without the digits, signs and look-alikes that a guesser tries with each of them.
 */
const commonWords = new Set(
  `password passwort passwords passphrase kennwort parol parole haslo contrasena motdepasse sifre wachtwoord
  admin administrator root superuser sysadmin moderator editor user username guest default master server system
  login logon signin letmein letme openup opensesame sesame access enter welcome welcomeback hello helloworld hallo
  secret topsecret private geheim changeme please changethis changeit temporary temp test testing testtest tester example demo sample
  qwerty qwertz azerty qwert asdf zxcv qwertyuiop asdfghjkl zxcvbnm qwertyuiopasdfghjklzxcvbnm
  iloveyou ilove loveyou lovely love loveme youandme forever sweetheart honey darling babygirl baby princess angel
  sunshine rainbow butterfly flower summer winter spring autumn monday friday january december
  dragon monkey tiger panther eagle lion shadow phoenix unicorn pokemon pikachu charlie buster cookie chocolate
  football soccer baseball basketball hockey arsenal chelsea liverpool barcelona realmadrid manchester manchesterunited juventus
  superman batman spiderman starwars startrek matrix trustno trustnoone whatever nothing freedom america england london
  michael michelle jennifer jessica jordan daniel thomas andrew joshua matthew anthony robert william alexander nicole
  google facebook twitter youtube linkedin internet computer windows samsung iphone android microsoft minecraft
  blink metallica nirvana slipknot mustang ferrari porsche corvette harley yamaha mercedes
  jesus jesuschrist jesusis jesusislord lord god godisgood blessed heaven church faith
  money million lucky winner number one two three four five six seven eight nine zero
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi the my is you and me new old pass word this that key`.split(/\s+/),
);

/** The ones of twelve characters and more that are neither of those words, nor of one shape. */
const commonWhole = new Set(
  `unbelievable professional relationship independence intelligence architecture congratulations
  international entertainment thunderstorm strawberries everlasting hallelujah supernatural transformers
  spongebobsquarepants mississippi123 californication motherfucker
  ihateyou4ever iwillnottell idontknowit nopasswordhere youllneverguess thisismypassword mypasswordis123
  onetwothreefour onetwothreefour5 abracadabra1 supercalifragilisticexpialidocious
  thequickbrownfox lorem ipsum loremipsumdolor tobeornottobe maytheforcebewithyou winteriscoming
  rockyourworld letthesunshine nevergiveup1 hakunamatata carpediem1234 livelaughlove
  d1lakiss kj9k2jkdfjslk`.split(/\s+/),
);

/** Rows of keys and what stands beside it, by which fingers walk; letters of the alphabet and digits walk as well. */
const rows = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'qwertz',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
];
const columns = [
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '8ik,',
  '9ol.',
  '0p;/',
  '1q',
  '2q',
  '3w',
  '4e',
  '5r',
  '6t',
  '7y',
  '8u',
  '9i',
  '0o',
];
const neighbours = neighboursIn([
  ...rows,
  ...columns,
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
]);

/** The longest part that, said again and again, is still one thing to remember. */
const longestUnit = 10;
/** From which share of steps to the next key on a password is a walk. */
const walking = 0.7;
const fewCharacters = 5;
/** How long what follows a pattern may be and still be guessed early: how often it goes on has to be guessed, too. */
const longestGuess = 64;

/** Why a password is too common; undefined where it is not. */
export function commonness(password: string, context: PasswordContext): Commonness | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const words = plain.replace(/\s+/gu, '');
  if (words.length <= longestGuess) {
    if (isRepeated(words) || new Set(words).size < fewCharacters) return 'repeated';
    if (isWalk(words)) return 'walk';
  }
  if (commonWhole.has(words)) return 'listed';
  const known = new Set([...commonWords, ...ownWords(context)]);
  // both ways of reading a digit: as one put at the end, and as the letter it looks like
  for (const letters of new Set([lettersOf(words), lettersOf(likeness(words)), lettersOf(likeness(trimmed(words)))])) {
    if (isMadeOf(letters, commonWords)) return 'listed';
    if (isMadeOf(letters, known)) return 'personal';
  }
  return undefined;
}

/** One short part again and again, the last time perhaps not to its end. */
function isRepeated(text: string): boolean {
  for (let unit = 1; unit <= Math.min(longestUnit, text.length / 2); unit++)
    if (text.startsWith(text.slice(unit))) return true;
  return false;
}

function isWalk(text: string): boolean {
  const keys = [...text];
  const steps = keys.slice(1).filter((key, i) => key === keys[i] || neighbours.has(`${keys[i]}${key}`)).length;
  return keys.length > 1 && steps / (keys.length - 1) >= walking;
}

function neighboursIn(lines: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const line of lines) {
    const keys = [...line];
    for (let i = 1; i < keys.length; i++) pairs.add(`${keys[i - 1]}${keys[i]}`).add(`${keys[i]}${keys[i - 1]}`);
  }
  return pairs;
}

/** Letters for the digits and signs that look like them. */
function likeness(text: string): string {
  const like: Record<string, string> = {
    '0': 'o',
    '1': 'l',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return text.replace(/[0134578@$!]/g, (sign) => like[sign] ?? sign);
}

/** Without the digits and signs at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '');
}

/** Parts of names and addresses that are long enough to be told from chance. */
function ownWords({ names, email = '' }: PasswordContext): string[] {
  return [...names, ...email.split('@')]
    .flatMap((name) => {
      const plain = name.normalize('NFKC').toLowerCase();
      return [...plain.split(/[^\p{L}]+/u), lettersOf(plain)];
    })
    .filter((word) => word.length >= 3);
}

/** Whether letters are up to four known words one after the other, and nothing else. No letters at all are none. */
function isMadeOf(letters: string, known: ReadonlySet<string>): boolean {
  const longest = Math.max(...[...known].map((word) => word.length));
  // how few words it takes to come to each place
  const fewest = [0, ...Array.from(letters, () => Infinity)];
  for (let from = 0; from < letters.length; from++) {
    const taken = fewest[from] as number;
    if (taken >= 4) continue;
    for (let to = from + 1; to <= Math.min(letters.length, from + longest); to++)
      if (taken + 1 < (fewest[to] as number) && known.has(letters.slice(from, to))) fewest[to] = taken + 1;
  }
  return letters.length > 0 && (fewest[letters.length] as number) <= 4;
}
