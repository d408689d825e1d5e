/** What a noun stands for. Bits of `Kinds.noun`. */
export const N = {
  /** A body that acts in public. */
  INSTITUTION: 1 << 0,
  /** Somebody who holds an office or leads a body. */
  OFFICE: 1 << 1,
  /** Somebody by their work. */
  TRADE: 1 << 2,
  /** Many people by what they have in common. */
  GROUP: 1 << 3,
  PERSON: 1 << 4,
  KIN: 1 << 5,
  /** A building or work that many use. */
  FACILITY: 1 << 6,
  /** A machine, a vehicle, a part of one. */
  DEVICE: 1 << 7,
  DOCUMENT: 1 << 8,
  MONEY: 1 << 9,
  UNIT: 1 << 10,
  /** What is made, sold, eaten or poured. */
  GOODS: 1 << 11,
  HAPPENING: 1 << 12,
  CRIME: 1 << 13,
  BODY: 1 << 14,
  HOUSEHOLD: 1 << 15,
  FEELING: 1 << 16,
  JUDGEMENT: 1 << 17,
  /** What stands for something else more often than for itself. */
  IMAGE: 1 << 18,
  NATURE: 1 << 19,
  ILLNESS: 1 << 20,
  /** The discussion, the paper, who writes there. */
  TALK: 1 << 21,
  IDEA: 1 << 22,
  TIME: 1 << 23,
  /** What binds: a law, a right, a duty. */
  RULE: 1 << 24,
  PLACE: 1 << 25,
  FIGURE: 1 << 26,
  LEISURE: 1 << 27,
  /** Who and what a body works with: staff, shifts, posts. */
  STAFFING: 1 << 28,
  WEAPON: 1 << 29,
  /** Nouns that say little by themselves: thing, part, kind. */
  VAGUE: 1 << 30,
} as const;
