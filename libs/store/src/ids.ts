import { v7 } from 'uuid';

/** A new id: UUIDv7, in the order of making within this process. */
export function newId(): string {
  return v7();
}
