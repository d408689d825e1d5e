import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Failure } from '@parley/contract';
import { problemOf } from './problems.filter.js';

/** Answers what is not HTTP, or headers that are too long, with a problem like any other; then the line is closed. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // the other side is gone, or was answered already
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const failure =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Failure('header_too_large', 'The headers are longer than 16 KiB together.')
      : new Failure('bad_request', 'This is not a request of HTTP that can be read.');
  const id = randomBytes(9).toString('base64url');
  const body = JSON.stringify(problemOf(failure, id));
  const head = [
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
