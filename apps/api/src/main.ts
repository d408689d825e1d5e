import 'reflect-metadata';
import { EmbeddedError, MigrationRefused } from '@parley/store';
import { runParley } from './start/run.js';
import { readSettings, SettingsRefused } from './settings/settings.js';

/** Starts Parley and ends with the process; what a person should know goes to the terminal in plain words. */
async function main(): Promise<void> {
  const starting = runParley(readSettings(process.env));
  let stopping: Promise<void> | undefined;
  // a signal while starting waits for the start, so that nothing is left half open;
  // a second one, as a terminal and npm both send one, changes nothing
  const stop = (): void => {
    stopping ??= starting
      .then((running) => running.stop())
      .then(() => process.exit(0))
      .catch(fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const running = await starting;
  if (!stopping) console.log(running.banner.join('\n'));
}

function fail(error: unknown): never {
  if (error instanceof SettingsRefused)
    console.error(
      ['Parley cannot start with these settings:', ...error.faults.map((fault) => `  ${fault}`)].join('\n'),
    );
  else if (error instanceof EmbeddedError || error instanceof MigrationRefused) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    console.error(`The port is in use by another program. Choose one with PORT=…`);
  else
    console.error(
      error instanceof Error &&
        ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000'].includes((error as NodeJS.ErrnoException).code ?? '')
        ? `The database cannot be reached: ${error.message}`
        : error,
    );
  process.exit(1);
}

main().catch(fail);
