import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Failure } from '@parley/contract';
import { For } from '../http/access.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { readConsoleFiles, type ConsoleFile } from './console-files.js';

/** Scripts and styles of our own files alone, requests to our own API alone, and no text that becomes a script. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The moderators' console: one page for every address below /console, and what it is made of. */
@ApiExcludeController()
@For('all')
@Controller('console')
export class ConsoleController {
  private readonly files = readConsoleFiles();

  @Get('assets/:name')
  getAsset(@Param('name') name: string, @Req() request: ParleyRequest, @Res({ passthrough: true }) reply: Reply) {
    const asset = this.files.assets.get(name);
    if (!asset) throw new Failure('not_found', 'There is no such file.');
    // the name holds a hash of the content
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return send(asset, request, reply);
  }

  @Get(['', '*'])
  getConsole(@Req() request: ParleyRequest, @Res({ passthrough: true }) reply: Reply) {
    const { page } = this.files;
    if (!page) throw new Failure('not_found', 'The console was not built. Run `npm run build`.');
    void reply.headers({
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    return send(page, request, reply);
  }
}

function send(file: ConsoleFile, request: ParleyRequest, reply: Reply): Buffer {
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  void reply.header('content-type', file.type).header('vary', 'accept-encoding');
  if (zips) void reply.header('content-encoding', 'gzip');
  return zips ? file.zipped : file.plain;
}
