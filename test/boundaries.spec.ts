import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const plantedTree = path.join(root, 'test/fixtures/planted');
const rules = (
  createRequire(__filename)(path.join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
).forbidden.map((rule) => rule.name);

interface Violation {
  from: string;
  rule: string;
}

/** Every file below `folder`, relative to it. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** What the cruiser refuses in a tree; it looks at the same folders as `npm run check`. */
async function cruise(tree: string): Promise<Violation[]> {
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(root, '.dependency-cruiser.cjs');
  const args = [cruiser, 'libs', 'apps', 'test', '--config', config, '--output-type', 'json'];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
      stdout.startsWith('{') ? resolve(stdout) : reject(error ?? new Error(stderr)),
    );
  });
  const { summary } = JSON.parse(output) as {
    summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] };
  };
  if (summary.totalCruised < 200) throw new Error(`The cruiser saw ${summary.totalCruised} files only.`);
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

/** A copy of the real tree with the planted files in their places, installed like the real one. */
function plant(): string {
  const tree = realpathSync(mkdtempSync(path.join(tmpdir(), 'parley-planted-')));
  const sourcesAlone = (from: string): boolean => !/[/\\](dist|node_modules|assets|example|fixtures)$/.test(from);
  for (const folder of ['libs', 'apps', 'test']) {
    cpSync(path.join(root, folder), path.join(tree, folder), { recursive: true, filter: sourcesAlone });
  }
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(root, file), path.join(tree, file));
  cpSync(plantedTree, tree, { recursive: true });
  mkdirSync(path.join(tree, 'node_modules/@parley'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name === '@parley' || name.startsWith('.')) continue;
    symlinkSync(path.join(root, 'node_modules', name), path.join(tree, 'node_modules', name));
  }
  for (const room of readdirSync(path.join(root, 'libs'))) {
    symlinkSync(path.join(tree, 'libs', room), path.join(tree, 'node_modules/@parley', room));
  }
  return tree;
}

describe('who may import whom', () => {
  jest.setTimeout(60_000);

  const planted = new Map(
    filesBelow(plantedTree).map((file) => [
      file,
      /^\/\/ refused by: (\S+)\n/.exec(readFileSync(path.join(plantedTree, file), 'utf8'))?.[1],
    ]),
  );
  const expected = [...planted].filter(([, rule]) => rule !== undefined);
  let tree: string;
  let refused: Violation[];
  let inRealTree: Violation[];

  beforeAll(async () => {
    tree = plant();
    [refused, inRealTree] = await Promise.all([cruise(tree), cruise(root)]);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('finds nothing to refuse in the tree as it is', () => {
    expect(inRealTree).toEqual([]);
  });

  it.each(expected)('refuses %s by the rule %s', (file, rule) => {
    expect(refused.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('refuses nothing that was not planted', () => {
    expect(refused.filter((violation) => !planted.has(violation.from))).toEqual([]);
  });

  it('has a planted violation for every rule', () => {
    expect(rules.filter((rule) => !expected.some(([, known]) => known === rule))).toEqual([]);
  });

  it('counts a type-only import as an import', () => {
    const rulesOf = (file: string): string[] =>
      refused.filter((violation) => violation.from === file).map((violation) => violation.rule);
    expect(rulesOf('libs/contract/src/planted-imports-claims-type.ts')).toContain('contract-imports-no-room');
    expect(rulesOf('libs/rules/src/planted-type-cycle-here.ts')).toContain('no-cycles');
  });
});
