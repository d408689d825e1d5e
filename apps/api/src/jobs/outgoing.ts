import { Injectable } from '@nestjs/common';
import { SendMail, SendWebhooks } from '@parley/delivery';

/** What leaves the installation: each kind in rounds of its own, so that none waits for another. */
@Injectable()
export class Outgoing {
  readonly kinds: { name: string; every: number; round: () => Promise<number> }[];

  constructor(
    private readonly webhooks: SendWebhooks,
    private readonly mail: SendMail,
  ) {
    this.kinds = [
      { name: 'sending to webhooks', every: 250, round: () => webhooks.round() },
      { name: 'sending mail', every: 500, round: () => mail.round() },
    ];
  }

  /** What is on its way is sent again by another process, or after the next start. */
  async stop(): Promise<void> {
    await Promise.all([this.webhooks.stop(), this.mail.stop()]);
  }
}
