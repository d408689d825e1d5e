import { join } from 'node:path';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import * as accounts from '@parley/accounts';
import * as delivery from '@parley/delivery';
import * as discussion from '@parley/discussion';
import * as moderation from '@parley/moderation';
import { Database } from '@parley/store';
import { AddressController } from './auth/address.controller.js';
import { AuthController, MeController } from './auth/auth.controller.js';
import { NotificationsController } from './auth/notifications.controller.js';
import { ClaimsController } from './claims/claims.controller.js';
import { ClustersController } from './claims/clusters.controller.js';
import { CommentsController } from './comments/comments.controller.js';
import { RemovalController } from './comments/removal.controller.js';
import { SourcesController } from './comments/sources.controller.js';
import { ThreadController } from './comments/thread.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { BearerStrategy } from './http/bearer.strategy.js';
import { ConsoleController } from './console/console.controller.js';
import { Methods } from './http/methods.js';
import { ProblemsFilter } from './http/problems.filter.js';
import { RateGuard, RateSwitch } from './http/rate-limits.js';
import { SiteDirectory } from './http/site-directory.js';
import { validation } from './http/validation.js';
import { Background } from './jobs/background.js';
import { Detector, type DetectorSettings } from './jobs/detector.js';
import { Outgoing } from './jobs/outgoing.js';
import { CheckpointPlace, Checkpoints } from './operations/checkpoints.js';
import { FeedController, LiveController } from './live/live.controller.js';
import { PublicAddress } from './live/public-address.js';
import { StreamLimit } from './live/stream-limit.js';
import { MailsController } from './mail/mails.controller.js';
import { HealthController } from './operations/health.controller.js';
import { Log } from './operations/log.js';
import { Metrics } from './operations/metrics.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Readiness } from './operations/readiness.js';
import { AccountFacts } from './pages/account-facts.js';
import { AccountPagesController } from './pages/account-pages.controller.js';
import { AddressPagesController } from './pages/address-pages.controller.js';
import { AnswerForm } from './pages/answer-form.js';
import { AssetsController } from './pages/assets.controller.js';
import { PageCookie } from './pages/page-cookie.js';
import { PagesController } from './pages/pages.controller.js';
import { PartsController } from './pages/parts.controller.js';
import { ReadState } from './pages/read-state.js';
import { DecisionPagesController } from './pages/decision-pages.controller.js';
import { HistoryController } from './pages/history.controller.js';
import { NotificationsPageController } from './pages/notifications-page.controller.js';
import { OwnAccountController } from './pages/own-account.controller.js';
import { OwnMailController } from './pages/own-mail.controller.js';
import { OwnCommentFormsController } from './pages/own-comment-forms.controller.js';
import { SendThread } from './pages/send-thread.js';
import { TagController } from './pages/tag.controller.js';
import { TakeForm } from './pages/take-form.js';
import { UnsubscribeController } from './pages/unsubscribe.controller.js';
import { ReaderFormsController } from './pages/reader-forms.controller.js';
import { SetupController } from './pages/setup.controller.js';
import { AddressesController } from './posts/addresses.controller.js';
import { PostsController } from './posts/posts.controller.js';
import { AuditController } from './review/audit.controller.js';
import { BulkController, DecisionsController } from './review/decisions.controller.js';
import { ReviewEventsController } from './review/events.controller.js';
import { NoticesController } from './review/notices.controller.js';
import { PeopleController } from './review/people.controller.js';
import { QueueController, ReviewItemController } from './review/review.controller.js';
import { WorkController } from './review/work.controller.js';
import { TransparencyController } from './review/transparency.controller.js';
import { BacktestsController } from './rules/backtests.controller.js';
import { ExplanationController } from './rules/explanation.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionCookie } from './session/session-cookie.js';
import { SitesController } from './sites/sites.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

const verbs: Provider[] = [
  accounts.AccessTokens,
  accounts.AskPasswordReset,
  accounts.BeginSession,
  accounts.ChangeAccount,
  accounts.CheckPassword,
  accounts.ConfirmPassword,
  accounts.EraseAccount,
  accounts.ShowAtOnce,
  accounts.EndPageSession,
  accounts.Members,
  accounts.NewPassword,
  accounts.OpenPageSession,
  accounts.OwnSessions,
  accounts.Passwords,
  accounts.Recognise,
  accounts.RecognisePage,
  accounts.RefreshSession,
  accounts.Register,
  accounts.ResetPassword,
  accounts.SendVerification,
  accounts.SetUpOwner,
  accounts.SignIn,
  accounts.SignOut,
  accounts.Unsubscribe,
  accounts.VerifyEmail,
  accounts.WhoAmI,
  delivery.FollowPost,
  delivery.GatherMail,
  delivery.KeepDeliveries,
  delivery.KeepMails,
  delivery.KeepWebhooks,
  delivery.ReadPlace,
  delivery.SendMail,
  delivery.SendWebhooks,
  delivery.WriteMail,
  discussion.AddSource,
  discussion.BringExample,
  discussion.ChangePost,
  discussion.ChangeSite,
  discussion.CheckSource,
  discussion.CreateSite,
  discussion.DeleteComment,
  discussion.EditComment,
  discussion.JudgeAgain,
  discussion.LookAgain,
  discussion.OpenPost,
  discussion.PostComment,
  discussion.ReadComment,
  discussion.ReadCounts,
  discussion.ReadPosts,
  discussion.ReadRecent,
  discussion.ReadVotes,
  discussion.ReadWaiting,
  discussion.ReadThread,
  discussion.ResolvePost,
  discussion.RuleBook,
  discussion.SearchComments,
  discussion.Vote,
  discussion.WriteComment,
  moderation.AppealDecision,
  moderation.AskBacktest,
  moderation.CheckRule,
  moderation.Decide,
  moderation.DecideCluster,
  moderation.DecideMany,
  moderation.ExplainComment,
  moderation.FlagComment,
  moderation.HoldLease,
  moderation.KeepViews,
  moderation.ReadAudit,
  moderation.ReadClusters,
  moderation.ReadDecision,
  moderation.ReadItem,
  moderation.ReadNotices,
  moderation.ReadNotifications,
  moderation.ReadQueue,
  moderation.ReadRules,
  moderation.RearrangeClusters,
  moderation.ReadStatistics,
  moderation.ReadUserRecord,
  moderation.ReceiveNotice,
  moderation.RemoveComment,
  moderation.ReportTransparency,
  moderation.SanctionUser,
  moderation.SwitchRule,
  moderation.TakeNext,
  moderation.Undo,
  moderation.WatchAges,
  moderation.WatchQueue,
  moderation.WorkOnItem,
  moderation.WriteRule,
];

/** What the program brings to the wiring: everything that was opened before it. */
export interface Parts {
  db: Database;
  log: Log;
  jwtSecret: string;
  /** The folder for what is kept outside the database; absent, nothing is. */
  dataDir?: string | undefined;
  rateLimits: boolean;
  publicUrl: string;
  /** Hosts that messages may go to although they are not on the public internet. */
  webhookAllowHosts?: string[] | undefined;
  detector?: DetectorSettings | undefined;
  /** Absent: no mail is sent. */
  mail?: delivery.MailServerSettings | undefined;
  /** Whether requests are answered; a worker only tells how it is. */
  serves: boolean;
}

function mailParts({ mail, jwtSecret, publicUrl, log }: Parts): Provider[] {
  const server = mail && new delivery.MailServer(mail);
  const office = new delivery.MailOffice(server, (trouble) => log.warn({ ...trouble }, 'a mail was given up'));
  return [
    { provide: accounts.Mailing, useValue: new accounts.Mailing(mail !== undefined) },
    { provide: delivery.MailOffice, useValue: office },
    { provide: delivery.MailLinks, useValue: new delivery.MailLinks(publicUrl) },
    { provide: delivery.UnsubscribeTokens, useValue: new delivery.UnsubscribeTokens(jwtSecret) },
  ];
}

@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      controllers: parts.serves
        ? [
            HealthController,
            MetricsController,
            AuthController,
            MeController,
            AddressController,
            SessionController,
            SitesController,
            AddressesController,
            PostsController,
            LiveController,
            FeedController,
            ThreadController,
            CommentsController,
            RemovalController,
            ClaimsController,
            ClustersController,
            SourcesController,
            QueueController,
            ReviewItemController,
            DecisionsController,
            BulkController,
            NotificationsController,
            ReviewEventsController,
            NoticesController,
            PeopleController,
            WorkController,
            TransparencyController,
            AuditController,
            RulesController,
            BacktestsController,
            ExplanationController,
            WebhooksController,
            MailsController,
            ConsoleController,
            SetupController,
            AssetsController,
            PagesController,
            PartsController,
            TagController,
            AccountPagesController,
            ReaderFormsController,
            OwnCommentFormsController,
            HistoryController,
            NotificationsPageController,
            DecisionPagesController,
            OwnAccountController,
            AddressPagesController,
            OwnMailController,
            UnsubscribeController,
          ]
        : [HealthController, MetricsController],
      providers: [
        ...verbs,
        { provide: Database, useValue: parts.db },
        { provide: Log, useValue: parts.log },
        { provide: accounts.AccessTokenKey, useValue: new accounts.AccessTokenKey(parts.jwtSecret) },
        {
          provide: CheckpointPlace,
          useValue: new CheckpointPlace(parts.dataDir && join(parts.dataDir, 'checkpoints'), parts.jwtSecret),
        },
        Checkpoints,
        { provide: Detector, useValue: new Detector(parts.detector) },
        { provide: PublicAddress, useValue: new PublicAddress(parts.publicUrl) },
        { provide: delivery.OutsideAddresses, useValue: new delivery.OutsideAddresses(parts.webhookAllowHosts ?? []) },
        ...mailParts(parts),
        AccountFacts,
        AnswerForm,
        PageCookie,
        ReadState,
        SendThread,
        TakeForm,
        StreamLimit,
        { provide: RateSwitch, useValue: new RateSwitch(parts.rateLimits) },
        { provide: SessionCookie, useValue: new SessionCookie(parts.publicUrl.startsWith('https:')) },
        BearerStrategy,
        Methods,
        SiteDirectory,
        Readiness,
        Outgoing,
        Background,
        Metrics,
        { provide: APP_FILTER, useClass: ProblemsFilter },
        // in this order: who speaks is known before it is counted
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_PIPE, useFactory: validation },
      ],
    };
  }
}
