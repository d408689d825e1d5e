import { createHash } from 'node:crypto';
import { Failure } from '@parley/contract';
import type { ParleyRequest, Reply } from './request.js';

/** A strong tag: the version that preconditions are about, and the content that freshness is about. */
export function tagOf(content: string, version?: number): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  return version === undefined ? `"${hash}"` : `"${version}.${hash}"`;
}

/** Sends JSON text with its tag, or 304 where the client has it. */
export function sendJson(request: ParleyRequest, reply: Reply, json: string, version?: number): string | undefined {
  const tag = tagOf(json, version);
  void reply
    .header('etag', tag)
    .header('vary', 'Authorization')
    .header('cache-control', request.actor ? 'private, no-cache' : 'no-cache');
  // what changes something is never answered by “unchanged”
  const held = request.method === 'GET' || request.method === 'HEAD' ? request.headers['if-none-match'] : undefined;
  if (
    held !== undefined &&
    listed(held).some((candidate) => candidate === '*' || candidate.replace(/^W\//, '') === tag)
  ) {
    void reply.status(304);
    return undefined;
  }
  void reply.type('application/json; charset=utf-8');
  return json;
}

/**
 * The check of If-Match, to be asked with the version held under lock.
 * @throws Failure `precondition_failed` from the returned function
 */
export function precondition(request: ParleyRequest): (version: number) => void {
  const wanted = request.headers['if-match'];
  return (version) => {
    if (wanted === undefined) return;
    const versions = listed(wanted).map((tag) => /^"(\d+)(?:\.[\w-]+)?"$/.exec(tag)?.[1]);
    if (!listed(wanted).includes('*') && !versions.includes(String(version))) throw changedMeanwhile(version);
  };
}

/** The same check for what has no version: its tag is of the content, as it is read under lock. */
export function contentPrecondition(request: ParleyRequest): (content: object) => void {
  const wanted = request.headers['if-match'];
  return (content) => {
    if (wanted === undefined || listed(wanted).some((tag) => tag === '*' || tag === tagOf(JSON.stringify(content))))
      return;
    throw changedMeanwhile();
  };
}

/** The same check for a form that says which version it was drawn from. */
export function matches(wanted: number): (version: number) => void {
  return (version) => {
    if (version !== wanted) throw changedMeanwhile(version);
  };
}

function changedMeanwhile(version?: number): Failure {
  return new Failure(
    'precondition_failed',
    'It was changed since you read it. Read it again, then change it.',
    version === undefined ? {} : { version },
  );
}

function listed(header: string): string[] {
  return header.split(',').map((tag) => tag.trim());
}
