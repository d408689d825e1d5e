/** Before there were any comments on the web; what clocks show that were never set. */
const earliest = Date.UTC(1990, 0, 1);

/**
 * A time as exports write it, read as UTC where it names no zone.
 * @returns null for what is no time, such as `0000-00-00 00:00:00`
 */
export function timeOfUtc(text: string): Date | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, second, part = '', zone = 'Z'] = found;
  const fraction = part.slice(0, 4);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`);
  return sensible(at);
}

/** Seconds since 1970, as databases keep them. */
export function timeOfSeconds(seconds: unknown): Date | null {
  return typeof seconds === 'number' ? sensible(new Date(Math.round(seconds * 1000))) : null;
}

function sensible(at: Date): Date | null {
  return Number.isNaN(at.getTime()) || at.getTime() < earliest ? null : at;
}
