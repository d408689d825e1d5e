import { readFileSync } from 'node:fs';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Failure } from '@parley/contract';
import { For } from '../http/access.js';

const names = ['tokens.css', 'reader.css', 'plain.css'] as const;
const assets = new Map(
  names.map((name) => [name as string, readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8')]),
);

/** The style sheets: a closed list, read at start. */
@ApiExcludeController()
@For('all')
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  getAsset(@Param('name') name: string): string {
    const asset = assets.get(name);
    if (asset === undefined) throw new Failure('not_found', 'There is no such file.');
    return asset;
  }
}
