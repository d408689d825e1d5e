// What a procedure works on: a data folder, a program, its database, and people who use it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller } from './caller.mjs';
import { DatabaseServer } from './database.mjs';
import { Ledger } from './ledger.mjs';
import { Line } from './line.mjs';
import { freePort, Program } from './program.mjs';

export const owner = { email: 'owner@parley.test', password: 'correct-horse-battery-staple' };
const ours = {
  PARLEY_ADMIN_EMAIL: owner.email,
  PARLEY_ADMIN_PASSWORD: owner.password,
  PARLEY_JWT_SECRET: 'faults-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
};
export const site = '/sites/default';
export const thread = `${site}/posts/moscow-calls-for-strengthened-cooperation/comments`;

export class Stage {
  programs = [];
  people = [];
  moderators = [];
  line;

  constructor(seed) {
    this.seed = seed;
    this.folder = mkdtempSync(join(tmpdir(), 'parley-faults-'));
    this.database = new DatabaseServer(this.folder);
    this.ledger = new Ledger(join(this.folder, 'ledger.ndjson'));
  }

  /**
   * @param database `own` is brought up by the program itself; `apart` is a server beside it; `behind a line` is one
   *   that is reached through a line that can be broken
   * @param room megabytes of the disk the data lies on, where it has to have an end
   */
  static async open(seed, { database = 'own', people = 8, moderators = 2, env = {}, room } = {}) {
    const stage = new Stage(seed);
    try {
      if (room !== undefined) stage.bringDisk(room);
      const given = { ...env };
      if (database !== 'own') given.DATABASE_URL = await stage.bringDatabase(database === 'behind a line');
      stage.env = { ...ours, ...given };
      await (await stage.addProgram()).start();
      for (let i = 0; i < people; i++) stage.people.push(await stage.register(`Person ${i}`));
      stage.owner = await Caller.signIn(stage.program.base, owner);
      for (let i = 0; i < moderators; i++) stage.moderators.push(await stage.register(`Moderator ${i}`, 'moderator'));
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** The data folder on a disk of its own, in memory. */
  bringDisk(megabytes) {
    const options = `size=${megabytes}m,mode=0700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'parley-faults', this.folder], { stdio: 'pipe' });
    this.disk = this.folder;
  }

  async bringDatabase(behindALine) {
    const url = await this.database.start();
    if (!behindALine) return url;
    this.line = new Line(new URL(url));
    return this.line.open();
  }

  /** The first of the programs, where there are several. */
  get program() {
    return this.programs[0];
  }

  async addProgram(env = {}) {
    const program = new Program(this.folder, await freePort(), { ...this.env, ...env });
    this.programs.push(program);
    return program;
  }

  async register(displayName, role) {
    const email = `${displayName.replaceAll(' ', '-').toLowerCase()}@parley.test`;
    const caller = await Caller.register(this.program.base, {
      email,
      password: 'seven green herons walk',
      displayName,
    });
    if (role) await this.owner.ask('PUT', `${site}/members/${caller.id}`, { role });
    return caller;
  }

  async close({ keep = false } = {}) {
    for (const program of this.programs) if (program.child) await program.end();
    await this.line?.close();
    await this.database.stop();
    this.ledger.close();
    if (this.disk) execFileSync('umount', [this.disk]);
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }
}
