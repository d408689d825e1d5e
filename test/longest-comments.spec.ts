import type { RulePage } from '@parley/contract';
import { TestApp, thread, type Person } from './support/app.js';

const longest = 10_000;
const filled = (piece: string): string => piece.repeat(Math.floor(longest / piece.length));
const rising = (mark: string): string => {
  let text = '';
  for (let i = 1; text.length + i + 2 < longest; i++) text += `${mark.repeat(i)}a `;
  return text;
};
const within = (open: string, inside: string, close: string): string =>
  open + inside.repeat(Math.floor((longest - open.length - close.length) / inside.length)) + close;

const words =
  'In 2019 the city of Springfield closed 14 of its 20 public libraries, and nobody asked the people who read there. ';

const inputs: [string, string][] = [
  ['stars after an address', within('http://example.com/', '*', 'a')],
  ['words that only look like addresses of mail', filled('a@b.com\n')],
  ['schemes of mail', filled('mailto:')],
  ['beginnings of references', filled('[+test)[]\n')],
  ...[
    // what Markdown opens and does not close
    ...['>', '[', '(', '`', '\\', '<', '<!--', '![', '[a](', '[a]: b\n', '[a](b "', '*a_', '*a **a ', '***a', '~~a'],
    ...['- ', '- a\n', 'a\n', 'a  \n', '|a|\n|-|\n', '&lt;', '&#x'],
    // what begins an address
    ...['http://', 'https://a.', 'http://a/(', 'www.', 'mailto:a@', '@'],
    // what ends, quotes and cuts a statement
    ...[
      '"a ',
      '“',
      "'",
      '(a ',
      '[1] ',
      '—',
      ' – a',
      ', ',
      'a.',
      'A. ',
      'Dr. ',
      '1',
      '1,',
      '-1 ',
      '5% ',
      '(2019) ',
      '§ 1 ',
    ],
    ...[
      'that ',
      'said that ',
      'of the ',
      ', and ',
      'who ',
      'in fact, ',
      'according to ',
      'in the report of ',
      'the NATO, ',
      '@a ',
      'x',
    ],
    // what is one letter and many code points, or the other way about
    ...['e\u0301', 'ﷺ', 'İ', '字。', 'слово ', 'א ', '👩‍👩‍👧‍👦', '\u2028'],
  ].map((piece): [string, string] => [JSON.stringify(piece), filled(piece)]),
  ...['`', '*', '_', '[', '"', '<'].map((mark): [string, string] => [
    `longer and longer runs of ${JSON.stringify(mark)}`,
    rising(mark),
  ]),
  ...[' ', '\n', '\u00a0', '.', 'a-', ')', '*', '&amp;'].map((piece): [string, string] => [
    `${JSON.stringify(piece)} between two words`,
    within('In 2019 a', piece, 'b was closed.'),
  ]),
  ...['.', '-', 'a.', '_', '/', '@', ':', '%'].map((piece): [string, string] => [
    `${JSON.stringify(piece)} in an address`,
    within('See http://', piece, 'b.example/ for it.'),
  ]),
  ...(
    [
      ['[', 'a', ']'],
      ['[', 'a](', ')'],
      ['[a](', '(', ')'],
      ['[a](<', 'b', '>'],
      ['[a](b "', 'c', '")'],
      ['[a]: b "', 'c\n', '"'],
      ['<', 'a', '>'],
      ['<http://', 'a', '>'],
      ['`', 'a', '`'],
      ['```\n', '`\n', '```'],
      ['“', 'He said it. ', '”'],
      ['"', 'He said "it". ', '"'],
      ['(', 'In 2019 it was sold. ', ')'],
      ['According to ', 'the head of ', 'it, 5 of 9 libraries were closed.'],
      ['In 2019 ', 'the city of ', 'Elm sold 5 libraries.'],
      ['It is true that ', 'it is false that ', '5 of 9 libraries were closed.'],
    ] as const
  ).map(([open, inside, close]): [string, string] => [`${open}${inside}…${close}`, within(open, inside, close)]),
];

/** The most any of them may take, in shares of what ordinary words of that length take: 0.1 to 2.6 are measured. */
const most = 4;
/** How much of that may not be explained by four quarters: below 0 is measured, since a write costs something by itself. */
const unexplained = 0.3;
const tries = 5;

/*
 * Markdown, claims, rules and the write, in processor time of this process, so that a busy machine changes little, and
 * against ordinary words in the same run, since the machine is not known (60 ms here, most of it for 88 claims).
 * What takes its text up again for each of its letters, as `\s+$` does between words far apart (1.4), takes sixteen
 * times as long for four times the text; that shows where the sum alone would not.
 */
it('no comment of the greatest length takes much longer than ordinary words, nor than its quarters together', async () => {
  const app = await TestApp.start();
  try {
    const owner = await app.owner();
    const { items } = (await owner.get<RulePage>('/sites/default/rules?limit=100')).body;
    for (const { key } of items) await owner.put(`/sites/default/rules/${key}/mode`, { mode: 'live', version: 1 });
    const reader: Person = await app.person('Rita Reader');
    const take = async (body: string): Promise<number> => {
      const before = process.cpuUsage();
      const { status } = await reader.post(thread, { body });
      const { user, system } = process.cpuUsage(before);
      // words of nothing but blanks are refused
      expect([201, 422]).toContain(status);
      return user + system;
    };
    const ordinary: number[] = [];
    for (let i = 0; i < 8; i++) ordinary.push(await take(filled(words)));
    const usual = ordinary.slice(3).sort((a, b) => a - b)[2] ?? 0;
    const slow: Record<string, unknown> = {};
    for (const [name, body] of inputs) {
      let [whole, quarter] = [Infinity, Infinity];
      const found = (): [number, number] => [whole / usual, quarter === Infinity ? 0 : (whole - 4 * quarter) / usual];
      // whoever is slow once may have met the collector of memory
      for (let n = 0; n === 0 || (n < tries && (found()[0] > most || found()[1] > unexplained)); n++) {
        whole = Math.min(whole, await take(body));
        // what is quick as a whole leaves nothing to explain
        if (whole > unexplained * usual) quarter = Math.min(quarter, await take(body.slice(0, longest / 4)));
      }
      if (found()[0] > most || found()[1] > unexplained) slow[name] = found();
    }
    expect(slow).toEqual({});
  } finally {
    await app.stop();
  }
}, 60_000);
