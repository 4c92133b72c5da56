import * as z from 'zod'
import type { Exchange, Transport } from '../http/exchange.ts'
import { parseLosslessJson } from '../lossless-json.ts'
import { wireId, wireNumber } from '../wire.ts'
import type { ZaloFailure } from '../zalo-result.ts'
import { ACCESS_TOKEN_LIFE_MS, type TokenPair } from './token-pair.ts'

/** The app that acts for the OA; the secret is the app secret, not the OA secret key of the webhook. */
export interface AppCredentials {
  readonly appId: string
  readonly appSecret: string
}

/** How a token request ended. */
export type GrantResult =
  | { readonly kind: 'granted'; readonly pair: TokenPair }
  /** The platform said no: the code or refresh token is used up, or the app is not allowed. An admin must consent again. */
  | { readonly kind: 'needs-person'; readonly failure: ZaloFailure }
  /** No usable answer. `mayBeUsed`: the request was written, so the one-time token may be spent. */
  | { readonly kind: 'unreachable'; readonly failure: ZaloFailure; readonly mayBeUsed: boolean }

/** The token endpoint of OAuth v4. */
export interface OAuthApi {
  /** @param verifier the one whose challenge went into the consent address */
  exchangeCode(code: string, verifier: string): Promise<GrantResult>
  /** Spends the refresh token. Call it only through a token keeper, which lets one caller in at a time. */
  refresh(refreshToken: string): Promise<GrantResult>
}

const success = z.object({
  access_token: wireId,
  refresh_token: wireId,
  expires_in: wireNumber.pipe(z.number().positive()).optional().catch(undefined),
})
const failed = z.object({ error: wireNumber })

/** Binds the token endpoint. @param now ms since the epoch, for `issuedAt` */
export function createOAuthApi(
  transport: Transport,
  credentials: AppCredentials,
  oauthRoot: string,
  now: () => number,
): OAuthApi {
  async function request(form: Readonly<Record<string, string>>): Promise<GrantResult> {
    const exchange = await transport.exchange({
      url: `${oauthRoot}/v4/oa/access_token`,
      method: 'POST',
      headers: {
        secret_key: credentials.appSecret,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ app_id: credentials.appId, ...form }).toString(),
    })
    return readGrant(exchange, now())
  }
  return {
    exchangeCode: (code, verifier) =>
      request({ grant_type: 'authorization_code', code, code_verifier: verifier }),
    refresh: (refreshToken) => request({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  }
}

/** Errors of this endpoint carry HTTP 200 or 4xx: the number decides, except in an outage of theirs. */
function readGrant(exchange: Exchange, now: number): GrantResult {
  if (exchange.kind !== 'answered') {
    const failure = { errorClass: `net.${exchange.code}`, meaning: 'token endpoint not reached' }
    return { kind: 'unreachable', failure, mayBeUsed: exchange.kind === 'no-answer' }
  }
  const body = jsonOrUndefined(exchange.text)
  const granted = success.safeParse(body)
  if (granted.success) return { kind: 'granted', pair: pairOf(granted.data, now) }
  const refused = failed.safeParse(body)
  const isOutage = exchange.status >= 500 || exchange.status === 429
  if (!isOutage && refused.success && refused.data.error !== 0) return refusal(refused.data.error)
  const failure = {
    errorClass: `oauth.http-${exchange.status}`,
    meaning: 'no readable answer of the token endpoint',
  }
  return { kind: 'unreachable', failure, mayBeUsed: true }
}

function refusal(code: number): GrantResult {
  const meaning = 'the token endpoint refused: an OA admin must consent again, or the app settings are wrong'
  return { kind: 'needs-person', failure: { errorClass: `oauth.${code}`, code, meaning } }
}

function pairOf(granted: z.infer<typeof success>, now: number): TokenPair {
  const lifeMs = granted.expires_in === undefined ? ACCESS_TOKEN_LIFE_MS : granted.expires_in * 1000
  return {
    accessToken: granted.access_token,
    refreshToken: granted.refresh_token,
    issuedAt: now,
    expiresAt: now + lifeMs,
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return parseLosslessJson(text)
  } catch {
    return undefined
  }
}
