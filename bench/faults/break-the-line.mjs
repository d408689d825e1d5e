// F3: the line to the database breaks in every way there is, also between a commit and its answer.
import { isCommit } from './stage/line.mjs';
import { Load } from './stage/load.mjs';
import { onStage } from './stage/on-stage.mjs';
import { pause, quantile } from './stage/times.mjs';

export const says = 'a line that breaks, also between a commit and its answer, loses and doubles nothing';
const seconds = Number(process.env.FAULT_SECONDS ?? 40);
const limits = { longestMs: 10_000, ofEach: 3 };

/** How often what happens to a piece of a question. */
const chances = [
  ['silent', 0.0002],
  ['question lost', 0.004],
  ['answer lost', 0.004],
  ['late', 0.01],
];
const commitChances = [
  ['answer lost', 0.03],
  ['question lost', 0.01],
];

function chosen(random, among) {
  let chance = random();
  for (const [how, share] of among) if ((chance -= share) < 0) return how;
  return undefined;
}

export const run = (given) =>
  onStage(given, { database: 'behind a line', lives: true }, async (stage, { random, fault }) => {
    const { line, ledger, program } = stage;
    const load = new Load(stage, random, { perSecond: 80 }).start();
    await pause(6000);
    stage.before = program.megabytes;
    let commits = 0;
    line.breaks = (question) => {
      if (!isCommit(question)) return chosen(random, chances);
      const how = chosen(random, commitChances);
      if (how === 'answer lost') commits++;
      return how;
    };
    await pause(1000 * seconds);
    line.breaks = () => undefined;
    await load.stop();
    if (!program.isRunning) fault('the program ended with a line to its database');
    const faulty = ledger.answers.filter(({ status }) => status === 500);
    if (faulty.length > 0) fault(`${faulty.length} answers of 500`);
    const late = ledger.answers.filter(({ ms }) => ms > limits.longestMs);
    if (late.length > 0) fault(`${late.length} answers took longer than ${limits.longestMs} ms`);
    if (commits < limits.ofEach) fault(`only ${commits} commits lost their answer`);
    const longestMs = quantile(
      ledger.answers.map(({ ms }) => ms),
      1,
    );
    return { broken: line.broken, commitsWithoutAnswer: commits, longestMs, ...ledger.figures };
  });
