import type { PolicyGround } from './vocabulary.js';

/** One thing the site does not take, and why: what a decision refers to, and what its author reads. */
export interface Policy {
  /** What decisions give as their reason. */
  code: string;
  title: string;
  /** The policy itself, in the words of the site. */
  text: string;
  ground: PolicyGround;
  /** The law, or the part of the terms. */
  reference?: string;
}

/** What a site begins with; an editor changes it to the site's own words. */
export const defaultPolicies: Policy[] = [
  {
    code: 'unsourced_claim',
    title: 'Facts without a source',
    text: 'Who states a fact that others cannot check on the spot says where it can be checked.',
    ground: 'contractual',
    reference: 'Terms of use, sources',
  },
  {
    code: 'false_claim',
    title: 'What was shown to be wrong',
    text: 'We do not spread statements that a source has shown to be wrong.',
    ground: 'contractual',
    reference: 'Terms of use, accuracy',
  },
  {
    code: 'spam',
    title: 'Advertising and repetition',
    text: 'Comments are no place for advertising, and nobody posts the same again and again.',
    ground: 'contractual',
    reference: 'Terms of use, advertising',
  },
  {
    code: 'abuse',
    title: 'Attacks on people',
    text: 'Nobody is insulted, threatened or put down for what they are.',
    ground: 'contractual',
    reference: 'Terms of use, respect',
  },
  {
    code: 'off_topic',
    title: 'Beside the subject',
    text: 'A comment has to do with the article it stands under.',
    ground: 'contractual',
    reference: 'Terms of use, subject',
  },
  {
    code: 'illegal',
    title: 'Against the law',
    text: 'What the law forbids to publish is not published here.',
    ground: 'legal',
    reference: 'Named with each decision',
  },
  {
    code: 'other',
    title: 'Another part of the terms',
    text: 'The decision says which part of the terms of use it rests on.',
    ground: 'contractual',
    reference: 'Terms of use',
  },
];
