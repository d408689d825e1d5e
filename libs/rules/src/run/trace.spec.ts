import fc from 'fast-check';
import { compileCondition } from '../condition/compile.js';
import type { ClaimFact } from '../facts/claims.js';
import { factsFromText } from '../facts/from-text.js';
import { runProgram } from './run-program.js';

const claim: ClaimFact = {
  text: 'a\\b "c"',
  score: 0.5,
  sourced: true,
  reasons: [],
  start: 0,
  end: 4,
  verdict: '',
};
const facts = factsFromText('a\\b "c" d\n\'e\' 12', [claim]);

function run(when: string) {
  const compiled = compileCondition(when);
  if (!compiled.ok) throw new Error(`${when}: ${compiled.faults[0]!.message}`);
  return runProgram(compiled.program, facts, { trace: true });
}

const atoms = [
  'true',
  'false',
  '1/0 == 1',
  'comment.text.contains("a\\\\b")',
  'comment.text.contains(r"a\\b")',
  `comment.text.contains('"c"')`,
  'comment.text.contains("""d\n\'e""")',
  'comment.text.contains("\\u0064\\n")',
  'comment.text.matches(r"a\\\\b")',
  'comment.text.matches("(?s)d.\'e\'")',
  '(comment.length + 1) * 2 > comment.length * 2',
  '10 - (3 - 2) == 9',
  '-(1 - 2) == 1',
  '-(-1) == 1 && !!true',
  '8 / (4 / 2) == 4 && 8 % (3 * 2) == 2',
  '(comment.isReply == false) == (1 < 2)',
  '(true ? 1 : 2) + 1 == 2',
  '(1 in [1, 2]) == true && string(2.0) == "2"',
  '(comment.text + "x").endsWith("x")',
  '100.0 > 1e21 || 5e-7 < 1.0',
  '!(comment.isReply || comment.isEdit)',
  '(true ? false : true) == false',
  '(comment.links > 0 ? 1 : 2) == 2',
  'claims.exists(c, !(c.sourced || c.score > 0.4))',
  'claims.exists(c, c.score > 0.4 && (c.sourced || c.verdict == "x"))',
  'claims.filter(c, c.sourced).map(d, d.score).exists(e, e > 1e-1)',
  '1.0 / 3.0 < 0.5 && 0x10 == 16',
  'size(claims[0].text) in [1, 7, 8]',
  'comment["text"].startsWith("a")',
];

const condition = fc.letrec<{ any: string; joined: string; atom: string }>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, tie('atom'), tie('joined')),
  joined: fc
    .tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any'))
    .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
  atom: fc.constantFrom(...atoms),
})).any;

describe('a trace', () => {
  it.each(atoms)('agrees with the condition it explains: %s', (when) => {
    const { outcome, trace } = run(when);
    const expected = { matched: 'true', not_matched: 'false', did_not_finish: 'failed' }[outcome];
    if (trace.length === 1) expect(trace[0]!.result).toBe(expected);
    // The uniform text means the same as what was written.
    for (const step of trace) expect(run(step.condition).trace[0]!.result).toBe(step.result);
  });

  it('has the operands of any combination, each as it is by itself', () => {
    fc.assert(
      fc.property(condition, (when) => {
        const compiled = compileCondition(when);
        if (!compiled.ok) return;
        const { outcome, trace } = run(when);
        for (const step of trace) expect(run(step.condition).trace[0]!.result).toBe(step.result);
        if (!when.includes('||')) {
          expect(outcome === 'matched').toBe(trace.every((step) => step.result === 'true'));
        }
        if (!when.includes('&&')) {
          expect(outcome === 'matched').toBe(trace.some((step) => step.result === 'true'));
        }
      }),
    );
  });
});
