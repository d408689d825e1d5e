import { defaultPolicies, type Policy } from './policies.js';
import type { SourcePolicy } from './vocabulary.js';

/** What a site can set. Every field has a default, so a stored site holds only what was changed. */
export interface SiteSettings {
  sourcePolicy: SourcePolicy;
  /** How long an author may edit, in minutes. */
  editWindowMinutes: number;
  /** A hint for pages; nesting is unlimited in data. */
  maxDisplayDepth: number;
  /** Hosts whose pages may become posts on first sight. */
  hosts: string[];
  /** Hosts whose pages count as no source here, with everything below them. */
  uncountedHosts: string[];
  /** Whether the moderators' figures are public. */
  publicTransparency: boolean;
  /** How old an open item may get, in hours, by queue; `default` for the rest. */
  ageTargetHours: Record<string, number>;
  /** What a decision can rest on; its reason is the code of one of these. */
  policies: Policy[];
  /** How long an author has to bring a source that was asked for, in hours. */
  sourceDeadlineHours: number;
  /** A site with one moderator alone says here that they decide appeals against themselves. */
  appealsBySameModerator: boolean;
  /** Style sheets a page may ask for with its embed; no other is loaded. */
  embedStyles: string[];
}

export const defaultSiteSettings: SiteSettings = {
  sourcePolicy: 'mark',
  editWindowMinutes: 15,
  maxDisplayDepth: 6,
  hosts: [],
  uncountedHosts: [],
  publicTransparency: false,
  ageTargetHours: { default: 24, appeals: 72 },
  policies: defaultPolicies,
  sourceDeadlineHours: 72,
  appealsBySameModerator: false,
  embedStyles: [],
};
