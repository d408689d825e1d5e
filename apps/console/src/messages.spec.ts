import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'messages');
const languages = readdirSync(folder).map((file) => file.slice(0, -5));
const read = (code: string) => JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as Record<string, string>;
const english = read('en');

/** The key without the form a number asks for. */
const stem = (key: string): string => key.replace(/\.(zero|one|two|few|many|other)$/, '');
const stems = new Set(Object.keys(english).map(stem));

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(join(__dirname, path), 'utf8'))
  .join('\n');

const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the messages of the console', () => {
  it('are there for every key that is used', () => {
    const used = [...sources.matchAll(/\b(?:say|sayIfKnown)\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(150);
    expect(used.filter((key) => !stems.has(key))).toEqual([]);
  });

  it('are used, each of them', () => {
    const begun = [...sources.matchAll(/`([a-zA-Z_]+\.[a-z_]*)\$\{/g)].map((match) => match[1] ?? '');
    const unused = [...stems].filter(
      (key) => !sources.includes(`'${key}'`) && !begun.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('name every kind of entry the log has', () => {
    const record = readFileSync(join(__dirname, '../../../libs/store/src/moderation-log.ts'), 'utf8');
    const kinds = [...(/type LogKind =([^;]*);/.exec(record)?.[1] ?? '').matchAll(/'([\w.]+)'/g)].map(
      ([, kind]) => kind,
    );
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter((kind) => !stems.has(`log.${kind}`))).toEqual([]);
  });

  it.each(languages)('say the same things in %s, with the same values put in', (code) => {
    const messages = read(code);
    const own = new Set(Object.keys(messages).map(stem));
    expect([...stems].filter((key) => !own.has(key))).toEqual([]);
    expect([...own].filter((key) => !stems.has(key))).toEqual([]);
    for (const key of stems) {
      const ours = english[key] ?? english[`${key}.other`] ?? '';
      const theirs = messages[key] ?? messages[`${key}.other`] ?? '';
      expect([key, holes(theirs)]).toEqual([key, holes(ours)]);
      expect([key, theirs.trim()]).not.toEqual([key, '']);
    }
  });
});
