interface Draft {
  text: string;
  at: string;
  /** The key of the try it belongs to, so that a retry is not a second comment. */
  key: string;
}

const nameOf = (post: string, parent: string): string => `parley:draft:${post}:${parent}`;

/** Storage may be full, forbidden or somebody else's: then nothing is kept, and nothing breaks. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function keepDraft(post: string, parent: string, text: string, key: string): void {
  quietly(() => {
    if (text.trim() === '') return localStorage.removeItem(nameOf(post, parent));
    localStorage.setItem(nameOf(post, parent), JSON.stringify({ text, key, at: new Date().toISOString() }));
  });
}

export function forgetDraft(post: string, parent: string): void {
  quietly(() => localStorage.removeItem(nameOf(post, parent)));
}

export function findDraft(post: string, parent: string): Draft | undefined {
  const kept = quietly(() => JSON.parse(localStorage.getItem(nameOf(post, parent)) ?? 'null') as Draft | null);
  return kept && typeof kept.text === 'string' ? kept : undefined;
}
