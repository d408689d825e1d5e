import fc from 'fast-check';
import { compileCondition } from './condition/compile.js';
import { defaultRules } from './default-rules.js';
import { checkEffects } from './effects.js';
import type { ClaimFact } from './facts/claims.js';
import { factsFromText } from './facts/from-text.js';
import { judge } from './judge.js';
import type { Effect } from './rule.js';
import type { LiveRule } from './verdict.js';

function rule(key: string, when: string, then: Effect[], mode: LiveRule['mode'] = 'live'): LiveRule {
  const compiled = compileCondition(when);
  if (!compiled.ok) throw new Error(compiled.faults[0]!.message);
  return { key, version: 1, mode, title: `Rule ${key}`, program: compiled.program, then };
}

const text = "I was happy about England's timely withdrawal from NATO in 2020.";
const claim: ClaimFact = {
  text,
  score: 0.9,
  sourced: false,
  reasons: ['named_entity', 'year'],
  start: 0,
  end: text.length,
  verdict: '',
};
const facts = factsFromText(text, [claim]);
const fails = '1/0 == 1';

describe('the verdict', () => {
  it('publishes what no rule is about', () => {
    expect(judge([rule('a', 'false', [{ hold: true }])], facts)).toEqual({
      outcome: 'publish',
      findings: [],
      queues: [],
      labels: [],
      askForSource: false,
      notify: [],
      rejections: [],
      holds: [],
    });
  });

  it.each<[string, Effect[][], string]>([
    ['publish', [[{ review: 'claims' }], [{ label: 'x' }]], 'publish'],
    ['hold over publish', [[{ hold: true }], [{ label: 'x' }]], 'hold'],
    ['reject over hold', [[{ hold: true }], [{ reject: 'spam' }], [{ hold: true }]], 'reject'],
  ])('takes the strictest outcome: %s', (_name, all, outcome) => {
    const verdict = judge(
      all.map((then, i) => rule(`r${i}`, 'true', then)),
      facts,
    );
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.findings).toHaveLength(all.length);
  });

  it('keeps all effects of all rules, each label and channel once', () => {
    const verdict = judge(
      [
        rule('a', 'true', [{ review: 'spam', priority: 70 }, { label: 'x' }, { notify: 'ops' }]),
        rule('b', 'true', [{ review: 'spam' }, { label: 'x' }, { label: 'y' }, { notify: 'ops' }]),
        rule('c', 'true', [{ askForSource: true }, { reject: 'illegal' }]),
        rule('d', 'true', [{ reject: 'spam' }, { review: 'spam' }]),
      ],
      facts,
    );
    expect(verdict).toMatchObject({
      outcome: 'reject',
      rejections: [
        { reason: 'illegal', ruleKey: 'c' },
        { reason: 'spam', ruleKey: 'd' },
      ],
      labels: ['x', 'y'],
      notify: ['ops'],
      askForSource: true,
    });
    expect(verdict.queues.map(({ queue, priority, ruleKey }) => [queue, priority, ruleKey])).toEqual([
      ['spam', 70, 'a'],
      ['spam', 50, 'b'],
      ['spam', 50, 'd'],
    ]);
  });

  it.each<[string, Effect[], string[]]>([
    ['held', [{ hold: true }], ['pending']],
    ['rejected, which is a decision', [{ reject: 'spam' }], []],
    ['held and sent to a queue', [{ hold: true }, { review: 'spam' }], ['spam']],
  ])('leaves nothing hidden out of the queues: %s', (_name, then, queues) => {
    expect(judge([rule('a', 'true', then)], facts).queues.map((entry) => entry.queue)).toEqual(queues);
  });

  it('is not changed by shadow rules, whose findings are kept', () => {
    const verdict = judge([rule('a', 'true', [{ reject: 'spam' }, { label: 'x' }], 'shadow')], facts);
    expect(verdict).toMatchObject({ outcome: 'publish', queues: [], labels: [] });
    expect(verdict.findings).toMatchObject([{ ruleKey: 'a', mode: 'shadow', outcome: 'matched' }]);
    expect(verdict.rejections).toEqual([]);
  });
});

describe('a rule that does not finish', () => {
  it.each<[string, Effect[], string, string]>([
    ['publishes and asks for a look', [{ label: 'x' }], 'publish', 'flags'],
    ['uses its own queue', [{ label: 'x' }, { review: 'claims', priority: 9 }], 'publish', 'claims'],
    ['holds where it might have held', [{ hold: true }], 'hold', 'pending'],
    ['holds where it might have rejected', [{ reject: 'spam' }, { review: 'spam' }], 'hold', 'spam'],
  ])('%s', (_name, then, outcome, queue) => {
    const verdict = judge([rule('a', fails, then)], facts);
    expect(verdict).toMatchObject({ outcome, labels: [], queues: [{ queue, ruleKey: 'a' }] });
    expect(verdict.findings).toMatchObject([
      {
        outcome: 'did_not_finish',
        detail: 'evaluation_error: division by zero',
        text: expect.stringContaining('could not be run to its end'),
      },
    ]);
  });

  it('does not keep the others from running', () => {
    const verdict = judge([rule('a', fails, [{ label: 'x' }]), rule('b', 'true', [{ hold: true }])], facts);
    expect(verdict.findings.map((finding) => finding.outcome)).toEqual(['did_not_finish', 'matched']);
  });

  it('is said so when all rules together ask for too much', () => {
    const dear = 'comment.text.matches("[a-z]{1,200}=") && claims.exists(c, c.text.matches("[a-z]{1,50}="))';
    const rules = Array.from({ length: 300 }, (_, i) => rule(`r${i}`, dear, [{ label: 'x' }]));
    const claims = Array.from({ length: 100 }, () => ({ ...claim, text: 'a'.repeat(500) }));
    const verdict = judge(rules, factsFromText('a'.repeat(10_000), claims));
    expect(verdict.findings.length).toBeGreaterThan(0);
    expect(verdict.findings.every((finding) => finding.detail?.startsWith('cost_limit'))).toBe(true);
  });
});

describe('the default rule', () => {
  const [unsourced] = defaultRules;
  const live = rule(unsourced!.key, unsourced!.when, unsourced!.then);

  it('is sound', () => {
    for (const { when, then, examples } of defaultRules) {
      expect(compileCondition(when)).toMatchObject({ ok: true });
      expect(checkEffects(then)).toEqual([]);
      expect(examples.map((example) => example.match)).toEqual(expect.arrayContaining([true, false]));
    }
  });

  it('puts an unsourced claim into the queue and says which', () => {
    const verdict = judge([{ ...live, title: unsourced!.title }], facts);
    expect(verdict).toMatchObject({
      outcome: 'publish',
      queues: [{ queue: 'claims', priority: 50, version: 1 }],
    });
    expect(verdict.findings).toMatchObject([
      {
        ruleKey: 'unsourced-factual-claim',
        matchedText: [{ start: 0, end: text.length, text }],
        inputs: { claims: 1, 'claims.sourced': [false], 'claims.verdict': [''] },
        text: `A fact without a source: “${text}”.`,
      },
    ]);
  });

  it.each([
    ['has a source', { sourced: true }],
    ['was decided already', { verdict: 'false' }],
  ])('leaves alone a claim that %s', (_name, more) => {
    expect(judge([live], factsFromText(text, [{ ...claim, ...more }])).findings).toEqual([]);
  });

  it('leaves alone a comment without claims', () => {
    expect(judge([live], factsFromText('I agree.')).findings).toEqual([]);
  });
});

describe('judging', () => {
  const rules = [
    rule('claims', 'claims.exists(c, !c.sourced) || comment.text.contains("x")', [{ review: 'claims' }]),
    rule('words', 'comment.text.matches("(?i)a+b") && comment.words > 1', [{ hold: true }]),
    rule('index', 'claims[1].score > 0.5', [{ label: 'x' }], 'shadow'),
    rule('links', 'comment.links > 0 || "x" in comment.hosts', [{ reject: 'spam' }]),
  ];
  const anyClaim = fc.record({
    text: fc.string(),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    sourced: fc.boolean(),
    reasons: fc.array(fc.string(), { maxLength: 3 }),
    start: fc.nat(50),
    end: fc.nat(50),
    verdict: fc.constantFrom('', 'false'),
  });
  const anyFacts = fc
    .tuple(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(anyClaim, { maxLength: 5 }))
    .map(([words, claims]) => factsFromText(words, claims));

  it('gives the same verdict every time, changes nothing it is given, and can be stored as JSON', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const before = JSON.stringify(given);
        const first = judge(rules, given);
        expect(judge(rules, JSON.parse(before))).toEqual(first);
        expect(JSON.stringify(given)).toBe(before);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
    );
  });

  it('finds the same rules whatever their order', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const keys = (list: LiveRule[]) =>
          judge(list, given)
            .findings.map((finding) => finding.ruleKey)
            .sort();
        expect(keys([...rules].reverse())).toEqual(keys(rules));
      }),
    );
  });
});
