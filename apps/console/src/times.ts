import { language, say } from './words.js';

const format = (at: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language.now.code === 'en' ? 'en-GB' : language.now.code, options).format(new Date(at));

export const clock = (at: string): string => format(at, { hour: '2-digit', minute: '2-digit' });
export const day = (at: string): string => format(at, { day: 'numeric', month: 'long', year: 'numeric' });
/** A day of the year, in UTC as reports count. */
export const shortDay = (at: string): string => format(at, { day: 'numeric', month: 'short', timeZone: 'UTC' });
export const dayAndClock = (at: string): string => `${format(at, { day: 'numeric', month: 'long' })}, ${clock(at)}`;

/** A time of day for today, the day with it for others. */
export function moment(at: string): string {
  return new Date(at).toDateString() === new Date().toDateString() ? clock(at) : dayAndClock(at);
}

/** How long, in its two largest units. */
export function span(seconds: number): string {
  const minutes = Math.max(0, Math.round(seconds / 60));
  if (minutes < 60) return say('time.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return say('time.hours', { n: hours });
  return say('time.days', { n: Math.floor(hours / 24) });
}

export const since = (at: string): string => span((Date.now() - Date.parse(at)) / 1000);
