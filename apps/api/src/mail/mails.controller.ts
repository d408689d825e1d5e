import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Mail, MailList, MailQuery, type Actor } from '@parley/contract';
import { KeepMails } from '@parley/delivery';
import { Caller, IdParam } from '../http/access.js';
import { Route } from '../http/route.js';

@ApiTags('Mail')
@Controller('api/v1/mails')
export class MailsController {
  constructor(private readonly mails: KeepMails) {}

  @Get()
  @Route({
    says: 'Mails on their way and of the last seven days, for an owner; newest first.',
    for: 'member',
    answer: MailList,
    fails: ['forbidden', 'validation_failed', 'invalid_cursor'],
  })
  listMails(@Caller() actor: Actor, @Query() query: MailQuery): Promise<MailList> {
    return this.mails.list(actor, query);
  }

  @Post(':id/again')
  @Route({
    says: 'Send a mail once more that was given up.',
    for: 'member',
    answer: Mail,
    fails: ['forbidden', 'mail_not_found'],
  })
  sendMailAgain(@Caller() actor: Actor, @IdParam({ name: 'id', code: 'mail_not_found' }) id: string): Promise<Mail> {
    return this.mails.again(actor, id);
  }
}
