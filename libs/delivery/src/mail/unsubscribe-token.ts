import { createHmac, timingSafeEqual } from 'node:crypto';
import { mailKindNames, type MailKind } from '@parley/contract';

/** Whose mail is stopped, and of which kinds. */
export interface UnsubscribeWish {
  accountId: string;
  kinds: MailKind[];
}

/** Signs and reads what links in mails carry to stop them. It never runs out, and can do nothing but stop mail. */
export class UnsubscribeTokens {
  private readonly key: Buffer;

  /** @param secret the installation's; tokens are signed with a key of their own, made from it */
  constructor(secret: string) {
    this.key = createHmac('sha256', secret).update('parley unsubscribe').digest();
  }

  write({ accountId, kinds }: UnsubscribeWish): string {
    const words = `${accountId}.${kinds.join('+')}`;
    return Buffer.from(`${words}.${this.sign(words).toString('base64url')}`).toString('base64url');
  }

  /** Undefined for what we did not sign. */
  read(token: unknown): UnsubscribeWish | undefined {
    if (typeof token !== 'string' || token.length > 400) return undefined;
    const [accountId = '', kinds = '', signature = ''] = Buffer.from(token, 'base64url').toString('utf8').split('.');
    const given = Buffer.from(signature, 'base64url');
    const wanted = this.sign(`${accountId}.${kinds}`);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
    const named = kinds.split('+');
    return { accountId, kinds: mailKindNames.filter((kind) => named.includes(kind)) };
  }

  private sign(words: string): Buffer {
    return createHmac('sha256', this.key).update(words).digest();
  }
}
