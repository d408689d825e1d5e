import { readDisqus } from './from-disqus.js';
import { readIsso } from './from-isso.js';
import { readRemark42 } from './from-remark42.js';
import { readWordpress } from './from-wordpress.js';
import type { ArchiveFile, ReadingOptions } from './open-archive.js';
import type { Archive } from './records.js';

/** Every format that can be read: a file beside this one, and its line here. */
export const formats = {
  wordpress: readWordpress,
  disqus: readDisqus,
  remark42: readRemark42,
  isso: readIsso,
} as const satisfies Record<string, (file: ArchiveFile, options: ReadingOptions) => Promise<Archive>>;

export type ImportFormat = keyof typeof formats;
