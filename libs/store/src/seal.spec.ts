import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, entryHash } from './seal.js';

/** The same by its definition: every object with its keys in order, then plain JSON. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return new Map(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  );
}

function written(value: unknown): string {
  if (value instanceof Map)
    return `{${[...value].map(([key, part]) => `${JSON.stringify(key)}:${written(part)}`).join(',')}}`;
  return Array.isArray(value) ? `[${value.map(written).join(',')}]` : JSON.stringify(value);
}

const entry = {
  id: '01a2133c-b16d-74bc-9736-25c530dedd8b',
  kind: 'comment.posted',
  commentId: null,
  actorId: '01a2133c-b16d-74bc-9736-25c530dedd8c',
  at: '2026-11-25T09:30:00.120Z',
};

describe('the record as it is hashed', () => {
  it('is JSON with keys in order, whatever the words hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(written(inOrder(value)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['"', '\\', '\n', '\u0000', '\u007f', '\u2028', 'é', '😀', '\ud800', '</script>'])(
    'writes %j as JSON does',
    (sign) => {
      expect(canonicalJson({ [`a${sign}`]: `${sign}b` })).toBe(JSON.stringify({ [`a${sign}`]: `${sign}b` }));
    },
  );

  it('takes the hash before, the place and every field, however long the words are', () => {
    for (const words of ['short', 'é'.repeat(200_000), '😀'.repeat(100_000)]) {
      const before = createHash('sha256').update(words).digest();
      const data = { words };
      const fields = [7, entry.id, entry.kind, entry.commentId, entry.actorId, entry.at, data];
      const expected = createHash('sha256').update(before).update(JSON.stringify(fields)).digest();
      expect(entryHash(before, 7, { ...entry, data }).equals(expected)).toBe(true);
    }
  });

  it('gives a hash of its own each time, not a window on the one that comes next', () => {
    const first = entryHash(Buffer.alloc(32), 1, { ...entry, data: {} });
    const kept = first.toString('hex');
    entryHash(first, 2, { ...entry, data: { a: 1 } });
    expect(first.toString('hex')).toBe(kept);
  });
});
