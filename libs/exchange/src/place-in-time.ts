/** When a comment stands in its thread, and what its clock said where that is another time. */
export interface PlaceInTime {
  createdAt: Date;
  saidAt: Date | null;
}

/**
 * A comment comes after the one it answers, whatever the clock said, and not after now; so a thread in order of time
 * is a connected tree. The clock's word is kept apart.
 */
export function placeInTime(
  said: Date | null,
  { parent, post, now }: { parent: Date | null; post: Date; now: Date },
): PlaceInTime {
  const after = parent === null ? null : new Date(parent.getTime() + 1);
  const wanted = said ?? after ?? post;
  const past = wanted.getTime() > now.getTime() ? now : wanted;
  const createdAt = after !== null && past.getTime() < after.getTime() ? after : past;
  return { createdAt, saidAt: said !== null && said.getTime() !== createdAt.getTime() ? said : null };
}
