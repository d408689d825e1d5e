import { chown, type FileHandle, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { complaintIn } from './run-program.js';
import type { ServerAccount } from './server-account.js';

const LARGEST = 10 * 1024 * 1024;

/** The server's own log; only ever moved aside while no server writes to it. */
export interface ServerLog {
  readonly handle: FileHandle;
  readonly start: number;
}

export async function openServerLog(dataDir: string, account: ServerAccount): Promise<ServerLog> {
  const file = path.join(dataDir, 'postgres.log');
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST) await rename(file, `${file}.1`);
  const handle = await open(file, 'a+', 0o600);
  // Written first by root and later by the owner of the data folder, it must be open to both.
  if (account.uid !== undefined && account.gid !== undefined) await chown(file, account.uid, account.gid);
  return { handle, start: (await handle.stat()).size };
}

/** What the server with this process id last complained of. */
export async function complaintOf(log: ServerLog, pid: number): Promise<string> {
  const { buffer, bytesRead } = await log.handle.read({
    buffer: Buffer.alloc(64 * 1024),
    position: log.start,
  });
  const text = buffer.toString('utf8', 0, bytesRead);
  const own = text.split('\n').filter((line) => line.includes(`[${pid}]`) || !/\[\d+\]/.test(line));
  return complaintIn(own.join('\n')) ?? 'it ended without a word';
}
