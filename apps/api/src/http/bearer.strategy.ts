import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { AccessTokenKey, accessTokenRules, Recognise } from '@parley/accounts';
import type { Actor } from '@parley/contract';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { ParleyRequest } from './request.js';

interface Payload {
  sub?: unknown;
  sid?: unknown;
  exp?: unknown;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Access tokens by passport-jwt: one algorithm, one kind of token, issuer and audience checked. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    key: AccessTokenKey,
    private readonly recognise: Recognise,
  ) {
    // as a key object: from a text, each verification would first try to read it as a public key, at 1 ms a request
    // (the types of passport-jwt know texts and buffers only; the library under it takes key objects)
    const secret = createSecretKey(Buffer.from(key.secret));
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: [accessTokenRules.algorithm],
      issuer: accessTokenRules.issuer,
      audience: accessTokenRules.audience,
      passReqToCallback: true,
      secretOrKeyProvider: (_request: unknown, token: string, done: (error: unknown, key?: Buffer) => void) =>
        isAccessToken(token) ? done(null, secret as unknown as Buffer) : done(new Error('not an access token')),
    });
  }

  async validate(request: ParleyRequest, payload: Payload): Promise<Actor | false> {
    const { sub, sid, exp } = payload;
    // the library takes a token without an end for one that never ends
    if (typeof exp !== 'number') return false;
    if (typeof sub !== 'string' || typeof sid !== 'string' || !uuid.test(sid)) return false;
    return (await this.recognise.run(sid, sub, request.site?.id ?? null)) ?? false;
  }
}

/** The header has to say exactly what ours say; keys or addresses in it are never used. */
function isAccessToken(token: string): boolean {
  try {
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    return (
      header['alg'] === accessTokenRules.algorithm &&
      header['typ'] === accessTokenRules.type &&
      header['crit'] === undefined
    );
  } catch {
    return false;
  }
}
