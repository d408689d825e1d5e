// Opens a stage for a procedure, checks the whole afterwards, and clears it away.
import { Stage } from './stage.mjs';

export const endsAt = (seconds) => Date.now() + 1000 * seconds;

/**
 * @param given what every procedure is given: `{ seed, random, check, fault }`
 * @param options of the stage; `lives` where the program lives through the fault, so that its memory can be compared
 */
export async function onStage(given, { lives = false, ...options }, work) {
  const faults = [];
  const fault = (sentence) => {
    faults.push(sentence);
    given.fault(sentence);
  };
  const stage = await Stage.open(given.seed, options);
  try {
    const figures = await work(stage, { ...given, fault });
    const before = lives ? stage.before : undefined;
    for (const sentence of await given.check(stage, { before })) fault(sentence);
    return { ...figures, ...(lives ? { megabytes: [stage.before, stage.program.megabytes] } : {}) };
  } catch (error) {
    fault(`it did not come to its end: ${error.stack ?? error}; the program said: ${stage.program.output}`);
    return stage.ledger.figures;
  } finally {
    if (faults.length > 0) console.error(`what clients were told is kept in ${stage.folder}/ledger.ndjson`);
    await stage.close({ keep: faults.length > 0 });
  }
}
