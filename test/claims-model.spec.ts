import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const data = process.env['PARLEY_CLAIMS_DATA'] ?? join(root, '../shared/data/claims');
const card = readFileSync(join(root, 'docs/claims-model.md'), 'utf8');

/** The figures of the card, as the command prints them: a line each. */
const stated = /```figures\n([\s\S]*?)```/.exec(card)?.[1]?.trimEnd().split('\n') ?? [];
const run = async (script: string): Promise<string> =>
  (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root, maxBuffer: 1e7 }))
    .stdout;

describe('the model that finds claims', () => {
  it('is a file under 200 KB', () => {
    expect(statSync(join(root, 'libs/claims/src/trained-model.ts')).size).toBeLessThan(200_000);
  });

  it('is worth on our own test split what its card says', async () => {
    const out = await run(`
      const { figureLines, ownFigures } = await import('./scripts/claims-eval.mjs');
      console.log(figureLines(ownFigures()).join('\\n'));`);
    const own = stated.filter((line) => line.startsWith('own test'));
    expect(own).toHaveLength(3);
    expect(out.trimEnd().split('\n')).toEqual(own);
  });

  const withData = existsSync(join(data, 'verifiability-validation.jsonl')) ? it : it.skip;
  withData(
    'is worth on the data of others what its card says',
    async () => {
      const out = await run(`
      const { figureLines, givenFigures } = await import('./scripts/claims-eval.mjs');
      console.log(figureLines(givenFigures(${JSON.stringify(data)})).join('\\n'));`);
      expect(out.trimEnd().split('\n')).toEqual(
        stated.filter((line) => /^(?:comment|debate|of Regulation Room)/.test(line)),
      );
    },
    240_000,
  );

  it('comes out the same, byte for byte, when it is trained twice', async () => {
    const script = `
      const { train, usualOptions } = await import('./libs/claims/dist/training/index.js');
      const { ownSentences, ownComments } = await import('./scripts/claims-data.mjs');
      const some = (rows) => rows.filter((_, i) => i % 4 === 0);
      const model = train({
        sentences: some(ownSentences('train')), comments: some(ownComments('train')),
        calibration: some(ownSentences('development')),
      }, { ...usualOptions, rounds: 15, passes: 2 });
      console.log(JSON.stringify({ ...model, ngrams: [...model.ngrams] }));`;
    const [one, other] = await Promise.all([run(script), run(script)]);
    expect(one.length).toBeGreaterThan(10_000);
    expect(other).toBe(one);
  }, 120_000);

  it('is measured on any labelled file by a command', async () => {
    const file = 'libs/claims/labelled/sentences/schools.jsonl';
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/claims-eval.mjs', file], { cwd: root });
    expect(stdout).toMatch(/precision 0\.\d+ {2}recall 0\.\d+|precision 1 {2}recall/);
    expect(stdout).toContain('the worst mistakes:');
  });
});
