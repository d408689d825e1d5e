import { lookup } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';

// IANA's special-purpose registries: loopback, private, link-local, shared, documentation, benchmarks, multicast, reserved
const closedRanges: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// of the public block of IPv6: Teredo and its neighbours, documentation, 6to4
const closedRanges6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [network, bits] of closedRanges) closed.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of closedRanges6) closed.addSubnet(network, bits, 'ipv6');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is on the public internet. Of IPv6 only the block that is given out counts as public. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** Where messages may go. The operator may allow hosts that are not on the public internet. */
@Injectable()
export class OutsideAddresses {
  private readonly allowed: ReadonlySet<string>;

  /** @param allowed host names and addresses, with or without a port */
  constructor(allowed: readonly string[]) {
    this.allowed = new Set(allowed.map((host) => host.toLowerCase()));
  }

  /** What is wrong with an address, as the end of a sentence; undefined where nothing is. */
  async faultOf(text: string): Promise<string | undefined> {
    const url = new URL(text);
    const fault = this.faultOfUrl(url);
    if (fault !== undefined || this.allows(url)) return fault;
    try {
      const found = await resolve(hostOf(url), { all: true });
      return found.every(({ address }) => isPublic(address)) ? undefined : notPublic;
    } catch {
      // the name may be found later; where it leads is asked again for each message
      return undefined;
    }
  }

  /** The same without asking for names. */
  faultOfUrl(url: URL): string | undefined {
    if (url.username !== '' || url.password !== '') return 'must not hold a name or password';
    if (this.allows(url)) return undefined;
    if (url.protocol !== 'https:') return 'must begin with https://';
    return isIP(hostOf(url)) !== 0 && !isPublic(hostOf(url)) ? notPublic : undefined;
  }

  /** Finds the addresses of a host while connecting, so that a name that has changed its mind since is refused. */
  lookupFor(url: URL): LookupFunction {
    const anywhere = this.allows(url);
    return (hostname, options, done) => {
      lookup(hostname, { ...options, all: true }, (error, found) => {
        const fit = anywhere ? (found ?? []) : (found ?? []).filter(({ address }) => isPublic(address));
        const [first] = fit;
        if (error) done(error, '', 4);
        else if (!first) done(new Error(`${hostname} ${notPublic}`), '', 4);
        else if (options.all) done(null, fit);
        else done(null, first.address, first.family);
      });
    };
  }

  private allows(url: URL): boolean {
    return this.allowed.has(url.host.toLowerCase()) || this.allowed.has(hostOf(url));
  }
}

const notPublic = 'must lead to the public internet';

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
