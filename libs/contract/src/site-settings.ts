import { defaultPolicies, type Policy } from './policies.js';
import type { GuestPolicy, Language, ReasonKind, SourcePolicy } from './vocabulary.js';

/** How much each part of a priority counts on a site. */
export interface PrioritySettings {
  /** By what the weight of a reason is multiplied, by its kind; 0 to 2. */
  severity: Record<ReasonKind, number>;
  /** By what the weight of each reader who reported is multiplied; 0 to 5. */
  reporters: number;
  /** Points for each doubling of the thread; 0 to 20. */
  reach: number;
  /** Points for each hour an item waits; 0 to 10. */
  age: number;
}

/** What an editor sends: the parts that are to change. */
export type PriorityChange = Partial<Omit<PrioritySettings, 'severity'>> & {
  severity?: Partial<Record<ReasonKind, number>>;
};

/** What a site can set. Every field has a default, so a stored site holds only what was changed. */
export interface SiteSettings {
  sourcePolicy: SourcePolicy;
  /** Whether readers without an account may write, giving a name. */
  guestComments: GuestPolicy;
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
  /** How much each part of a priority counts. */
  priority: PrioritySettings;
  /** What a decision can rest on; its reason is the code of one of these. */
  policies: Policy[];
  /** How long an author has to bring a source that was asked for, in hours. */
  sourceDeadlineHours: number;
  /** A site with one moderator alone says here that they decide appeals against themselves. */
  appealsBySameModerator: boolean;
  /** Style sheets a page may ask for with its embed; no other is loaded. */
  embedStyles: string[];
  /** Of mails to readers who have chosen none. */
  language: Language;
}

export const defaultSiteSettings: SiteSettings = {
  sourcePolicy: 'mark',
  guestComments: 'off',
  editWindowMinutes: 15,
  maxDisplayDepth: 6,
  hosts: [],
  uncountedHosts: [],
  publicTransparency: false,
  ageTargetHours: { default: 24, appeals: 72 },
  priority: { severity: { rule: 1, flag: 1, claim: 1, appeal: 1, policy: 1 }, reporters: 1, reach: 2, age: 1 },
  policies: defaultPolicies,
  sourceDeadlineHours: 72,
  appealsBySameModerator: false,
  embedStyles: [],
  language: 'en',
};

/** Priority settings with some parts changed. */
export function withPriority(was: PrioritySettings, change: PriorityChange | undefined): PrioritySettings {
  return { ...was, ...change, severity: { ...was.severity, ...change?.severity } };
}
