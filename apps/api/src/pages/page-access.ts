import { applyDecorators, Controller, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { For } from '../http/access.js';
import { pageKey } from '../http/page-requests.js';
import type { ParleyRequest } from '../http/request.js';
import { readerOf, type Reader } from './reader.js';

export const htmlPage = 'text/html; charset=utf-8';

/** Pages: read by people, spoken for by a cookie, their forms taken from our own pages alone. */
export const Pages = (): ClassDecorator =>
  applyDecorators(ApiExcludeController(), For('all'), SetMetadata(pageKey, true), Controller());

/** Who reads, in which language, under which address. */
export const TheReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const request = context.switchToHttp().getRequest<ParleyRequest>();
  return readerOf(request);
});

/** Whether the page's own script asks for the part that changed, instead of a page. */
export const AsPart = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<ParleyRequest>().headers['x-parley-part'] !== undefined,
);
