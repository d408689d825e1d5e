import fc from 'fast-check';
import { factTable } from '../facts/table.js';
import { compileCondition, type Compiled } from './compile.js';
import { COST_MAX, SOURCE_MAX } from './limits.js';

function faultOf(compiled: Compiled) {
  if (compiled.ok) throw new Error(`accepted: ${compiled.program.source}`);
  return compiled.faults[0]!;
}

function nested(depth: number, list: string): string {
  let condition = 'true';
  for (let i = 0; i < depth; i++) condition = `${list}.all(v${i}, ${condition})`;
  return condition;
}

const loop = (body: string) => `claims.exists(c, ${body})`;

describe('a condition is accepted', () => {
  it.each([
    'comment.text.contains("casino") && size(claims) == 0',
    'comment.text.matches("(?i)casino")',
    'comment.text.matches("^(a+)+$")',
    'comment.text.matches(r"\\bcasino\\b")',
    'comment["text"] == "a"',
    'claims.exists(c, !c.sourced && c.verdict == "")',
    'claims.filter(c, c.score > 0.8).exists(c, "year" in c.reasons)',
    'claims.map(c, c.text).exists(t, t.startsWith("In "))',
    'claims.exists_one(c, c.score >= 0.5) || claims.all(c, c.sourced)',
    'claims.exists(a, claims.exists(b, a.start < b.start && a.text == b.text))',
    'claims[0].sourced',
    '"example.com" in comment.hosts',
    'comment.hosts.exists(h, h.endsWith(".example.com"))',
    'signals.capitals > 0.7 && comment.length > 20 && signals.links > 2',
    'author.known ? author.comments < 3 : true',
    'author.ageHours < 24 && !author.emailVerified',
    'post.ageHours > 24.0 || post.closed',
    'flags.total >= 3 && "spam" in flags.reasons',
    'double(comment.links) / double(comment.words) > 0.2',
    '// a remark\ncomment.isReply &&\n  comment.depth > 3',
    '1/0 == 1',
    'true',
  ])('%s', (when) => {
    expect(compileCondition(when)).toMatchObject({ ok: true });
  });

  it('whatever fact of the table it names', () => {
    for (const group of factTable) {
      for (const name of Object.keys(group.fields)) {
        const owner = group.kind === 'list' ? `${group.name}[0]` : group.name;
        expect(compileCondition(`${owner}.${name} == ${owner}.${name}`)).toMatchObject({ ok: true });
      }
    }
  });
});

describe('a condition is refused', () => {
  it.each([
    ['an unknown field', 'comment.txt == "a"', /no field `txt`.*`text`/],
    ['a field of the host language', 'comment.constructor == ""', /no field `constructor`/],
    ['a prototype by index', 'comment["__proto__"] == ""', /no field `__proto__`/],
    ['a prototype by name', 'comment.__proto__ == ""', /no field `__proto__`/],
    ['an own method of objects', 'comment.hasOwnProperty("a")', /no function `hasOwnProperty`/],
    ['a computed index', 'comment["te" + "xt"] == ""', /written out/],
    ['a wrong operand', 'comment.text > 3', /`>` cannot take string and int/],
    ['a wrong argument', 'comment.text.contains(2)', /`contains` cannot be called on string with \(int\)/],
    ['a wrong negation', '!comment.text', /cannot be applied to string/],
    ['broken syntax', 'comment.text ===', /`=` is unexpected/],
    ['an unfinished condition', 'comment.text ==', /ends too early/],
    ['nothing at all', '', /ends too early/],
    ['a result that is no bool', 'comment.text', /must be true or false, but it is string/],
    ['an undecided result', 'dyn(comment.text)', /no function `dyn`/],
    ['an unknown function', 'fetch("http://x")', /no function `fetch`/],
    ['an unknown method', 'comment.text.contain("x")', /no function `contain`\. Did you mean `contains`/],
    ['an unknown name', 'comments.text == ""', /no `comments`\. Did you mean `comment`/],
    ['a name of the language', 'google.protobuf == cel', /no `google`/],
    ['a binding', 'cel.bind(x, 1, x == 1)', /no function `bind`/],
    ['a map', '{"a": 1}["a"] == 1', /no maps/],
    ['bytes', 'b"abc" == b"abc"', /no bytes/],
    ['an unsigned number', '1u == 1u', /no bytes and no unsigned/],
    ['a huge number', 'comment.length > 99999999999999999999', /too large/],
    ['a pattern made at run time', 'comment.text.matches(post.title)', /must be written out/],
    ['a pattern put together', 'comment.text.matches("a" + "b")', /must be written out/],
    ['a broken pattern', 'comment.text.matches("(")', /regular expression is refused: missing closing/],
    ['lookaround', 'comment.text.matches("(?=a)")', /lookaround/],
    ['a pattern that grows', 'comment.text.matches("(\\\\w{1,40}){1,20}")', /too large once/],
    ['a long pattern', `comment.text.matches("${'a'.repeat(501)}")`, /longer than 500/],
    ['a loop over text', 'comment.text.exists(c, true)', /cannot be range/],
    ['a loop over an object', 'comment.exists(c, true)', /cannot be range/],
    ['a loop without a name', 'claims.exists(1, true)', /variable/],
    ['a loop with three parts', 'claims.exists(a, true, false)', /not called like this/],
    ['a name used twice', 'claims.exists(comment, true)', /already the name of a fact/],
    ['three nested loops', nested(3, 'claims'), /nested deeper than 2/],
    ['nine nested loops', nested(9, '[1,2,3,4,5,6,7,8,9,10]'), /nested deeper than 2/],
    ['a long list', `1 in [${Array(101).fill(1).join()}]`, /more than 100 elements/],
    ['many parts', Array(300).fill('true').join(' && '), /more than 500 parts/],
    ['deep parentheses', '('.repeat(1000) + 'true' + ')'.repeat(1000), /nested deeper than 50/],
    ['many negations', '!'.repeat(3990) + 'true', /more than 500 parts|nested too deeply/],
    ['a pattern in nested loops', loop(`claims.exists(d, d.text.matches("a.*b.*c"))`), /steps/],
    ['two lists multiplied', nested(2, '(claims + claims + claims + claims)').replace('true', '1/0==1'), /steps/],
    ['NUL', 'comment.text == "a\0"', /not text/],
    ['half a character', 'comment.text == "\ud800"', /not text/],
  ])('%s', (_name, when, message) => {
    const fault = faultOf(compileCondition(when));
    expect(fault.message).toMatch(message);
    expect(fault).toMatchObject({ pointer: '/when' });
    expect(fault.line).toBeGreaterThanOrEqual(1);
    expect(fault.column).toBeGreaterThanOrEqual(1);
  });

  it('with line, column, what was expected and the nearest name', () => {
    expect(faultOf(compileCondition('comment.isReply &&\n  author.coments > 3'))).toEqual({
      pointer: '/when',
      message: '`author` has no field `coments`. Did you mean `comments`?',
      line: 2,
      column: 10,
      expected: expect.stringMatching(/^one of known, id, name, role/),
      near: 'comments',
    });
  });

  it('at the pattern, when the pattern is wrong', () => {
    expect(faultOf(compileCondition('true &&\n comment.text.matches("a**")'))).toMatchObject({
      line: 2,
      column: 23,
    });
  });

  it('with all unknown names at once', () => {
    const compiled = compileCondition('foo == 1 && bar(2) && comment.text.baz()');
    expect(compiled.ok ? [] : compiled.faults.map((fault) => fault.column)).toEqual([1, 13, 36]);
  });

  it('when it is a megabyte long, at once', () => {
    const started = performance.now();
    for (const piece of ['(', 'a', '!', '[', '"', '1+', '\n', '\0', 'true && ']) {
      faultOf(compileCondition(piece.repeat(1_000_000 / piece.length)));
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('compiling', () => {
  const words = [
    ...['comment', 'claims', 'author', '.text', '.exists(', '.all(', 'c, ', ')', '(', '[', ']', '&&', '||', '!', '-'],
    ...['==', '<', '+', '/', '?', ':', '"a"', "'", '"', 'r"', '1', '2.5', 'in', 'size(', '.matches("', '{', '}', ','],
    ...['constructor', '__proto__', '\0', '\ud800', '😀', '\n', '//', 'null', 'true', ' ', '0x', '1e999', '\\'],
  ];
  const source = fc.oneof(
    fc.string({ unit: 'binary', maxLength: SOURCE_MAX + 10 }),
    fc.array(fc.constantFrom(...words), { maxLength: 400 }).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 5000 })).map(([word, n]) => word.repeat(n)),
  );

  it('never throws and always answers quickly', () => {
    fc.assert(
      fc.property(source, (when) => {
        const started = performance.now();
        const compiled = compileCondition(when);
        expect(performance.now() - started).toBeLessThan(500);
        if (compiled.ok) expect(compiled.program.cost).toBeLessThanOrEqual(COST_MAX);
        else expect(compiled.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is no text', () => {
    for (const when of [undefined, null, 3, {}, []]) {
      expect(compileCondition(when as unknown as string).ok).toBe(false);
    }
  });

  it('knows which facts a condition reads', () => {
    const compiled = compileCondition(
      'comment.text == "" || claims.filter(a, a.sourced).exists(b, b.score > 0.5) || claims[0].verdict == ""',
    );
    expect(compiled.ok && compiled.program.reads).toEqual([
      'comment.text',
      'claims',
      'claims.sourced',
      'claims.score',
      'claims.verdict',
    ]);
  });
});
