/** What an adjective or adverb says. Bits of `Kinds.modifier`. */
export const A = {
  PRAISE: 1 << 0,
  BLAME: 1 << 1,
  /** Belongs to a class that can be looked up: closed, illegal, empty. */
  STATUS: 1 << 2,
  MEASURE: 1 << 3,
  MOOD: 1 << 4,
  /** Colour, warmth, taste, touch. */
  LOOK: 1 << 5,
  ORIGIN: 1 << 6,
  SURE: 1 << 7,
  OFTEN: 1 << 8,
  WHEN: 1 << 9,
  DEGREE: 1 << 10,
  NORM: 1 << 11,
  /** How much there is: many, few, enough. */
  MUCH: 1 << 12,
  /** How something is done. */
  MANNER: 1 << 13,
  /** Of which field it is: medical, electoral, spinal. */
  FIELD: 1 << 14,
  /** The same, another, the main, the real one. */
  SAME: 1 << 15,
  /** Neither praise nor blame: difficult, severe, careful. */
  QUALITY: 1 << 16,
  WHERE: 1 << 17,
  /** What is said to somebody: yes, thanks, lol. */
  REPLY: 1 << 18,
} as const;
