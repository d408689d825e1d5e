import type { ClaimFact } from '../facts/claims.js';
import { factsFromText } from '../facts/from-text.js';
import { compileCondition } from '../condition/compile.js';
import { runProgram, type RunOptions } from './run-program.js';

const text = 'In 2020 England left NATO. I love casino nights. Water boils at 100 degrees.';
const claim = (part: string, more: Partial<ClaimFact> = {}): ClaimFact => ({
  text: part,
  score: 0.9,
  sourced: false,
  reasons: ['year'],
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  verdict: '',
  ...more,
});
const nato = claim('In 2020 England left NATO.');
const water = claim('Water boils at 100 degrees.', { sourced: true, score: 0.6, reasons: ['quantity'] });
const facts = factsFromText(text, [nato, water]);

function run(when: string, options?: RunOptions, given = facts) {
  const compiled = compileCondition(when);
  if (!compiled.ok) throw new Error(compiled.faults[0]!.message);
  return runProgram(compiled.program, given, options);
}

describe('running a condition', () => {
  it.each([
    ['claims.exists(c, !c.sourced && c.verdict == "")', 'matched'],
    ['claims.all(c, c.sourced)', 'not_matched'],
    ['size(claims) == 2 && claims[1].sourced', 'matched'],
    ['claims.map(c, c.score).exists(s, s < 0.7)', 'matched'],
    ['claims.exists_one(c, "year" in c.reasons)', 'matched'],
    ['comment.length > 50 && comment.words < 20', 'matched'],
    ['comment.text.lowerAscii().contains("nato")', 'matched'],
    ['comment.text.matches("^(a+)+$")', 'not_matched'],
    ['1/0 == 1', 'did_not_finish'],
    ['1/0 == 1 && false', 'not_matched'],
    ['claims[7].sourced', 'did_not_finish'],
    ['claims.exists(c, 1/0 == 1)', 'did_not_finish'],
    ['int(comment.text) > 3', 'did_not_finish'],
    ['9223372036854775807 + comment.length > 0', 'did_not_finish'],
  ])('%s: %s', (when, outcome) => {
    expect(run(when).outcome).toBe(outcome);
  });

  it('says why it did not finish', () => {
    expect(run('1/0 == 1')).toMatchObject({ detail: 'evaluation_error: division by zero' });
  });

  it('is not started beyond its budget', () => {
    expect(run('claims.exists(c, c.sourced)', { budget: 5 })).toMatchObject({
      outcome: 'did_not_finish',
      detail: expect.stringMatching(/^cost_limit: /),
      inputs: { claims: 2 },
    });
  });

  it('is measured by the facts at hand where the worst case would be too dear', () => {
    const when = 'claims.exists(c, c.text.contains("NATO"))';
    const worst = run(when).cost;
    const here = run(when, { budget: worst - 1 });
    expect(here.outcome).toBe('matched');
    expect(here.cost).toBeLessThan(worst / 5);
  });

  it('is measured again when the facts are larger than any comment', () => {
    const huge = factsFromText('a'.repeat(3_000_000));
    expect(run('comment.text.matches("(a|b)+c")', {}, huge).outcome).toBe('did_not_finish');
    expect(run('comment.text.startsWith("a")', {}, huge).outcome).toBe('matched');
  });

  it('keeps no trace of what did not match, unless asked', () => {
    const when = 'comment.text.contains("roulette") || size(claims) > 5';
    expect(run(when)).toMatchObject({ trace: [], matchedText: [], inputs: {} });
    expect(run(when, { trace: true }).trace).toEqual([
      { condition: 'comment.text.contains("roulette")', result: 'false' },
      { condition: 'size(claims) > 5', result: 'false' },
    ]);
  });
});

describe('the trace of a match', () => {
  it('shows each operand and each value seen', () => {
    const result = run(
      '(comment.words > 3 || 1/0 == 1) && comment.text.contains("casino") && !claims.exists(c, c.score > 0.99)',
    );
    expect(result.trace).toEqual([
      { condition: 'comment.words > 3', result: 'true' },
      { condition: '1 / 0 == 1', result: 'failed', detail: 'division by zero' },
      { condition: 'comment.text.contains("casino")', result: 'true' },
      { condition: '!claims.exists(c, c.score > 0.99)', result: 'true' },
    ]);
    expect(result.inputs).toEqual({
      'comment.words': 14,
      'comment.text': text,
      claims: 2,
      'claims.score': [0.9, 0.6],
    });
  });

  it.each([
    ['comment.text.contains("casino")', ['casino']],
    ['comment.text.contains("100") && comment.text.contains("2020")', ['2020', '100']],
    ['comment.text.contains("nothing") || comment.text.endsWith("degrees.")', ['degrees.']],
    ['comment.text.matches("(?i)[a-z]*AS[a-z]*")', ['casino']],
    ['comment.text.matches("\\\\d+ \\\\w") && comment.text.matches(r"\\d{4}")', ['2020', '2020 E', '100 d']],
    ['comment.text.lowerAscii().contains("nato")', ['NATO']],
    ['!comment.text.contains("roulette")', []],
    ['claims.exists(c, !c.sourced && c.verdict == "")', [nato.text]],
    ['claims.exists(c, c.score > 0.5)', [nato.text, water.text]],
    ['size(claims.filter(c, c.sourced)) > 0', [water.text]],
    ['claims.filter(c, c.score > 0.5).exists(d, "quantity" in d.reasons)', [water.text]],
    ['!claims.all(c, c.sourced)', [nato.text]],
    ['claims.exists(c, size(claims) == 2 && c.text.contains("NATO"))', [nato.text]],
    ['claims.exists(c, c.text.matches("(?i)nato|otan"))', [nato.text]],
    ['claims.exists(c, claims.exists(d, d.score < c.score))', [nato.text]],
    ['size(claims) == 2', []],
    ['comment.text.contains("")', []],
  ])('finds in the comment what %s is about', (when, found) => {
    const result = run(when);
    expect(result.outcome).toBe('matched');
    expect(result.matchedText.map((span) => span.text)).toEqual(found);
    for (const span of result.matchedText) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('leaves out places it cannot be sure of', () => {
    const turkish = factsFromText('İİ casino');
    expect(run('comment.text.lowerAscii().contains("casino")', {}, turkish).matchedText).toEqual([]);
  });

  it.each([
    ['many negations', `${'!'.repeat(400)}claims.exists(c, !c.sourced)`],
    ['as many parts as there may be', `!claims.all(c, ${Array(120).fill('c.sourced').join(' && ')})`],
    ['as deep as it may be', `${'('.repeat(45)}!claims.all(c, c.sourced)${')'.repeat(45)}`],
  ])('is there for a condition with %s', (_name, when) => {
    expect(run(when)).toMatchObject({ outcome: 'matched', trace: [{ result: 'true' }] });
  });

  it('cuts long values', () => {
    const long = factsFromText('casino '.repeat(500));
    const result = run('comment.text.contains("casino")', {}, long);
    expect(result.matchedText).toHaveLength(20);
    expect(String(result.inputs['comment.text']).length).toBeLessThan(210);
  });
});
