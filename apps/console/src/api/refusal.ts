import type { Decision, FieldFault } from '@parley/contract';

/** What the API says instead of doing it; without an answer at all, the code is `no_connection`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly members: {
      errors?: (FieldFault & { line?: number; column?: number; expected?: string })[];
      decision?: Decision | null;
      lease?: { userId: string; displayName: string; until: string };
      commentVersion?: number;
      instance?: string;
    } = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

export async function refusalOf(answer: Response): Promise<Refusal> {
  const problem = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const { code, detail, ...members } = problem;
  return new Refusal(answer.status, String(code ?? answer.status), String(detail ?? answer.statusText), members);
}
