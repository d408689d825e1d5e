import type { Role } from '@parley/contract';

export type { Role };

const order: Role[] = ['member', 'moderator', 'editor', 'admin'];

export const includesRole = (held: Role, needed: Role): boolean => order.indexOf(held) >= order.indexOf(needed);
