// `npm run bench:rules`: what conditions cost.
import { compileCondition, factsFromText, judge, runProgram } from '../src/index.js';
import type { ClaimFact, Facts, LiveRule } from '../src/index.js';

const sentence = 'The council voted on the new bicycle lane yesterday, and I think they were right about most of it. ';
const text = sentence.repeat(10);
const plain = factsFromText(text);
const claim: ClaimFact = {
  text: 'England left NATO in 2020.',
  score: 0.9,
  sourced: true,
  reasons: ['year', 'named_entity'],
  start: 0,
  end: 26,
  verdict: '',
};
const withClaims = factsFromText(
  text,
  Array.from({ length: 5 }, () => claim),
);

const templates: ((i: number) => string)[] = [
  () => 'claims.exists(c, !c.sourced && c.verdict == "")',
  (i) => `comment.text.contains("casino${i}")`,
  (i) => `comment.text.matches("(?i)\\\\b(?:casino${i}|roulette|viagra)\\\\b")`,
  (i) => `signals.links > ${3 + i} || comment.links > ${3 + i}`,
  () => 'signals.capitals > 0.7 && comment.length > 20',
  () => 'signals.firstComment && comment.links > 0',
  () => 'signals.repeatsOwn > 0.9 || signals.repeatsOthers > 0.9',
  (i) => `"host${i}.example" in comment.hosts`,
  () => 'author.known && !author.emailVerified && author.comments < 3',
  () => 'size(claims.filter(c, c.score > 0.95 && !c.sourced)) > 3',
];

function rulesOf(count: number, make: (i: number) => string): LiveRule[] {
  return Array.from({ length: count }, (_, i) => {
    const compiled = compileCondition(make(i));
    if (!compiled.ok) throw new Error(compiled.faults[0]!.message);
    const { program } = compiled;
    return { key: `r${i}`, version: 1, mode: 'live', title: 'Rule', program, then: [{ review: 'claims' }] };
  });
}

/** Microseconds a call, the median of several rounds. */
function measure(rounds: number, calls: number, work: () => void): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    for (let i = 0; i < calls; i++) work();
    return ((performance.now() - started) * 1000) / calls;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

function report(name: string, microseconds: number, limit?: number): void {
  const verdict = limit === undefined ? '' : microseconds <= limit ? `  (limit ${limit})` : `  OVER ${limit}`;
  console.log(`${name.padEnd(62)} ${microseconds.toFixed(1).padStart(10)} µs${verdict}`);
  if (limit !== undefined && microseconds > limit) process.exitCode = 1;
}

const mixed = rulesOf(100, (i) => templates[i % templates.length]!(i));
report(
  '100 mixed rules, none matches, 1 KB, no claims',
  measure(9, 200, () => judge(mixed, plain)),
  1000,
);
report(
  '100 mixed rules, none matches, 1 KB, 5 sourced claims',
  measure(9, 200, () => judge(mixed, withClaims)),
  1000,
);
for (const [i, template] of templates.entries()) {
  const rules = rulesOf(100, (n) => template(n));
  report(
    `  100 x ${template(i).slice(0, 54)}`,
    measure(5, 100, () => judge(rules, withClaims)),
  );
}
const dearPattern = rulesOf(100, (i) => `comment.text.matches("(?i)[a-z]+${i}\\\\d{3,}")`);
report(
  '100 patterns that no plain search can rule out',
  measure(5, 50, () => judge(dearPattern, plain)),
);
const thousands = rulesOf(2000, (i) => templates[i % templates.length]!(i));
report(
  '2,000 mixed rules',
  measure(5, 10, () => judge(thousands, plain)),
);

const unsourced: Facts = { ...withClaims, claims: [{ ...claim, sourced: false }] };
const [first] = mixed;
report(
  'the default rule, matching, with trace and spans',
  measure(5, 1000, () => judge([first!], unsourced)),
);
report(
  'one rule, not matching, facts converted each time',
  measure(5, 1000, () => void runProgram(first!.program, plain)),
);
report(
  'compiling a condition',
  measure(5, 200, () => void compileCondition(templates[9]!(1))),
  2000,
);

const worst: [string, string][] = [
  ['claims x claims', 'claims.exists(a, claims.exists(b, a.score + b.score > 99.0))'],
  ['claims x claims, every step an error', 'claims.exists(a, claims.exists(b, a.start / 0 > 1))'],
  ['claims x claims, texts compared', 'claims.exists(a, claims.exists(b, a.text + "x" == b.text))'],
  ['a long contains over the text', `comment.text.contains("${'a'.repeat(1000)}b")`],
  ['a contains that starts late', `comment.text.contains("b${'a'.repeat(1000)}")`],
  ['a pattern of 1,000 instructions', 'comment.text.matches("(?i)\\\\p{L}{900}=")'],
  ['a pattern with branches', 'comment.text.matches("(?:.|..|...){100}=")'],
  ['patterns over each claim', 'claims.exists(c, c.text.matches("(?:[a-z]{1,3}.){1,20}="))'],
  ['lower case in a loop', 'claims.exists(c, comment.text.lowerAscii() == "x")'],
];
const full = factsFromText(
  'a'.repeat(10_000),
  Array.from({ length: 100 }, () => ({ ...claim, text: 'a'.repeat(500) })),
);
for (const [name, when] of worst) {
  const compiled = compileCondition(when);
  if (!compiled.ok) {
    console.log(`${`worst: ${name}`.padEnd(62)} refused: ${compiled.faults[0]!.message}`);
    continue;
  }
  const started = performance.now();
  const { outcome, cost } = runProgram(compiled.program, full);
  const spent = (performance.now() - started) * 1000;
  report(`worst: ${name} (${cost} steps, ${outcome})`, spent, 500_000);
}
