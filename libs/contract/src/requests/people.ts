import { Choice, Text, YesNo } from '../fields.js';
import { sanctionKinds, type SanctionKind } from '../vocabulary.js';

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const timeSays = 'must be a time in UTC (2026-11-24T09:30:00Z)';

export class SanctionRequest {
  @Choice(['none', ...sanctionKinds], {
    description:
      '`premoderate`: every comment waits for a moderator; `mute`: no comments; `ban`: nothing others see; `none`.',
  })
  kind!: SanctionKind | 'none';

  @Text({
    optional: true,
    nullable: true,
    max: 30,
    pattern: time,
    patternSays: timeSays,
    description: 'Until when; absent or null for good.',
  })
  until?: string | null;

  @Text({ min: 1, max: 1000, description: 'Why; the person reads it.' })
  reason!: string;
}

export class FlaggingRequest {
  @YesNo({ description: 'Whether what they report is kept but opens nothing by itself.' })
  muted!: boolean;

  @Text({
    optional: true,
    nullable: true,
    max: 30,
    pattern: time,
    patternSays: timeSays,
    description: 'Until when; absent or null for good.',
  })
  until?: string | null;

  @Text({ min: 1, max: 1000, description: 'Why; the person reads it.' })
  reason!: string;
}
