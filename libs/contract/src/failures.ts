/**
 * Every way a request can be refused: the stable code, its HTTP status and its title.
 * The detail sentence is written where the refusal happens, because only there it is known what helps.
 */
export const failureTable = {
  malformed_json: { status: 400, title: 'The body is not JSON' },
  bad_request: { status: 400, title: 'The request cannot be read' },
  invalid_cursor: { status: 400, title: 'The cursor cannot be read' },
  invalid_idempotency_key: { status: 400, title: 'The idempotency key cannot be used' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  invalid_credentials: { status: 401, title: 'Address or password is wrong' },
  invalid_refresh_token: { status: 401, title: 'The refresh token cannot be used' },
  refresh_token_reused: { status: 401, title: 'The refresh token was used before' },
  forbidden: { status: 403, title: 'Not allowed' },
  edit_window_over: { status: 403, title: 'The time to change this comment is over' },
  same_moderator: { status: 403, title: 'Somebody else has to decide this' },
  appeal_window_over: { status: 403, title: 'The time to appeal is over' },
  muted: { status: 403, title: 'This account may not write here for now' },
  banned: { status: 403, title: 'This account may not write here' },
  not_found: { status: 404, title: 'Not found' },
  site_not_found: { status: 404, title: 'No such site' },
  post_not_found: { status: 404, title: 'No such post' },
  comment_not_found: { status: 404, title: 'No such comment' },
  review_item_not_found: { status: 404, title: 'No such review item' },
  claim_cluster_not_found: { status: 404, title: 'No such claim cluster' },
  source_not_found: { status: 404, title: 'No such source' },
  batch_not_found: { status: 404, title: 'No such batch' },
  notification_not_found: { status: 404, title: 'No such notification' },
  mail_not_found: { status: 404, title: 'No such mail' },
  notice_not_found: { status: 404, title: 'No such notice' },
  view_not_found: { status: 404, title: 'No such view' },
  decision_not_found: { status: 404, title: 'No such decision' },
  user_not_found: { status: 404, title: 'No such user' },
  rule_not_found: { status: 404, title: 'No such rule' },
  backtest_not_found: { status: 404, title: 'No such backtest' },
  webhook_not_found: { status: 404, title: 'No such webhook' },
  delivery_not_found: { status: 404, title: 'No such delivery' },
  session_not_found: { status: 404, title: 'No such session' },
  method_not_allowed: { status: 405, title: 'This method is not offered here' },
  email_taken: { status: 409, title: 'The address has an account already' },
  slug_taken: { status: 409, title: 'The slug is in use' },
  site_key_taken: { status: 409, title: 'The site key is in use' },
  rule_key_taken: { status: 409, title: 'The rule key is in use' },
  too_many_rules: { status: 409, title: 'The site has as many rules as it can have' },
  examples_failing: { status: 409, title: 'An example of the rule fails' },
  too_many_views: { status: 409, title: 'There are as many views as there can be' },
  too_many_backtests: { status: 409, title: 'Other backtests are still running' },
  backtest_over: { status: 409, title: 'The backtest is over' },
  too_many_webhooks: { status: 409, title: 'The site has as many webhooks as it can have' },
  webhook_disabled: { status: 409, title: 'The webhook is switched off' },
  parent_not_published: { status: 409, title: 'The comment answered is not there any more' },
  post_closed: { status: 409, title: 'Comments are closed' },
  post_has_comments: { status: 409, title: 'The post has comments' },
  comment_gone: { status: 409, title: 'The comment is not there any more' },
  already_flagged: { status: 409, title: 'Flagged already' },
  already_decided: { status: 409, title: 'Decided already' },
  already_appealed: { status: 409, title: 'Appealed already' },
  decision_reversed: { status: 409, title: 'The decision was taken back' },
  decision_superseded: { status: 409, title: 'Another decision came after it' },
  leased_by_other: { status: 409, title: 'Somebody else has this item' },
  comment_changed: { status: 409, title: 'The comment was edited meanwhile' },
  already_verified: { status: 409, title: 'The address is confirmed already' },
  mail_off: { status: 409, title: 'This installation sends no mail' },
  last_owner: { status: 409, title: 'The last owner cannot leave' },
  idempotency_in_progress: { status: 409, title: 'The first request is still running' },
  precondition_failed: { status: 412, title: 'It was changed meanwhile' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Send application/json' },
  validation_failed: { status: 422, title: 'Some fields cannot be taken' },
  invalid_token: { status: 422, title: 'The link cannot be used' },
  parent_not_in_post: { status: 422, title: 'The comment answered belongs to another post' },
  source_wanted: { status: 422, title: 'Where can readers check this?' },
  idempotency_key_reused: { status: 422, title: 'The idempotency key was used for something else' },
  nothing_to_appeal: { status: 422, title: 'This decision takes nothing from you' },
  action_not_possible: { status: 422, title: 'This action does not apply here' },
  rate_limited: { status: 429, title: 'Too many requests' },
  header_too_large: { status: 431, title: 'The headers are too large' },
  internal_error: { status: 500, title: 'Something broke on our side' },
  overloaded: { status: 503, title: 'Too busy at the moment' },
  database_unavailable: { status: 503, title: 'The database cannot be reached' },
  draining: { status: 503, title: 'The server is stopping' },
} as const satisfies Record<string, { status: number; title: string }>;

export type FailureCode = keyof typeof failureTable;

/** One field at fault: `pointer` is a JSON pointer into the request body ('' for the whole of it). */
export interface FieldFault {
  pointer: string;
  message: string;
  /** A stable word for programs, where the fault has a name of its own. */
  code?: FaultCode;
}

/** Faults of a field that programs may want to tell from others. */
export type FaultCode = 'password_too_common' | 'name_taken';

/** An expected refusal. Whatever throws it leaves nothing half done; the API turns it into a problem document. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail: string,
    /** Members added to the problem document, such as `decision`, `errors` or `until`. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(`${code}: ${detail}`);
  }

  get status(): number {
    return failureTable[this.code].status;
  }
}

/** A `validation_failed` refusal for the given fields. */
export function invalid(...errors: FieldFault[]): Failure {
  const first = errors[0];
  const detail = first ? `${first.pointer || 'The body'}: ${first.message}.` : 'The body cannot be taken.';
  return new Failure(
    'validation_failed',
    errors.length > 1 ? `${errors.length} fields cannot be taken. First: ${detail}` : detail,
    {
      errors,
    },
  );
}
