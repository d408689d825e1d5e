import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { Metrics } from './metrics.js';

@ApiTags('Operating')
@Controller()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get('metrics')
  @Header('cache-control', 'no-store')
  @Route({ says: 'What the process and its database tell a Prometheus.', for: 'all', type: 'text/plain' })
  async getMetrics(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
