import 'reflect-metadata';
import { join } from 'node:path';
import { Failure } from '@parley/contract';
import { ResetPassword, SetUpOwner } from '@parley/accounts';
import { findSite } from '@parley/store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportCommand, usage as exportUsage } from './command-line/export-command.js';
import { importCommand, usage as importUsage } from './command-line/import-command.js';
import { mailsCommand } from './command-line/mails-command.js';
import { CommandRefused, UsageRefused } from './command-line/refusals.js';
import { rulesCommand, usage as rulesUsage } from './command-line/rules-command.js';
import { FileRefused } from './command-line/rule-files.js';
import { openApiDocument } from './openapi.js';
import { CheckpointPlace, Checkpoints } from './operations/checkpoints.js';
import { Log } from './operations/log.js';
import { startDatabaseServer } from './start/database-server.js';
import { openDatabase, type Opened } from './start/open-database.js';
import { makeServer } from './start/server.js';
import { readSettings, SettingsRefused, type Settings } from './settings/settings.js';

interface Command {
  says: string;
  /** How it is meant, where there is more to say. */
  usage?: string;
  run(settings: Settings, args: string[]): Promise<void>;
}

const commands: Record<string, Command> = {
  migrate: {
    says: 'Bring the database up to date and make the application’s role.',
    run: (settings) => withDatabase(settings, async () => console.log('The database is up to date.')),
  },
  'setup-link': {
    says: 'Print a new one-time link for the first administrator.',
    run: (settings) =>
      withApp(settings, async (app) => {
        const owner = app.get(SetUpOwner);
        if (!(await owner.isNeeded())) throw new Refused('There is an administrator already.');
        console.log(`${settings.publicUrl}/setup?token=${await owner.newLink()}`);
      }),
  },
  'reset-link': {
    says: 'Print a link by which somebody chooses a new password: reset-link EMAIL.',
    run: (settings, [email = '']) =>
      withApp(settings, async (app) => {
        if (email === '') throw new Refused('Say whose: reset-link EMAIL.');
        const token = await app.get(ResetPassword).tokenFor(email);
        if (token === undefined) throw new Refused('There is no account with this address.');
        console.log(`${settings.publicUrl}/reset-password?token=${token}`);
      }),
  },
  mails: {
    says: 'Mails of the last days: mails [waiting|sent|failed|dropped], mails again ID.',
    run: (settings, args) => withDatabase(settings, ({ db }) => mailsCommand(args, db)),
  },
  'verify-log': {
    says: 'Recompute the chained log of a site: verify-log --site KEY.',
    run: (settings, args) =>
      withDatabase(settings, async ({ db, jwtSecret }) => {
        const key = args[args.indexOf('--site') + 1] ?? 'default';
        const site = await findSite(db, args.includes('--site') ? key : 'default');
        if (!site) throw new Refused(`There is no site “${key}”.`);
        const place = new CheckpointPlace(join(settings.dataDir, 'checkpoints'), jwtSecret);
        const verdict = await new Checkpoints(db, place, new Log('error')).verify(site);
        console.log(JSON.stringify(verdict));
        if (!verdict.ok) process.exitCode = 1;
      }),
  },
  rules: {
    says: 'Rules as files: rules test FILE, rules import FILE, rules export.',
    usage: rulesUsage,
    run: (settings, args) => rulesCommand(args, (work) => withDatabase(settings, ({ db }) => work(db))),
  },
  export: {
    says: 'Write everything of a site as lines of JSON: export --site KEY.',
    usage: exportUsage,
    run: (settings, args) => exportCommand(args, (work) => withDatabase(settings, ({ db }) => work(db))),
  },
  import: {
    says: 'Bring in the comments of another system: import FORMAT FILE --site KEY.',
    usage: importUsage,
    run: (settings, args) => importCommand(args, (work) => withDatabase(settings, work)),
  },
  openapi: {
    says: 'Print the OpenAPI document.',
    run: (settings) => withApp(settings, async (app) => console.log(JSON.stringify(openApiDocument(app), null, 2))),
  },
};

class Refused extends Error {}

function known(error: unknown): error is Error {
  return [Refused, CommandRefused, UsageRefused, FileRefused, Failure].some((kind) => error instanceof kind);
}

async function withDatabase(settings: Settings, work: (opened: Opened) => Promise<void>): Promise<void> {
  const log = new Log('error');
  const opened = await openDatabase(settings, log, await startDatabaseServer(settings, log, true));
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}

async function withApp(settings: Settings, work: (app: NestFastifyApplication) => Promise<void>): Promise<void> {
  await withDatabase(settings, async (opened) => {
    const app = await makeServer({
      ...settings,
      db: opened.db,
      log: new Log('error'),
      jwtSecret: opened.jwtSecret,
      serves: true,
    });
    try {
      await work(app);
    } finally {
      await app.close();
    }
  });
}

/** `--site=KEY` is `--site KEY`. */
function parted(args: string[]): string[] {
  return args.flatMap((word) => /^(--[a-z-]+)=(.*)$/s.exec(word)?.slice(1) ?? word);
}

async function main([name = 'help', ...given]: string[]): Promise<void> {
  const command = commands[name];
  const args = parted(given);
  if (!command) {
    console.log(
      [
        'Usage: parley COMMAND',
        '',
        ...Object.entries(commands).map(([word, { says }]) => `  ${word.padEnd(12)} ${says}`),
      ].join('\n'),
    );
    process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
    return;
  }
  if (args.includes('--help') || args.includes('-h')) return console.log(command.usage ?? command.says);
  await command.run(readSettings(process.env), args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof SettingsRefused) console.error(error.faults.join('\n'));
  else console.error(known(error) ? error.message : error);
  process.exitCode = error instanceof UsageRefused ? 2 : 1;
});
