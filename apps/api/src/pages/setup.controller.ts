import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SetUpOwner } from '@parley/accounts';
import { Failure, SetupRequest, type FieldFault } from '@parley/contract';
import { For, UserAgent } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import type { ParleyRequest } from '../http/request.js';
import { faultsIn } from './form-faults.js';
import { strangerOf, type Reader } from './reader.js';
import { setupDonePage, setupPage } from './setup-page.js';

const page = 'text/html; charset=utf-8';

/** The one-time link of the first start. Opening it shows a form; only sending the form uses it up. */
@ApiExcludeController()
@For('all')
@Controller('setup')
export class SetupController {
  constructor(private readonly owner: SetUpOwner) {}

  @Get()
  @Header('content-type', page)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  form(@Query('token') token: unknown, @Req() request: ParleyRequest): string {
    return setupPage(strangerOf(request), { token: typeof token === 'string' ? token.slice(0, 200) : '' });
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', page)
  @Header('cache-control', 'no-store')
  @Limit('setup')
  async make(
    @Body() body: Record<string, string>,
    @Req() request: ParleyRequest,
    @UserAgent() agent: string | null,
  ): Promise<string> {
    refuseOtherOrigins(request);
    const reader = strangerOf(request);
    const { token = '', displayName = '', email = '', password = '' } = body ?? {};
    const form = { token, given: { displayName, email } };
    const { input, faults } = faultsIn(SetupRequest, { token, displayName, email, password });
    // a token that is none is told as one that was used
    if (faults.some(({ pointer }) => pointer !== '/token')) return setupPage(reader, { ...form, faults });
    try {
      await this.owner.byLink(input, agent);
      return setupDonePage(reader, email);
    } catch (error) {
      if (error instanceof Failure && error.status < 500)
        return setupPage(reader, { ...form, ...whatIsWrong(reader, error) });
      throw error;
    }
  }
}

/** What is wrong with single fields, or where none is named, with the whole. */
function whatIsWrong(reader: Reader, failure: Failure): { faults: FieldFault[] } | { problem: string } {
  const faults = failure.members['errors'] as FieldFault[] | undefined;
  return faults ? { faults } : { problem: problemWords(reader, failure) };
}

function problemWords({ say }: Reader, failure: Failure): string {
  if (failure.code === 'email_taken') return say('emailTaken');
  return say(failure.members['because'] === 'owner_exists' ? 'setupTaken' : 'setupUsed');
}

/** A form on somebody else's page must not set up ours. */
function refuseOtherOrigins(request: ParleyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Failure('forbidden', 'Send the form from its own page.');
}
