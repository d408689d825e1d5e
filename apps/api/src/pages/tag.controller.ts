import { Get, Header, Query } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { SiteDirectory } from '../http/site-directory.js';
import { PublicAddress } from '../live/public-address.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import type { Reader } from './reader.js';
import { tagOf, tagPage } from './tag-page.js';

/** The page that writes the lines of the embed. */
@Pages()
export class TagController {
  constructor(
    private readonly address: PublicAddress,
    private readonly sites: SiteDirectory,
  ) {}

  @Get('embed')
  @Header('content-type', htmlPage)
  async tag(@TheReader() reader: Reader, @Query() query: Record<string, unknown>): Promise<string> {
    const tag = tagOf(query);
    return tagPage(reader, this.address.url, tag, await this.stylesOf(tag.site));
  }

  /** None of a site that is not there: the page says nothing about that. */
  private async stylesOf(key: string): Promise<string[]> {
    try {
      return (await this.sites.byKey(key)).settings.embedStyles;
    } catch (error) {
      if (error instanceof Failure && error.code === 'site_not_found') return [];
      throw error;
    }
  }
}
