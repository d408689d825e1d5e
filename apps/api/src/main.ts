import 'reflect-metadata';
import { EmbeddedError } from '@parley/store/embedded';
import { Log } from './operations/log.js';
import { readSettings, SettingsRefused } from './settings/settings.js';
import { CannotListen } from './start/cannot-listen.js';
import { startDatabaseServer } from './start/database-server.js';
import type { Running } from './start/run.js';

/** Starts Parley and ends with the process; what a person should know goes to the terminal in plain words. */
async function main(): Promise<void> {
  const starting = start();
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

/** The database server comes up while the rest of the program is loaded: each takes about as long as the other. */
async function start(): Promise<Running> {
  const settings = readSettings(process.env);
  const log = new Log(settings.logLevel);
  const [server, { runParley }] = await Promise.all([startDatabaseServer(settings, log), import('./start/run.js')]);
  return runParley(settings, log, server);
}

function fail(error: unknown): never {
  if (error instanceof SettingsRefused)
    console.error(
      ['Parley cannot start with these settings:', ...error.faults.map((fault) => `  ${fault}`)].join('\n'),
    );
  else if (error instanceof EmbeddedError || (error instanceof Error && error.name === 'MigrationRefused'))
    console.error(error.message);
  else if (error instanceof CannotListen) console.error(error.message);
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
