import { timingSafeEqual } from 'node:crypto'

/** What the consent page of Zalo needs; an admin of the OA opens it and allows the app to act for the OA. */
export interface ConsentRequest {
  /** Default `https://oauth.zaloapp.com`. */
  readonly oauthRoot?: string
  readonly appId: string
  /** The callback saved in the console, without a query string (else `-14003`, or a consent that never returns). */
  readonly redirectUri: string
  /**
   * From a fresh pair, or the fixed challenge saved in the console: sources differ on which of the two an app needs, so
   * both work (decision 0006). With the fixed one, keep its verifier for the exchange.
   */
  readonly challenge: string
  /** Unguessable value that must come back; ties the answer to the admin's own browser session. */
  readonly state: string
}

/** Builds the address of the consent page. There are no parameters for scope, response type or challenge method. */
export function consentUrl(request: ConsentRequest): string {
  const url = new URL('/v4/oa/permission', request.oauthRoot ?? 'https://oauth.zaloapp.com')
  url.searchParams.set('app_id', request.appId)
  url.searchParams.set('redirect_uri', request.redirectUri)
  url.searchParams.set('code_challenge', request.challenge)
  url.searchParams.set('state', request.state)
  return url.toString()
}

/** What the admin's browser brought back to the callback. */
export type ConsentCallback =
  /** `code` lives for 10 minutes and works once. */
  | { readonly kind: 'granted'; readonly code: string; readonly oaId: string | undefined }
  /** The platform did not return `state`: nothing proves that this answer belongs to our request. */
  | { readonly kind: 'state-missing' }
  | { readonly kind: 'state-mismatch' }
  /** Refused by the admin or by the platform; `errorCode` when it told one. */
  | { readonly kind: 'refused'; readonly errorCode: string | undefined }

/**
 * Reads the query of the callback. A missing `state` is told apart from a wrong one, as sources disagree on whether
 * Zalo always returns it.
 */
export function readConsentCallback(query: URLSearchParams, expectedState: string): ConsentCallback {
  const code = query.get('code')
  if (code === null || code === '') {
    return { kind: 'refused', errorCode: query.get('error_code') ?? query.get('error') ?? undefined }
  }
  const state = query.get('state')
  if (state === null || state === '') return { kind: 'state-missing' }
  if (!sameText(state, expectedState)) return { kind: 'state-mismatch' }
  return { kind: 'granted', code, oaId: query.get('oa_id') ?? undefined }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
