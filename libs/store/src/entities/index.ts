import { JobWorkerRow } from './jobs.entity.js';
import { SiteRow, AccountRow, MembershipRow } from './people.entity.js';
import {
  CredentialRow,
  SessionRow,
  RefreshTokenRow,
  PageTokenRow,
  SetupLinkRow,
  AccountTokenRow,
  RateLimitRow,
} from './sessions.entity.js';
import {
  PostRow,
  PostStatRow,
  CommentRow,
  CommentStatRow,
  CountDeltaRow,
  CommentRevisionRow,
  SourceRow,
  VoteRow,
  FlagRow,
} from './discussion.entity.js';
import {
  ClaimClusterRow,
  ClaimRow,
  RuleRow,
  RuleVersionRow,
  FindingRow,
  JudgementRow,
  CommentLikenessRow,
  BacktestRow,
} from './judgement.entity.js';
import { ReviewItemRow, ReviewPlaceRow, ReviewReasonRow } from './review.entity.js';
import { DecisionRow, BatchRow, AppealRow, NotificationRow } from './decisions.entity.js';
import { SanctionRow, ItemNoteRow, SavedViewRow, NoticeRow, QueueAlertRow, QueueLateRow } from './work.entity.js';
import {
  ModerationLogRow,
  LogUnsealedRow,
  LogHeadRow,
  ModerationChainRow,
  OutboxRow,
  LiveEventRow,
  IdempotencyKeyRow,
} from './record.entity.js';
import { MailChoiceRow, MailRow } from './mail.entity.js';
import { WebhookRow, WebhookDeliveryRow } from './webhooks.entity.js';
import { ImportedRow, ImportRunRow, ImportRecordRow } from './imports.entity.js';

/** Every table as a class; a test holds them against the migrated schema. */
export const entities = [
  SiteRow,
  AccountRow,
  MembershipRow,
  CredentialRow,
  SessionRow,
  RefreshTokenRow,
  PageTokenRow,
  SetupLinkRow,
  AccountTokenRow,
  RateLimitRow,
  JobWorkerRow,
  MailChoiceRow,
  MailRow,
  PostRow,
  PostStatRow,
  CommentRow,
  CommentStatRow,
  CountDeltaRow,
  CommentRevisionRow,
  SourceRow,
  VoteRow,
  FlagRow,
  ClaimRow,
  ClaimClusterRow,
  RuleRow,
  RuleVersionRow,
  FindingRow,
  JudgementRow,
  CommentLikenessRow,
  BacktestRow,
  ReviewItemRow,
  ReviewReasonRow,
  ReviewPlaceRow,
  DecisionRow,
  BatchRow,
  AppealRow,
  NotificationRow,
  SanctionRow,
  ItemNoteRow,
  SavedViewRow,
  NoticeRow,
  QueueAlertRow,
  QueueLateRow,
  ModerationLogRow,
  LogUnsealedRow,
  LogHeadRow,
  ModerationChainRow,
  OutboxRow,
  LiveEventRow,
  IdempotencyKeyRow,
  WebhookRow,
  WebhookDeliveryRow,
  ImportedRow,
  ImportRunRow,
  ImportRecordRow,
];

export * from './people.entity.js';
export * from './sessions.entity.js';
export * from './discussion.entity.js';
export * from './judgement.entity.js';
export * from './review.entity.js';
export * from './decisions.entity.js';
export * from './record.entity.js';
export * from './work.entity.js';
export * from './webhooks.entity.js';
export * from './mail.entity.js';
export * from './imports.entity.js';
