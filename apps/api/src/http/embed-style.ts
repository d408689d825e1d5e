import type { ParleyRequest } from './request.js';

/** The style sheet a frame was opened with, where the site allows it. */
export function embedStyle({ site, query }: Pick<ParleyRequest, 'site' | 'query'>): string | undefined {
  const { style } = (query ?? {}) as Record<string, unknown>;
  return typeof style === 'string' && site?.settings.embedStyles.includes(style) ? style : undefined;
}
