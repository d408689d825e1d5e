import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

export const accessTokenRules = {
  algorithm: 'HS256',
  issuer: 'parley',
  audience: 'parley-api',
  /** RFC 9068, so that no other kind of token passes for one. */
  type: 'at+jwt',
  lifetimeSeconds: 900,
} as const;

/** The one key of this installation; given by the settings. */
export class AccessTokenKey {
  constructor(readonly secret: string) {}
}

/** Makes access tokens. They say who and which session, nothing about roles: those are read at each request. */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(key: AccessTokenKey) {
    this.jwt = new JwtService({
      secret: key.secret,
      signOptions: {
        algorithm: accessTokenRules.algorithm,
        issuer: accessTokenRules.issuer,
        audience: accessTokenRules.audience,
        expiresIn: accessTokenRules.lifetimeSeconds,
        header: { alg: accessTokenRules.algorithm, typ: accessTokenRules.type },
      },
    });
  }

  sign(accountId: string, sessionId: string): string {
    return this.jwt.sign({ sid: sessionId }, { subject: accountId, jwtid: randomUUID() });
  }
}
