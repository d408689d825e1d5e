export { formats, type ImportFormat } from './formats.js';
export { htmlToMarkdown, type HtmlDialect } from './html-to-markdown.js';
export { escapeMarkdown } from './escape-markdown.js';
export { ImportArchive, type ImportOptions } from './import-archive.js';
export { openArchive, type ArchiveFile, type ReadingOptions } from './open-archive.js';
export type { ImportCounts, ImportOutcome, ImportProgress, Skipped } from './outcome.js';
export { ArchiveBroken, ArchiveRefused } from './records.js';
export type { Writing } from './writing.js';
