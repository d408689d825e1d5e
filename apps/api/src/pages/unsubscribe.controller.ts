import { Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Unsubscribe } from '@parley/accounts';
import type { MailKind } from '@parley/contract';
import { UnsubscribeTokens } from '@parley/delivery';
import { For } from '../http/access.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { unsubscribePage } from './address-pages.js';
import { mailKindWords } from './mail-words.js';
import { strangerOf } from './reader.js';

const page = 'text/html; charset=utf-8';

/**
 * Stops mail by the link in one. The signed link is all that it takes, so programs may post to it from anywhere, as
 * RFC 8058 has them do, and it does nothing but stop mail. Opening it stops nothing.
 */
@ApiExcludeController()
@For('all')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly tokens: UnsubscribeTokens,
    private readonly unsubscribe: Unsubscribe,
  ) {}

  @Get()
  @Header('content-type', page)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  ask(@Query('token') token: unknown, @Req() request: ParleyRequest, @Res({ passthrough: true }) reply: Reply): string {
    const wish = this.tokens.read(token);
    if (!wish) void reply.status(422);
    const form = { token: String(token), kinds: (wish?.kinds ?? []).map((kind: MailKind) => mailKindWords[kind]) };
    return unsubscribePage(strangerOf(request), wish ? form : { ...form, problem: 'unsubscribeBad' });
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', page)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  async stop(
    @Query('token') token: unknown,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const wish = this.tokens.read(token);
    if (!wish) {
      void reply.status(422);
      return unsubscribePage(strangerOf(request), { token: '', kinds: [], problem: 'unsubscribeBad' });
    }
    await this.unsubscribe.run(wish.accountId, wish.kinds);
    return unsubscribePage(strangerOf(request), { token: '', kinds: [], done: true });
  }
}
