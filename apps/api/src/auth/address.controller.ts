import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskPasswordReset, ResetPassword, SendVerification, VerifyEmail } from '@parley/accounts';
import {
  ForgotPasswordRequest,
  ResetPasswordRequest,
  VerifyEmailRequest,
  type Actor,
  type Language,
} from '@parley/contract';
import { Caller, WantedLanguage } from '../http/access.js';
import { Route } from '../http/route.js';

/** What rests on somebody's address: a new password, and that the address is theirs. */
@ApiTags('Identity')
@Controller('api/v1/auth')
export class AddressController {
  constructor(
    private readonly ask: AskPasswordReset,
    private readonly reset: ResetPassword,
    private readonly verify: VerifyEmail,
    private readonly verification: SendVerification,
  ) {}

  @Post('password/forgot')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Send a link to a new password, where the address has an account; the answer is the same where it has none.',
    for: 'all',
    status: 202,
    fails: ['validation_failed'],
    limit: 'forgotPassword',
  })
  forgotPassword(@Body() { email }: ForgotPasswordRequest, @WantedLanguage() language: Language | null): Promise<void> {
    return this.ask.run(email, language);
  }

  @Post('password/reset')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Choose a new password by the link that was sent; every session ends.',
    for: 'all',
    status: 204,
    fails: ['validation_failed', 'invalid_token'],
    limit: 'mailToken',
  })
  resetPassword(@Body() { token, password }: ResetPasswordRequest): Promise<void> {
    return this.reset.run(token, password);
  }

  @Post('email/verify')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Confirm an address by the link that was sent to it.',
    for: 'all',
    status: 204,
    fails: ['validation_failed', 'invalid_token'],
    limit: 'mailToken',
  })
  verifyEmail(@Body() { token }: VerifyEmailRequest): Promise<void> {
    return this.verify.run(token);
  }

  @Post('email/verification')
  @Route({
    says: 'Send the link that confirms the caller’s address once more.',
    for: 'member',
    status: 202,
    fails: ['already_verified', 'mail_off'],
    limit: 'verification',
  })
  sendVerification(@Caller() actor: Actor, @WantedLanguage() language: Language | null): Promise<void> {
    return this.verification.again(actor, language);
  }
}
