/** Longest condition, in UTF-16 units. */
export const SOURCE_MAX = 4_000;
/** Longest regular expression, in UTF-16 units. */
export const PATTERN_MAX = 500;
/** Largest compiled regular expression, in instructions: repetitions multiply, `(a{50}){50}` is 2,500. */
export const PATTERN_SIZE_MAX = 1_000;
/** Loops inside loops. */
export const LOOP_DEPTH_MAX = 2;
/** Faults reported at once. */
export const FAULTS_MAX = 10;
/** Steps a condition may need at worst; a step is some 10 to 30 ns. */
export const COST_MAX = 2_000_000;
/** Steps all rules together may need for one comment. */
export const JUDGE_COST_MAX = 25_000_000;

/** What the parser itself refuses. */
export const parserLimits = {
  maxAstNodes: 500,
  maxDepth: 50,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 8,
} as const;
