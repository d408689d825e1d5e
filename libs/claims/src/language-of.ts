/** Words that carry a language: what stands in every other sentence of it and hardly ever in another's. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and is are was were of to in that this it you he she they with for not have has on at by from but what which who their would there been will',
  de: 'der die das und ist nicht ich sie wir ihr mit auf für von dem den des ein eine einen auch wie aber oder wird wurde haben sind war noch nur über kein keine',
  fr: 'le la les des est et une dans que qui pour pas sur avec ce cette sont mais nous vous ils elle plus par être fait aux du au je ne se leur',
  es: 'el los las que y en una por con para es no se del al como más pero sus su este esta son fue ha hay muy también ya todo porque',
  it: 'il che di non è una per con del della sono gli alla anche più come ma questo questa nel nella dei delle ha hanno stato perché si lo',
  pt: 'o os as que não uma para com do da dos das em é por mais como mas foi são ele ela isso este também já no na pelo pela muito',
  nl: 'de het een en van is niet dat die op te zijn met voor ook maar aan er wordt werd hebben heeft naar bij wij zij wat dit deze geen nog',
  pl: 'i w nie na się że to jest z do jak ale o co tak po od za czy tylko są był była przez ten dla oraz już może bardzo',
  uk: 'і в не на що це та з як до але є у від за ми ви він вона вони був була було які який також ще вже або щоб чи тільки дуже',
  ru: 'и в не на что это с как но по из за мы вы он она они был была было которые который также ещё уже или чтобы только очень все его её',
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
];
const READ_MAX = 2_000;
/** So many words of a language have to occur, and make up that share of all. */
const FEWEST = 2;
const LEAST_SHARE = 0.15;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/**
 * The language of a text by its script and its small words; addresses do not count.
 * @returns a code of ISO 639-1, or '' where too little speaks for any one language
 */
export function languageOf(text: string): string {
  const read = text.slice(0, READ_MAX).replace(/https?:\/\/\S+/g, ' ');
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, letter]) => (read.match(letter)?.length ?? 0) * 3 > letters);
  if (script && letters > 0) return script[0];
  const words = read.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const found = new Map<string, number>();
  for (const word of words) {
    const languages = languagesOf.get(word) ?? [];
    // a word of several languages speaks less for each
    for (const language of languages) found.set(language, (found.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || first[1] < FEWEST || first[1] < LEAST_SHARE * words.length) return '';
  return second && second[1] > 0.8 * first[1] ? '' : first[0];
}
