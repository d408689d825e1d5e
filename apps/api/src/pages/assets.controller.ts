import { readFileSync } from 'node:fs';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Failure } from '@parley/contract';
import { For } from '../http/access.js';
import type { Reply } from '../http/request.js';

const styles = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

/** A closed list, read at start. */
const assets = new Map(
  [
    ['tokens.css', '../../assets/tokens.css', styles],
    ['reader.css', '../../assets/reader.css', styles],
    ['plain.css', '../../assets/plain.css', styles],
    ['thread.js', '../../../embed/dist/thread.js', script],
    ['embed.js', '../../../embed/dist/embed.js', script],
  ].map(([name = '', path = '', type = '']) => [
    name,
    { text: readFileSync(new URL(path, import.meta.url), 'utf8'), type },
  ]),
);

/** Style sheets and the readers' scripts. */
@ApiExcludeController()
@For('all')
@Controller()
export class AssetsController {
  @Get('assets/:name')
  @Header('cache-control', 'public, max-age=300')
  getAsset(@Param('name') name: string, @Res({ passthrough: true }) reply: Reply): string {
    const asset = assets.get(name);
    if (asset === undefined) throw new Failure('not_found', 'There is no such file.');
    void reply.type(asset.type);
    return asset.text;
  }

  /** The one script pages elsewhere put in. */
  @Get('embed.js')
  @Header('cache-control', 'public, max-age=300')
  getLoader(@Res({ passthrough: true }) reply: Reply): string {
    return this.getAsset('embed.js', reply);
  }
}
