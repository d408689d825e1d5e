import { Body, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { AppealRequest, Failure, type Actor, type FieldFault } from '@parley/contract';
import { AppealDecision, ReadDecision } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { IdParam, TheSite } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import type { Reply } from '../http/request.js';
import { signInPath, within } from './addresses.js';
import { faultsIn, type Given } from './form-faults.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import type { Reader } from './reader.js';
import { statementPage } from './statement-page.js';
import { nothingReturned, type Returned } from './thread-state.js';

const id = { name: 'id', code: 'decision_not_found' } as const;
const at = (path: string): string[] => [`decisions/:id${path}`, `s/:site/decisions/:id${path}`];

/** Statements of reasons, and appeals by form. */
@Pages()
export class DecisionPagesController {
  constructor(
    private readonly decisions: ReadDecision,
    private readonly appeals: AppealDecision,
  ) {}

  @Get(at(''))
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async reasons(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @IdParam(id) decisionId: string,
    @Query('done') done: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const actor = signedIn(reader, decisionId, reply);
    if (!actor) return undefined;
    const statement = await this.decisions.run(actor, site, decisionId);
    return statementPage(reader, site, statement, nothingReturned, done === 'appealSent');
  }

  @Post(at('/appeals'))
  @HttpCode(303)
  @Limit('appeal')
  async appeal(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @IdParam(id) decisionId: string,
    @Body() body: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const given = body ?? {};
    const actor = signedIn(reader, decisionId, reply);
    if (!actor) return undefined;
    const again = async (status: number, why: Omit<Returned, 'given'>): Promise<string> => {
      const statement = await this.decisions.run(actor, site, decisionId);
      void reply.status(status).type(htmlPage).header('cache-control', 'no-store');
      return statementPage(reader, site, statement, { given, ...why }, false);
    };
    const { input, faults } = faultsIn(AppealRequest, { text: (given['text'] ?? '').replace(/\r\n/g, '\n') });
    if (faults.length > 0) return again(422, { faults });
    try {
      await this.appeals.run(actor, site, decisionId, input);
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500 || error.status === 404) throw error;
      const { errors } = error.members as { errors?: FieldFault[] };
      // a second press finds the appeal that the first one sent
      if (error.code !== 'already_appealed')
        return again(error.status, { faults: errors ?? [], problem: error.detail });
    }
    void reply.header('location', within(reader, `${reader.base}/decisions/${decisionId}?done=appealSent`));
    return undefined;
  }
}

function signedIn(reader: Reader, decisionId: string, reply: Reply): Actor | undefined {
  const here = within(reader, `${reader.base}/decisions/${decisionId}`);
  if (!reader.actor) void reply.status(303).header('location', signInPath(reader, here));
  return reader.actor ?? undefined;
}
