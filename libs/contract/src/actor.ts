import type { Role } from './roles.js';
import type { SanctionKind } from './vocabulary.js';

/** Who speaks, with the role on the site concerned: the visible first argument of every verb. */
export interface Actor {
  id: string;
  displayName: string;
  email: string | null;
  emailVerified: boolean;
  createdAt: Date;
  owner: boolean;
  /** On the site of the request; an owner is an admin everywhere. */
  role: Role;
  sessionId: string;
  /** What moderators set for them on the site of the request, while it holds. */
  sanction: { kind: SanctionKind; until: Date | null; reason: string } | null;
}
