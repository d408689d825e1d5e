// Writes docs/rules-reference.md from the table that types the facts: node scripts/build.mjs && node docs/make-rules-reference.mjs
import { writeFileSync } from 'node:fs';
import { factTable, functionTable } from '../libs/rules/dist/index.js';

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const groups = factTable.map(
  (group) =>
    `## ${group.name}\n\n${group.description}${group.kind === 'list' ? ' A list.' : ''}\n\n| field | type | what it says |\n| --- | --- | --- |\n${Object.entries(
      group.fields,
    )
      .map(([name, field]) => `| \`${name}\` | \`${cell(field.type)}\` | ${cell(field.description)} |`)
      .join('\n')}`,
);
const functions = functionTable.map((f) => `| ${Object.values(f).map(cell).join(' | ')} |`);
const heads = Object.keys(functionTable[0]);
writeFileSync(
  new URL('rules-reference.md', import.meta.url),
  `# What a condition may use\n\nMade from the code by \`docs/make-rules-reference.mjs\`.\n\n${groups.join('\n\n')}\n\n## Functions\n\n| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |\n${functions.join('\n')}\n`,
);
