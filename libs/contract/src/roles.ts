/** Roles of one site, from least to most; each includes the ones before it. */
export const roles = ['member', 'moderator', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Whether `held` includes `needed`. An owner holds every role everywhere, expressed as 'admin'. */
export function includesRole(held: Role, needed: Role): boolean {
  return roles.indexOf(held) >= roles.indexOf(needed);
}
