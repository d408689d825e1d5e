import type { Reader } from './reader.js';
import type { Returned } from './thread-state.js';
import type { Word } from './words.js';

/** What to say about a field, in the reader's language; the messages of the API are for programs. */
const words: Record<string, Word> = {
  body: 'fieldEmpty',
  source: 'fieldSource',
  url: 'fieldSource',
  note: 'fieldNote',
  reason: 'fieldNote',
  email: 'fieldEmail',
  password: 'fieldPassword',
  displayName: 'fieldName',
  currentPassword: 'wrongPresent',
  text: 'fieldAppeal',
  guestName: 'fieldName',
};

/** Fields that the API knows by another name. */
const elsewhere: Record<string, string[]> = {
  source: ['/source', '/sources/0/url', '/sources'],
  guestName: ['/guest/name', '/guest'],
};

export function faultOf({ faults }: Pick<Returned, 'faults'>, field: string): string | undefined {
  const aliases = elsewhere[field] ?? [`/${field}`];
  return faults.find(({ pointer }) => aliases.includes(pointer))?.message;
}

export function faultWords(reader: Reader, field: string, message: string): string {
  if (field === 'body' && message.includes('at most')) return reader.say('fieldLong');
  if (field === 'password' && message.includes('guessed')) return reader.say('fieldPasswordCommon');
  if (field === 'guestName' && message.includes('with an account')) return reader.say('guestNameTaken');
  const word = words[field];
  return word === undefined ? message : reader.say(word);
}
