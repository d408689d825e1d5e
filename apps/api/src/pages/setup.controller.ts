import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SetUpOwner } from '@parley/accounts';
import { Failure, SetupRequest, type FieldFault } from '@parley/contract';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { For, UserAgent } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import type { ParleyRequest } from '../http/request.js';
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
  form(@Query('token') token: unknown): string {
    return setupPage(typeof token === 'string' ? token.slice(0, 200) : '');
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
    const { token = '', displayName = '', email = '', password = '' } = body ?? {};
    const input = plainToInstance(SetupRequest, { token, displayName, email, password });
    const faults = (await validate(input)).map((error): FieldFault => ({
      pointer: `/${error.property}`,
      message: Object.values(error.constraints ?? {}).at(-1) ?? '',
    }));
    if (faults.length > 0) return setupPage(token, { displayName, email }, faults);
    try {
      await this.owner.byLink(input, agent);
      return setupDonePage(email);
    } catch (error) {
      if (error instanceof Failure && error.status < 500)
        return setupPage(token, { displayName, email }, ...faultsOrWords(error));
      throw error;
    }
  }
}

/** What is wrong with single fields, or where none is named, with the whole. */
function faultsOrWords({ members, detail }: Failure): [FieldFault[], string?] {
  const faults = members['errors'] as FieldFault[] | undefined;
  return faults ? [faults] : [[], detail];
}

/** A form on somebody else's page must not set up ours. */
function refuseOtherOrigins(request: ParleyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Failure('forbidden', 'Send the form from its own page.');
}
