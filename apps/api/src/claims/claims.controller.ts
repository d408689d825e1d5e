import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckClaimsRequest, ClaimCheck } from '@parley/contract';
import { checkClaims } from '@parley/discussion';
import { Route } from '../http/route.js';

@ApiTags('Claims')
@Controller('api/v1/claims')
export class ClaimsController {
  @Post('check')
  @Route({
    says: 'Find the claims in a text; nothing is stored.',
    for: 'all',
    answer: ClaimCheck,
    fails: ['validation_failed'],
    limit: 'check',
  })
  checkClaims(@Body() body: CheckClaimsRequest): ClaimCheck {
    return checkClaims(body);
  }
}
