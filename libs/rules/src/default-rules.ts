import type { RuleExample, RuleSource } from './rule.js';

/** A rule that every site starts with. */
export interface DefaultRule extends RuleSource {
  mode: 'off' | 'shadow' | 'live';
  examples: RuleExample[];
}

/** The rules of a new site, as data. */
export const defaultRules: DefaultRule[] = [
  {
    key: 'unsourced-factual-claim',
    version: 1,
    title: 'A fact without a source',
    // A claim whose like was decided already shows its note to readers and needs nobody's time again.
    when: 'claims.exists(c, !c.sourced && c.verdict == "")',
    then: [{ review: 'claims', priority: 50 }],
    mode: 'live',
    examples: [
      { text: 'Unemployment in Sweden rose to 14.2 percent in 2021.', match: true },
      { text: 'The bridge collapsed in March 2019 and killed 43 people.', match: true },
      { text: 'I don’t know about that, but I do agree with your main point.', match: false },
      { text: 'What a lovely photograph, thank you for sharing it!', match: false },
    ],
  },
];
