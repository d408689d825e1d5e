/**
 * Text as Markdown that shows it letter by letter. Only what our renderer would take for markup gets a backslash, so
 * that ordinary sentences stay as they are: claims are found in these words, and their authors may edit them.
 */
export function escapeMarkdown(text: string): string {
  const parts = text.split(address);
  return parts
    .map((part, i) => {
      if (i % 2 === 1) return isPlain(part) && endsThere.test(parts[i + 1] ?? '') ? part : `<${part}>`;
      return escapeInline(part).replace(/<$/, i + 1 < parts.length ? '\\<' : '<');
    })
    .join('');
}

/** An address in running text, without the stops after it. */
const address = /(https?:\/\/[^\s<>"'`\\]*[^\s<>"'`\\.,;:!?*_~()[\]|-])/i;

/** What may follow an address without being taken for a part of it. */
const endsThere = /^(?:[.,;:!?)'"’”»]*(?:\s|$))/;

/** Whether the renderer makes a link of it, and of nothing in it anything else. */
function isPlain(url: string): boolean {
  return !/[*~[\]()]|&#?\w+(?:;|$)|(?:^|[^\p{L}\p{N}])_|_(?:[^\p{L}\p{N}]|$)/u.test(url);
}

function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|\s|$)/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/\*(?=\S|$)|(?<=\S|^)\*/g, '\\*')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S|$)|(?<=\S|^)_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/<(?=[a-z][a-z0-9+.-]*[:@]|[\w.+-]+@)/gi, '\\<')
    .replace(/\](?=[(:[])/g, '\\]');
}

/** The beginning of a line, where a few signs would make it a heading, a quotation, a list or a rule. */
export function escapeLineStart(line: string): string {
  if (
    /^(?:[#>]|[-+*](?:\s|$)|=+\s*$|~~~|\|)/.test(line) ||
    /^(?:[-_*]\s*){2,}$/.test(line) ||
    /^:?-[-:| ]*$/.test(line)
  )
    return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
