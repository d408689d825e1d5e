import { invalid, type Policy } from '@parley/contract';
import type { SiteRecord } from '@parley/store';

/**
 * The policy a decision rests on.
 * @throws Failure where the site has no such one
 */
export function policyOf(site: SiteRecord, code: string): Policy {
  const policy = site.settings.policies.find((one) => one.code === code);
  if (policy) return policy;
  const known = site.settings.policies.map((one) => one.code).join(', ');
  throw invalid({ pointer: '/reason', message: `must be one of the site’s policies: ${known}` });
}
