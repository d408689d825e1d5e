/** Everything that could end a line or hide something in one. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Words of somebody's as one line, cut where they are long: nothing in it can end a header or begin another one. */
export function plainLine(text: string, longest: number): string {
  const line = text.replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  const points = Array.from(line);
  return points.length > longest
    ? `${points
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/**
 * A name as a mail may say it. Mail programs make links of what looks like an address, and a name must not become a
 * link that we seem to recommend.
 * @returns undefined for a name that looks like one
 */
export function nameInMail(name: string | null): string | undefined {
  const line = plainLine(name ?? '', 60);
  return line === '' || /[:/@\\]|www|\p{L}\.\p{L}/iu.test(line.normalize('NFKC')) ? undefined : line;
}
