import { Amount, Choice, Figures, ListOf, ObjectOf, Text, Whole, Words, YesNo } from '../fields.js';
import {
  guestPolicies,
  languages,
  policyCode,
  policyGrounds,
  queueName,
  reasonKinds,
  sourcePolicies,
  type GuestPolicy,
  type Language,
  type PolicyGround,
  type ReasonKind,
  type SourcePolicy,
} from '../vocabulary.js';

export class PolicyRequest {
  @Text({
    max: 40,
    pattern: policyCode,
    patternSays: 'must be lower-case letters, digits and _',
    description: 'What decisions give as their reason.',
    example: 'unsourced_claim',
  })
  code!: string;

  @Text({ min: 1, max: 200, description: 'A title.' })
  title!: string;

  @Text({ min: 1, max: 5000, description: 'The policy in words.' })
  text!: string;

  @Choice(policyGrounds, { description: 'Whether it rests on the law or on the terms of use.' })
  ground!: PolicyGround;

  @Text({ optional: true, max: 500, description: 'The law, or the part of the terms.' })
  reference?: string;
}

export class PrioritySettingsRequest {
  @Figures({
    optional: true,
    max: reasonKinds.length,
    from: 0,
    to: 2,
    pattern: new RegExp(`^(${reasonKinds.join('|')})$`),
    description: 'By what the weight of a reason is multiplied, by its kind (1).',
  })
  severity?: Partial<Record<ReasonKind, number>>;

  @Amount({
    optional: true,
    min: 0,
    max: 5,
    description: 'By what the weight of each reader who reported is multiplied (1).',
  })
  reporters?: number;

  @Amount({ optional: true, min: 0, max: 20, description: 'Points for each doubling of the thread (2).' })
  reach?: number;

  @Amount({ optional: true, min: 0, max: 10, description: 'Points for each hour an item waits (1).' })
  age?: number;
}

export class SiteSettingsRequest {
  @Choice(sourcePolicies, {
    optional: true,
    description: 'What happens to a comment that states facts without a source.',
  })
  sourcePolicy?: SourcePolicy;

  @Choice(guestPolicies, {
    optional: true,
    description: 'Whether readers without an account may write: no, after a moderator has looked, or yes.',
  })
  guestComments?: GuestPolicy;

  @Whole({ optional: true, min: 0, max: 10_080, description: 'How long an author may edit, in minutes.' })
  editWindowMinutes?: number;

  @Whole({ optional: true, min: 1, max: 100, description: 'From which depth pages stop indenting (a hint).' })
  maxDisplayDepth?: number;

  @Words({
    optional: true,
    max: 100,
    pattern: /^[a-z0-9.-]{1,253}$/,
    patternSays: 'must be host names in lower case',
    description: 'Hosts whose pages may become posts.',
  })
  hosts?: string[];

  @Words({
    optional: true,
    max: 500,
    pattern: /^[a-z0-9.-]{1,253}$/,
    patternSays: 'must be host names in lower case',
    description: 'Hosts whose pages count as no source, with everything below them.',
  })
  uncountedHosts?: string[];

  @YesNo({ optional: true, description: 'Whether the moderators’ figures are public.' })
  publicTransparency?: boolean;

  @Figures({
    optional: true,
    max: 50,
    from: 1,
    to: 8760,
    pattern: queueName,
    description: 'How old an open item may get, in hours, by queue; `default` for the rest.',
  })
  ageTargetHours?: Record<string, number>;

  @ObjectOf(() => PrioritySettingsRequest, {
    optional: true,
    description:
      'How much each part of a priority counts; what is left out stays. Open items are weighed again within seconds.',
  })
  priority?: PrioritySettingsRequest;

  @ListOf(() => PolicyRequest, { optional: true, min: 1, max: 50, description: 'What decisions can rest on.' })
  policies?: PolicyRequest[];

  @Whole({ optional: true, min: 1, max: 8760, description: 'How long an author has to bring a source, in hours.' })
  sourceDeadlineHours?: number;

  @YesNo({
    optional: true,
    description: 'Where there is one moderator alone: whether they decide appeals against themselves.',
  })
  appealsBySameModerator?: boolean;

  @Words({
    optional: true,
    max: 20,
    // nothing that could end a source in a content policy
    pattern: /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?\/[\w.~%/-]{1,500}$/,
    patternSays: 'must be addresses of style sheets, beginning with https://, without a query',
    description: 'Style sheets that pages may ask for with their embed (`data-parley-style`).',
  })
  embedStyles?: string[];

  @Choice(languages, { optional: true, description: 'The language of mails to readers who have chosen none.' })
  language?: Language;
}

export class ChangeSiteRequest {
  @Text({ optional: true, min: 1, max: 200, description: 'The name people see.' })
  name?: string;

  @ObjectOf(() => SiteSettingsRequest, {
    optional: true,
    description: 'Settings to change; the others stay.',
  })
  settings?: SiteSettingsRequest;
}
