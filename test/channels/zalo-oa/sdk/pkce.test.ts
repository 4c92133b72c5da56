import { describe, expect, it } from 'vitest'
import { appSecretProof } from '../../../../src/channels/zalo-oa/sdk/appsecret-proof.ts'
import { consentUrl, readConsentCallback } from '../../../../src/channels/zalo-oa/sdk/oauth/consent.ts'
import { createPkcePair, pkceChallenge } from '../../../../src/channels/zalo-oa/sdk/oauth/pkce.ts'

describe('PKCE', () => {
  it('derives the challenge of the RFC 7636 appendix from its verifier', () => {
    expect(pkceChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  it('makes verifiers of exactly 43 URL-safe characters that differ', () => {
    const [first, second] = [createPkcePair(), createPkcePair()]
    expect(first.verifier).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(first.challenge).toBe(pkceChallenge(first.verifier))
    expect(first.verifier).not.toBe(second.verifier)
  })
})

describe('appsecret_proof', () => {
  it('is the HMAC of the token under the app secret', () => {
    expect(appSecretProof('app-secret-for-tests', 'access-token-for-tests')).toBe(
      '7196be12396e82d498574863aab45f32c0f0c84c6d6d4038d19a0d78120bdf44',
    )
  })
})

describe('consent', () => {
  it('builds the address of the consent page from four parameters and no others', () => {
    const url = new URL(
      consentUrl({ appId: '1', redirectUri: 'https://example.com/zalo', challenge: 'c', state: 's' }),
    )
    expect(`${url.origin}${url.pathname}`).toBe('https://oauth.zaloapp.com/v4/oa/permission')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      app_id: '1',
      redirect_uri: 'https://example.com/zalo',
      code_challenge: 'c',
      state: 's',
    })
  })

  it.each([
    ['code=abc&oa_id=3&state=s', { kind: 'granted', code: 'abc', oaId: '3' }],
    ['code=abc&oa_id=3', { kind: 'state-missing' }],
    ['code=abc&state=other', { kind: 'state-mismatch' }],
    ['error_code=-14003', { kind: 'refused', errorCode: '-14003' }],
    ['', { kind: 'refused', errorCode: undefined }],
  ])('reads the callback "%s"', (query, expected) => {
    expect(readConsentCallback(new URLSearchParams(query), 's')).toEqual(expected)
  })
})
