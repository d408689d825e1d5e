import type { RuleExample, RuleSource } from './rule.js';

/** A rule that every site starts with. */
export interface DefaultRule extends RuleSource {
  mode: 'off' | 'shadow' | 'live';
  examples: RuleExample[];
}

/**
 * The rules of a new site, as data. The first is live; the others wait until an editor wants them, and are worth trying
 * in shadow first.
 */
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
  {
    key: 'too-many-links',
    version: 1,
    title: 'Many links',
    when: 'signals.links > 3',
    then: [{ hold: true }, { review: 'spam', priority: 40 }],
    mode: 'off',
    examples: [
      { text: 'https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4', match: true },
      { text: 'The figures are at https://statistics.example/2021/table4.', match: false },
    ],
  },
  {
    key: 'repetition',
    version: 1,
    title: 'Said before',
    when: 'comment.words > 4 && (signals.repeatsOwn > 0.8 || signals.repeatsOthers > 0.9)',
    then: [{ review: 'spam', priority: 30 }, { label: 'repeated' }],
    mode: 'off',
    examples: [
      { text: 'Read my page about the real reasons behind this.', match: true, given: { signals: { repeatsOwn: 1 } } },
      { text: 'Thanks for the article!', match: false, given: { signals: { repeatsOthers: 1 } } },
      { text: 'I have never said these words before.', match: false },
    ],
  },
  {
    key: 'shouting',
    version: 1,
    title: 'Written in capitals',
    when: 'comment.words > 3 && signals.capitals > 0.7',
    then: [{ review: 'flags', priority: 10 }],
    mode: 'off',
    examples: [
      { text: 'WHY DOES NOBODY TALK ABOUT THIS?', match: true },
      { text: 'NATO and the EU disagree about this.', match: false },
      { text: 'OMG', match: false },
    ],
  },
  {
    key: 'first-comment-with-link',
    version: 1,
    title: 'First comment, with a link',
    when: 'signals.firstComment && signals.links > 0',
    then: [{ hold: true }],
    mode: 'off',
    examples: [
      { text: 'Look at https://shop.example/offer', match: true, given: { signals: { firstComment: true } } },
      { text: 'Look at https://statistics.example/2021/table4', match: false },
      { text: 'My first comment here. Good article!', match: false, given: { signals: { firstComment: true } } },
    ],
  },
  {
    key: 'words-list',
    version: 1,
    title: 'Words of the list',
    when: 'comment.text.matches(r"(?i)\\b(casino|viagra|escort|crypto giveaway)\\b")',
    then: [{ hold: true }, { review: 'spam', priority: 60 }],
    mode: 'off',
    examples: [
      { text: 'Win big at our online CASINO tonight', match: true },
      { text: 'They were escorted through the town.', match: false },
    ],
  },
  {
    key: 'pile-on',
    version: 1,
    title: 'Many comments in a short time',
    when: 'signals.burst >= 50 && comment.isReply',
    then: [{ review: 'flags', priority: 20 }, { notify: 'moderators' }],
    mode: 'off',
    examples: [
      { text: 'Shame on you!', match: true, given: { comment: { isReply: true }, signals: { burst: 80 } } },
      { text: 'Shame on you!', match: false, given: { comment: { isReply: true }, signals: { burst: 3 } } },
    ],
  },
  {
    key: 'unverified-address',
    version: 1,
    title: 'Address not confirmed yet',
    when: 'author.known && !author.emailVerified',
    then: [{ hold: true }],
    mode: 'off',
    examples: [
      { text: 'Good morning.', match: true, given: { author: { known: true } } },
      { text: 'Good morning.', match: false, given: { author: { known: true, emailVerified: true } } },
    ],
  },
];
