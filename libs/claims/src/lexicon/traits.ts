/** Bits of what a word can do in a sentence, by how it is written. */
export const T = {
  /** Begins a perfect: "has left". */
  HAS: 1,
  /** Begins what is going on: "are selling". */
  IS: 1 << 1,
  /** What a law or a contract does. */
  PROVIDES: 1 << 2,
  /** Before a time: "since Easter". */
  TIMES: 1 << 3,
  /** Begins what is told in passing: "when they left". */
  SUBORDINATES: 1 << 4,
  /** First word of a pair that names a cause: "due to". */
  STARTS_CAUSE: 1 << 5,
  CAUSES: 1 << 6,
  ENDS_IN_ING: 1 << 7,
  /** Says that something may be so: "possible for them to know". */
  MAY_BE: 1 << 8,
  /** First word of a bare guess: "for all we know". */
  STARTS_GUESS: 1 << 9,
  /** Has a letter with an accent. */
  ACCENTED: 1 << 10,
  /** Begins with a letter that is not Latin. */
  OTHER_SCRIPT: 1 << 11,
  /** "quickly" */
  ENDS_IN_LY: 1 << 12,
  /** "schools", but not "class" */
  ENDS_IN_S: 1 << 13,
  /** A noun of more than one. */
  PLURAL: 1 << 14,
  /** A noun or pronoun of more than one. */
  MANY: 1 << 15,
  /** More than plain letters: "sub-section". */
  COMPOUND: 1 << 16,
} as const;

// "bus", "crisis" and "gas" are one thing each.
const PLURAL = '(?<!^(?:ga|len|new|atla|canva|christma))[^sui]s';

const patterns: readonly (readonly [number, RegExp])[] = [
  [T.HAS, /^(?:has|have|had|hasn't|haven't|hadn't|hasnt|havent|they've|it's|he's|she's)$/],
  [T.IS, /^(?:is|are|was|were|isn't|aren't|they're|it's|he's|she's)$/],
  [
    T.PROVIDES,
    /^(?:oblig|requir|forbid|forbade|entitl|promis|permit|prohibit|allow|ban|guarantee|bind|compel|mandat|exempt|let|gives?|gave|cover|appl|expire|own|owes?|earn|cost|pays?|paid|charg|employ|sits?|stands?|runs?)/,
  ],
  [T.TIMES, /^(?:since|until|till|by|before|after|from)$/],
  [T.SUBORDINATES, /^(?:when|since|after|because|who|whose|before|although|though|while)$/],
  [T.STARTS_CAUSE, /^(?:due|led|leads?|thanks|because|result(?:ed|s)|responsible|reason)$/],
  [T.CAUSES, /^(?:because|caus|trigger|provok|prompt|prevent|forc|result)/],
  [T.ENDS_IN_ING, /\w{2,}ing$/],
  [T.MAY_BE, /^(?:impossible|possible|likely|unlikely|inconceivable|plausible)$/],
  [T.STARTS_GUESS, /^(?:for|who|could|it|might|i)$/],
  [T.ACCENTED, /[\u00df-\u024f]/],
  [T.OTHER_SCRIPT, /^[^\u0000-\u024f\u1e00-\u1eff]/],
  [
    T.ENDS_IN_LY,
    /^(?!(?:family|supply|reply|july|italy|assembly|monopoly|butterfly|anomaly|ugly|early|lily|fly|ally)$).*[^l]ly$/,
  ],
  [T.ENDS_IN_S, /[^s]s$/],
  [T.PLURAL, new RegExp(`(?:${PLURAL}|people|men|women|children)$`)],
  [T.COMPOUND, /[^a-z]/],
  [
    T.MANY,
    new RegExp(
      `(?:${PLURAL}|people|men|women|children|police|folks?|^(?:them|us|these|those|both|all|most|many|few|half|some|others))$`,
    ),
  ],
];

/** The traits of a lower-case word. */
export function traitsOf(word: string): number {
  let traits = 0;
  for (const [bit, pattern] of patterns) if (pattern.test(word)) traits |= bit;
  return traits;
}
