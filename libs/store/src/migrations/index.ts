import { FirstSchema1764000000001 } from './1764000000001-first-schema.js';
import { ClaimClusters1764000000002 } from './1764000000002-claim-clusters.js';
import { Rules1764000000003 } from './1764000000003-rules.js';
import { RuleReasons1764000000004 } from './1764000000004-rule-reasons.js';
import { ErasedAccounts1764000000005 } from './1764000000005-erased-accounts.js';
import { DecisionsDefended1764000000010 } from './1764000000010-decisions-defended.js';
import { PeopleAndWork1764000000011 } from './1764000000011-people-and-work.js';
import { CommentSearch1764000000012 } from './1764000000012-comment-search.js';
import { Reading1764000000020 } from './1764000000020-reading.js';
import { ReadingIndexes1764000000021 } from './1764000000021-reading-indexes.js';
import { ReviewPlaces1764000000030 } from './1764000000030-review-places.js';
import { HeldComments1764000000031 } from './1764000000031-held-comments.js';
import { PostGroups1764000000032 } from './1764000000032-post-groups.js';
import { PostGroupIndex1764000000033 } from './1764000000033-post-group-index.js';
import { QueueAlerts1764000000034 } from './1764000000034-queue-alerts.js';
import { WorkIndexes1764000000035 } from './1764000000035-work-indexes.js';
import { PeopleAndNotices1764000000040 } from './1764000000040-people-and-notices.js';
import { WaitingComments1764000000050 } from './1764000000050-waiting-comments.js';
import { Webhooks1764000000060 } from './1764000000060-webhooks.js';
import { JobWorkers1764000000065 } from './1764000000065-job-workers.js';
import { AccountMail1764000000090 } from './1764000000090-account-mail.js';
import { GuestIndexes1764000000093 } from './1764000000093-guest-indexes.js';
import { GuestNames1764000000092 } from './1764000000092-guest-names.js';
import { MailIndexes1764000000091 } from './1764000000091-mail-indexes.js';
import { Imports1764000000095 } from './1764000000095-imports.js';
import { Traces1764000000097 } from './1764000000097-traces.js';
import { RecordRoots1764000000096 } from './1764000000096-record-roots.js';

/** Every migration, oldest first. They only go forward, and each must be safe on a live table. */
export const migrations = [
  FirstSchema1764000000001,
  ClaimClusters1764000000002,
  Rules1764000000003,
  RuleReasons1764000000004,
  ErasedAccounts1764000000005,
  DecisionsDefended1764000000010,
  PeopleAndWork1764000000011,
  CommentSearch1764000000012,
  Reading1764000000020,
  ReadingIndexes1764000000021,
  ReviewPlaces1764000000030,
  HeldComments1764000000031,
  PostGroups1764000000032,
  PostGroupIndex1764000000033,
  QueueAlerts1764000000034,
  WorkIndexes1764000000035,
  PeopleAndNotices1764000000040,
  WaitingComments1764000000050,
  Webhooks1764000000060,
  JobWorkers1764000000065,
  AccountMail1764000000090,
  MailIndexes1764000000091,
  GuestNames1764000000092,
  GuestIndexes1764000000093,
  Imports1764000000095,
  RecordRoots1764000000096,
  Traces1764000000097,
];
