import { Choice, Text, Time, YesNo } from '../fields.js';
import { sanctionKinds, type SanctionKind } from '../vocabulary.js';

export class SanctionRequest {
  @Choice(['none', ...sanctionKinds], {
    description:
      '`premoderate`: every comment waits for a moderator; `mute`: no comments; `ban`: nothing others see; `none`.',
  })
  kind!: SanctionKind | 'none';

  @Time({ optional: true, nullable: true, description: 'Until when; absent or null for good.' })
  until?: string | null;

  @Text({ min: 1, max: 1000, description: 'Why; the person reads it.' })
  reason!: string;
}

export class FlaggingRequest {
  @YesNo({ description: 'Whether what they report is kept but opens nothing by itself.' })
  muted!: boolean;

  @Time({ optional: true, nullable: true, description: 'Until when; absent or null for good.' })
  until?: string | null;

  @Text({ min: 1, max: 1000, description: 'Why; the person reads it.' })
  reason!: string;
}
