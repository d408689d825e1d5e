import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ArchiveBroken, ArchiveRefused } from './records.js';

/** A file to be read once, from its beginning. */
export interface ArchiveFile {
  path: string;
  /** Bytes on the disk. */
  size: number;
  /** Bytes read so far. */
  read: number;
  /** Its text, piece by piece, whatever it is packed and encoded in. */
  text(): AsyncIterable<string>;
}

/** What a format may need to know beside the file. */
export interface ReadingOptions {
  /** Where the pages are, for archives that hold paths alone. */
  address: string | undefined;
}

/** Characters that XML and PostgreSQL have no place for, and byte order marks in the middle. */
// oxlint-disable-next-line no-control-regex
const unusable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/g;

/**
 * @throws ArchiveRefused where there is no such file, or it is packed in a way we cannot read
 */
export function openArchive(path: string): ArchiveFile {
  const head = readHead(path);
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    throw new ArchiveRefused(`${path} is a zip archive. Unpack it and import the file inside.`);
  const file = { path, size: statSync(path).size, read: 0 };
  return Object.assign(file, { text: () => textOf(file) });
}

/** The first bytes of a file. */
export function readHead(path: string, most = 64 * 1024): Buffer {
  let descriptor: number;
  try {
    if (!statSync(path).isFile()) throw new ArchiveRefused(`${path} is no file.`);
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused(`${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    const head = Buffer.alloc(most);
    return head.subarray(0, readSync(descriptor, head, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
}

async function* textOf(file: Pick<ArchiveFile, 'path' | 'read'>): AsyncIterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let first = true;
  try {
    for await (const chunk of bytesOf(file)) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      const text = decoder.decode(chunk, { stream: true }).replace(unusable, '');
      // nothing may stand before an XML declaration
      yield first ? text.trimStart() : text;
      first = false;
    }
    yield decoder?.decode().replace(unusable, '') ?? '';
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'Z_BUF_ERROR') throw new ArchiveBroken('The packed file ends in the middle.');
    if (code?.startsWith('Z_')) throw new ArchiveBroken(`The packed file is damaged (${code}).`);
    throw error;
  }
}

async function* bytesOf(file: Pick<ArchiveFile, 'path' | 'read'>): AsyncIterable<Buffer> {
  const source = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  source.on('data', (chunk) => (file.read += chunk.length));
  const packed = readHead(file.path, 2).equals(Buffer.from([0x1f, 0x8b]));
  if (!packed) return yield* source as AsyncIterable<Buffer>;
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
  }
}

/**
 * The encoding of a file by its first bytes: a byte order mark, then what the bytes are, and only then what the file
 * says of itself, since exports that were saved again by another program often say the wrong thing.
 */
export function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (isUtf8(head)) return 'utf-8';
  const said = /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(head.toString('latin1'))?.[1] ?? 'utf-8';
  // a file that is none and says it is was most likely saved as Windows text
  if (/^utf-?8$/i.test(said)) return 'windows-1252';
  try {
    return new TextDecoder(said).encoding;
  } catch {
    return 'windows-1252';
  }
}

function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
