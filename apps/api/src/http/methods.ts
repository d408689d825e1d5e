import type { FastifyInstance } from 'fastify';

/** What may be asked of each address: a pattern of the router as an expression, and its methods. */
export class Methods {
  private readonly patterns = new Map<string, { matches: RegExp; methods: Set<string> }>();

  /** Learns of every route that is added from now on. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      const known = this.patterns.get(url) ?? { matches: expressionOf(url), methods: new Set() };
      for (const one of [method].flat()) known.methods.add(one);
      this.patterns.set(url, known);
    });
  }

  /** The methods an address takes; none where there is nothing. */
  at(path: string): string[] {
    const found = [...this.patterns.values()].filter(({ matches }) => matches.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
