import { readWordpress } from './from-wordpress.js';
import type { ArchiveFile } from './open-archive.js';
import type { Archive } from './records.js';

/** Every format that can be read: a file beside this one, and its line here. */
export const formats = {
  wordpress: readWordpress,
} as const satisfies Record<string, (file: ArchiveFile) => Promise<Archive>>;

export type ImportFormat = keyof typeof formats;
