import { checkEffects } from './effects.js';

describe('effects are accepted', () => {
  it.each([
    [[{ review: 'claims', priority: 50 }]],
    [[{ hold: true }, { review: 'spam', priority: 40 }]],
    [[{ reject: 'illegal' }]],
    [[{ label: 'source-requested' }, { askForSource: true }, { notify: 'moderators' }]],
  ])('%j', (then) => {
    expect(checkEffects(then)).toEqual([]);
  });
});

describe('effects are refused', () => {
  it.each([
    ['no list', { hold: true }, '/then'],
    ['null', null, '/then'],
    ['nothing', [], '/then'],
    ['too many', Array.from({ length: 21 }, () => ({ hold: true })), '/then'],
    ['a text', ['hold'], '/then/0'],
    ['an empty effect', [{ hold: true }, {}], '/then/1'],
    ['an unknown effect', [{ remove: true }], '/then/0/remove'],
    ['two effects in one', [{ hold: true, label: 'x' }], '/then/0'],
    ['an unknown part', [{ hold: true, why: 'x' }], '/then/0/why'],
    ['a priority without a queue', [{ hold: true, priority: 3 }], '/then/0/priority'],
    ['a priority that is none', [{ review: 'spam', priority: 1.5 }], '/then/0/priority'],
    ['a priority beyond the range', [{ review: 'spam', priority: 101 }], '/then/0/priority'],
    ['a queue that is no name', [{ review: 3 }], '/then/0/review'],
    ['a queue with blanks', [{ review: 'my queue' }], '/then/0/review'],
    ['a long label', [{ label: 'x'.repeat(65) }], '/then/0/label'],
    ['a text with NUL', [{ label: 'a\0' }], '/then/0/label'],
    ['the queue of appeals', [{ review: 'appeals' }], '/then/0/review'],
    ['holding that is not true', [{ hold: 'yes' }], '/then/0/hold'],
    ['a prototype', [JSON.parse('{"__proto__": true}')], '/then/0/__proto__'],
    ['a constructor', [{ constructor: true }], '/then/0/constructor'],
  ])('%s', (_name, then, pointer) => {
    expect(checkEffects(then)).toEqual([expect.objectContaining({ pointer, expected: expect.any(String) })]);
  });

  it('with the nearest name', () => {
    expect(checkEffects([{ askForSources: true }])).toMatchObject([{ near: 'askForSource' }]);
  });
});
