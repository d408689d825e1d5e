import { Body, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { AskPasswordReset, Mailing, ResetPassword, VerifyEmail } from '@parley/accounts';
import { Failure, ForgotPasswordRequest, ResetPasswordRequest, type FieldFault } from '@parley/contract';
import { Limit } from '../http/rate-limits.js';
import type { Reply } from '../http/request.js';
import { forgotPage, resetPage, verifyPage } from './address-pages.js';
import { faultsIn, type Given } from './form-faults.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import type { Reader } from './reader.js';

/** Where links in mails lead. Opening a page uses nothing up; only its form does. Nothing tells others the address. */
@Pages()
export class AddressPagesController {
  constructor(
    private readonly ask: AskPasswordReset,
    private readonly reset: ResetPassword,
    private readonly verify: VerifyEmail,
    private readonly mailing: Mailing,
  ) {}

  @Get('forgot-password')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  forgotForm(@TheReader() reader: Reader): string {
    return forgotPage(reader, { mailOn: this.mailing.on });
  }

  @Post('forgot-password')
  @HttpCode(200)
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  @Limit('forgotPassword')
  async forgot(
    @TheReader() reader: Reader,
    @Body() given: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { input, faults } = faultsIn(ForgotPasswordRequest, { email: given?.['email'] ?? '' });
    if (faults.length > 0) {
      void reply.status(422);
      return forgotPage(reader, { mailOn: this.mailing.on, given: given ?? {}, faults });
    }
    await this.ask.run(input.email, reader.language);
    return forgotPage(reader, { mailOn: this.mailing.on, sent: true });
  }

  @Get('reset-password')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  resetForm(@TheReader() reader: Reader, @Query('token') token: unknown): string {
    return resetPage(reader, { token: tokenIn(token) });
  }

  @Post('reset-password')
  @HttpCode(200)
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @Limit('mailToken')
  async takePassword(
    @TheReader() reader: Reader,
    @Body() given: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const token = tokenIn(given?.['token']);
    const { input, faults } = faultsIn(ResetPasswordRequest, {
      token: token || '-',
      password: given?.['password'] ?? '',
    });
    const again = (found: FieldFault[]): string => {
      void reply.status(422);
      return resetPage(reader, found.length > 0 ? { token, faults: found } : { token, problem: 'resetUsed' });
    };
    if (faults.length > 0) return again(faults);
    try {
      await this.reset.run(input.token, input.password);
      return resetPage(reader, { token: '', done: true });
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500) throw error;
      return again((error.members['errors'] as FieldFault[] | undefined) ?? []);
    }
  }

  @Get('verify-email')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  verifyForm(@TheReader() reader: Reader, @Query('token') token: unknown): string {
    return verifyPage(reader, { token: tokenIn(token) });
  }

  @Post('verify-email')
  @HttpCode(200)
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @Limit('mailToken')
  async confirm(
    @TheReader() reader: Reader,
    @Body() given: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const token = tokenIn(given?.['token']);
    try {
      await this.verify.run(token);
      return verifyPage(reader, { token, done: true });
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'invalid_token') throw error;
      void reply.status(error.status);
      return verifyPage(reader, { token, problem: 'verifyUsed' });
    }
  }
}

function tokenIn(given: unknown): string {
  return typeof given === 'string' ? given.slice(0, 200) : '';
}
