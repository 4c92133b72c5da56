import { createMemoryEndpoint } from '../../../../src/channels/zalo-oa/sdk/api/message-endpoint.ts'
import {
  createZaloOaClient,
  type ZaloOaClient,
  type ZaloOaClientOptions,
} from '../../../../src/channels/zalo-oa/sdk/client.ts'
import { createMemoryTokenStore } from '../../../../src/channels/zalo-oa/sdk/oauth/memory-token-store.ts'
import type { FakeZalo } from '../../../support/fake-zalo/start-fake-zalo.ts'

/** 15 June 2025, 15:06:40 UTC: 22:06 in Vietnam, within the night rule. */
export const NOW = 1_750_000_000_000

/** A client of the double with the double's tokens and a frozen clock, patient enough for a busy machine. */
export function aClient(zalo: FakeZalo, options: Partial<ZaloOaClientOptions> = {}): ZaloOaClient {
  return createZaloOaClient({
    app: { appId: zalo.account.appId, appSecret: zalo.account.appSecret },
    apiRoot: zalo.url,
    oauthRoot: zalo.url,
    tokenStore: createMemoryTokenStore(aPair(zalo)),
    endpointMemory: createMemoryEndpoint('v3'),
    http: { timeoutMs: 10_000 },
    now: () => NOW,
    ...options,
  })
}

/** The double's current tokens as a fresh pair. */
export function aPair(zalo: FakeZalo) {
  const { accessToken, refreshToken } = zalo.tokens
  return { accessToken, refreshToken, issuedAt: NOW, expiresAt: NOW + 25 * 3_600_000 }
}
