import { isUtf8 } from 'node:buffer';
import { Failure, invalid } from '@parley/contract';
import type { FastifyInstance } from 'fastify';

/** How deep a body may nest. */
const deepest = 20;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** JSON is the only body the API takes. Whatever PostgreSQL could not store is refused here, with its place. */
export function acceptJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  // unpacked, a small body could be of any size
  server.addHook('onRequest', async ({ headers }) => {
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new Failure('unsupported_media_type', 'Send the body as it is, without packing it.');
  });
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parse(bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  // after parsing, so that the connection stays open for the next try
  server.addHook('preValidation', async (request) => {
    if (request.url.startsWith('/api/') && request.body !== undefined) checkBody(request.body);
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, text, done) => {
    // forms belong to pages; the API would otherwise take cross-site posts
    if (request.url.startsWith('/api/'))
      done(new Failure('unsupported_media_type', 'Send the body as application/json.'));
    else done(null, Object.fromEntries(new URLSearchParams(text as string)));
  });
  // a mail program that stops mail by one click may send its form so (RFC 8058); the link says all, the form nothing
  server.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (request, _text, done) => {
    if (request.url.startsWith('/unsubscribe?')) done(null, {});
    else done(new Failure('unsupported_media_type', 'Send the form without files, or JSON to the API.'));
  });
}

function parse(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new Failure('malformed_json', 'The body is not UTF-8, as JSON has to be.');
  const text = bytes.toString();
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('malformed_json', 'The body is not JSON. Look for a missing quotation mark, comma or bracket.');
  }
}

function checkBody(body: unknown): void {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw invalid({ pointer: '', message: 'must be an object' });
  }
  checkContent(body);
}

interface Place {
  value: unknown;
  pointer: string;
  depth: number;
}

/** Walks without recursion, so that depth cannot exhaust the stack. */
export function checkContent(root: unknown): void {
  const open: Place[] = [{ value: root, pointer: '', depth: 0 }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, pointer, depth } = place;
    if (typeof value === 'string') checkText(value, pointer);
    if (value === null || typeof value !== 'object') continue;
    if (depth === deepest)
      throw invalid({
        pointer: pointer.slice(0, 200),
        message: `must not nest deeper than ${deepest} levels`,
      });
    for (const [key, inner] of Object.entries(value)) {
      checkText(key, pointer);
      const below = `${pointer}/${key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        throw invalid({ pointer: below, message: 'is not a field' });
      open.push({ value: inner, pointer: below, depth: depth + 1 });
    }
  }
}

function checkText(text: string, pointer: string): void {
  if (text.includes('\0')) throw invalid({ pointer, message: 'must not hold a NUL character' });
  if (loneSurrogate.test(text)) throw invalid({ pointer, message: 'must be well-formed Unicode' });
}
