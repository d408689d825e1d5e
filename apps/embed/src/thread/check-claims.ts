export interface FoundClaim {
  start: number;
  end: number;
  text: string;
  sourced: boolean;
  reasons: string[];
}

/** Asks which words state a fact; nothing where it cannot be asked, since writing goes on all the same. */
export async function checkClaims(text: string, source: string): Promise<FoundClaim[] | undefined> {
  const sources = /^https?:\/\/\S+$/.test(source) ? [{ url: source }] : undefined;
  try {
    const answer = await fetch('/api/v1/claims/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, ...(sources ? { sources } : {}) }),
    });
    if (!answer.ok) return undefined;
    return ((await answer.json()) as { claims: FoundClaim[] }).claims;
  } catch {
    return undefined;
  }
}
