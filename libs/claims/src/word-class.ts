/** Anything that has a lexeme: a token. */
interface Worded {
  lexeme: { classes: Int32Array };
}

const BITS = 31;
/** How many numbers of bits a lexeme carries. */
const CELLS = 14;

const numbersOf = new Map<string, number[]>();
let classes = 0;
let sealed = false;

/**
 * A class of words that is asked for again and again. Which classes a word belongs to is worked out once for its
 * lexeme, so that asking costs a test of a bit and no look at the letters.
 */
export class WordClass {
  private readonly cell: number;
  private readonly bit: number;

  /** @param words lower-case words, parted by white space */
  constructor(readonly words: string) {
    const number = classes++;
    if (sealed || number >= BITS * CELLS) throw new Error('Too late or too many: word classes are made on loading.');
    this.cell = Math.floor(number / BITS);
    this.bit = 1 << (number % BITS);
    for (const word of words.split(/\s+/)) numbersOf.set(word, [...(numbersOf.get(word) ?? []), number]);
  }

  /** The words of several classes as one. */
  static of(...parts: readonly WordClass[]): WordClass {
    return new WordClass([...new Set(parts.flatMap(({ words }) => words.split(/\s+/)))].join(' '));
  }

  /** Whether a word of the class is among those of a text. */
  occursIn(words: OccurringClasses): boolean {
    return ((words.cells[this.cell] as number) & this.bit) !== 0;
  }

  /** Whether the token is a word of the class; marks and numbers are of none. */
  has(token: Worded | undefined): boolean {
    return token !== undefined && ((token.lexeme.classes[this.cell] as number) & this.bit) !== 0;
  }
}

export const NO_CLASSES = new Int32Array(CELLS);

/** The bits of the classes a word belongs to. */
export function classesOf(word: string): Int32Array {
  sealed = true;
  const numbers = numbersOf.get(word);
  if (numbers === undefined) return NO_CLASSES;
  const bits = new Int32Array(CELLS);
  for (const number of numbers) {
    const cell = Math.floor(number / BITS);
    bits[cell] = (bits[cell] as number) | (1 << (number % BITS));
  }
  return bits;
}

/** Which classes the words of a text belong to. */
export class OccurringClasses {
  readonly cells = new Int32Array(CELLS);
  empty = true;

  add(classesOfWord: Int32Array): void {
    this.empty = false;
    for (let cell = 0; cell < CELLS; cell++)
      this.cells[cell] = (this.cells[cell] as number) | (classesOfWord[cell] as number);
  }
}
