import { Choice, Figures, ListOf, ObjectOf, Text, Whole, Words, YesNo } from '../fields.js';
import {
  policyCode,
  policyGrounds,
  queueName,
  sourcePolicies,
  type PolicyGround,
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

export class SiteSettingsRequest {
  @Choice(sourcePolicies, {
    optional: true,
    description: 'What happens to a comment that states facts without a source.',
  })
  sourcePolicy?: SourcePolicy;

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
