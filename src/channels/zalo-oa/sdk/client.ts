import { type ApiCall, createApiCall } from './api/call-api.ts'
import { type Conversations, createConversations } from './api/conversations.ts'
import { createGroups, type Groups } from './api/groups.ts'
import type { EndpointMemory } from './api/message-endpoint.ts'
import { getOfficialAccount, type OfficialAccount } from './api/official-account.ts'
import { createQuotas, type Quotas } from './api/quota.ts'
import { createMessageSender, type MessageSender } from './api/send-message.ts'
import { createTags, type Tags } from './api/tags.ts'
import { createUploads, type Uploads } from './api/upload.ts'
import { createUsers, type Users } from './api/users.ts'
import type { Transport } from './http/exchange.ts'
import { createTransport, type TransportOptions } from './http/transport.ts'
import { type AppCredentials, createOAuthApi, type OAuthApi } from './oauth/oauth-api.ts'
import { createTokenKeeper, type TokenAlarm, type TokenKeeper } from './oauth/token-keeper.ts'
import type { TokenStore } from './oauth/token-store.ts'
import type { ZaloResult } from './zalo-result.ts'

/** Settings of a client of one Official Account. */
export interface ZaloOaClientOptions {
  readonly app: AppCredentials
  readonly tokenStore: TokenStore
  readonly endpointMemory: EndpointMemory
  /** Default `https://openapi.zalo.me`; without a slash at the end. */
  readonly apiRoot?: string
  /** Default `https://oauth.zaloapp.com`; without a slash at the end. */
  readonly oauthRoot?: string
  /** A pair from the console, for an empty store or a dead grant. */
  readonly firstPair?: { readonly accessToken: string; readonly refreshToken: string }
  /** Age at which tokens are renewed ahead, in ms. Default 20 hours. */
  readonly refreshAfterMs?: number
  /** Send `appsecret_proof` with every call; a setting of the app in the console demands it. Default off. */
  readonly sendsAppSecretProof?: boolean
  readonly http?: TransportOptions
  /** ms since the epoch. */
  readonly now?: () => number
  readonly onTokenAlarm?: (alarm: TokenAlarm) => void
}

/** A typed client of the Zalo OA API for one Official Account. Every call answers a `ZaloResult`. */
export interface ZaloOaClient {
  readonly messages: MessageSender
  readonly uploads: Uploads
  readonly users: Users
  readonly tags: Tags
  readonly conversations: Conversations
  readonly groups: Groups
  readonly quotas: Quotas
  readonly oauth: OAuthApi
  readonly tokens: TokenKeeper
  officialAccount(): Promise<ZaloResult<OfficialAccount>>
  /** Any other endpoint, with the same token handling and outcomes. */
  readonly call: ApiCall
  close(): Promise<void>
}

/** The public roots of the platform. */
export const ZALO_API_ROOT = 'https://openapi.zalo.me'
/** Where grants are given and renewed; another host than the API. */
export const ZALO_OAUTH_ROOT = 'https://oauth.zaloapp.com'

/** Builds a client. Nothing is called before the first request. */
export function createZaloOaClient(options: ZaloOaClientOptions): ZaloOaClient {
  const now = options.now ?? Date.now
  const transport = createTransport(options.http)
  const oauth = createOAuthApi(transport, options.app, trimmed(options.oauthRoot ?? ZALO_OAUTH_ROOT), now)
  const tokens = createTokenKeeper({
    store: options.tokenStore,
    oauth,
    now,
    ...(options.firstPair === undefined ? {} : { firstPair: options.firstPair }),
    ...(options.refreshAfterMs === undefined ? {} : { refreshAfterMs: options.refreshAfterMs }),
    ...(options.onTokenAlarm === undefined ? {} : { onAlarm: options.onTokenAlarm }),
  })
  return bindCalls(options, { transport, oauth, tokens, now })
}

interface Parts {
  readonly transport: Transport
  readonly oauth: OAuthApi
  readonly tokens: TokenKeeper
  readonly now: () => number
}

function bindCalls(options: ZaloOaClientOptions, { transport, oauth, tokens, now }: Parts): ZaloOaClient {
  const call = createApiCall({
    transport,
    tokens,
    apiRoot: trimmed(options.apiRoot ?? ZALO_API_ROOT),
    ...(options.sendsAppSecretProof === true ? { proofSecret: options.app.appSecret } : {}),
    now,
  })
  return {
    messages: createMessageSender(call, options.endpointMemory),
    uploads: createUploads(call),
    users: createUsers(call),
    tags: createTags(call),
    conversations: createConversations(call),
    groups: createGroups(call),
    quotas: createQuotas(call),
    oauth,
    tokens,
    officialAccount: () => getOfficialAccount(call),
    call,
    close: () => transport.close(),
  }
}

function trimmed(root: string): string {
  return root.replace(/\/+$/, '')
}
