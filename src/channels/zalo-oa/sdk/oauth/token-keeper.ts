import type { ZaloFailure } from '../zalo-result.ts'
import type { GrantResult, OAuthApi } from './oauth-api.ts'
import { ACCESS_TOKEN_LIFE_MS, REFRESH_TOKEN_LIFE_MS, type TokenPair } from './token-pair.ts'
import type { LockedTokens, TokenStore } from './token-store.ts'

/** Something an operator should know about the grant; counted and alarmed by the caller. */
export type TokenAlarm =
  /** No refresh token is accepted: an OA admin must consent again. */
  | { readonly kind: 'refresh-refused'; readonly failure: ZaloFailure }
  | { readonly kind: 'refresh-unreachable'; readonly failure: ZaloFailure }
  /** A new pair could not be committed; it is kept in memory and stored at the next chance. */
  | { readonly kind: 'pair-not-saved' }

/** Settings of a token keeper. */
export interface TokenKeeperOptions {
  readonly store: TokenStore
  readonly oauth: OAuthApi
  /** ms since the epoch. */
  readonly now: () => number
  /**
   * The pair from the console, used while the store is empty, and once more when the stored refresh token is refused:
   * so a person mends a dead grant by configuring a new pair.
   */
  readonly firstPair?: { readonly accessToken: string; readonly refreshToken: string }
  /** Age at which a pair is renewed ahead of its end, in ms. Default 20 hours of the 25. */
  readonly refreshAfterMs?: number
  readonly onAlarm?: (alarm: TokenAlarm) => void
}

/** An access token to use now, or why there is none. */
export type AccessToken =
  | { readonly kind: 'token'; readonly accessToken: string }
  | { readonly kind: 'needs-person'; readonly failure: ZaloFailure }
  | { readonly kind: 'unreachable'; readonly failure: ZaloFailure }

/** The state of the grant, for health pages; without the tokens. Times in ms since the epoch. */
export type GrantStatus =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'granted'
      readonly issuedAt: number
      readonly accessEndsAt: number
      readonly grantEndsAt: number
    }

/** Hands out the access token of one OA and renews it, one caller at a time over all processes. */
export interface TokenKeeper {
  get(): Promise<AccessToken>
  /** Answers a token that Zalo rejected: another one, refreshed if nobody else did meanwhile. */
  renew(rejected: string): Promise<AccessToken>
  /** Stores the pair of a fresh consent; it is used from now on. */
  adopt(pair: TokenPair): Promise<void>
  status(): Promise<GrantStatus>
}

type Renewal = { readonly kind: 'pair'; readonly pair: TokenPair } | Exclude<GrantResult, { kind: 'granted' }>

/** A refused refresh token is not tried again before this: each try is a call that must fail. */
const REFUSED_PAUSE_MS = 10 * 60_000
/** After a failed early renewal the old token, still good, is used this long before the next try. */
const EARLY_RETRY_MS = 60_000
const NEVER_GRANTED: ZaloFailure = {
  errorClass: 'oauth.no-grant',
  meaning: 'no OA admin has granted access yet',
}

/** Builds the keeper; it reads the store on first use. */
export function createTokenKeeper(options: TokenKeeperOptions): TokenKeeper {
  return new StoredTokenKeeper(options)
}

class StoredTokenKeeper implements TokenKeeper {
  readonly #options: TokenKeeperOptions
  #cached: TokenPair | undefined
  #flight: Promise<Renewal> | undefined
  #earlyRetryAt = 0
  /** A pair that the platform gave and the store did not take, with the refresh token it cost. */
  #unsaved: { readonly spent: string; readonly pair: TokenPair } | undefined
  readonly #refused = new Map<string, { readonly until: number; readonly failure: ZaloFailure }>()

  constructor(options: TokenKeeperOptions) {
    this.#options = options
  }

  async get(): Promise<AccessToken> {
    const now = this.#options.now()
    this.#cached ??= await this.#options.store.load()
    const pair = this.#cached
    if (pair === undefined) return this.#answer(await this.#renewOnce(undefined))
    const isDue = now >= Math.min(pair.issuedAt + this.#refreshAfterMs, pair.expiresAt)
    if (!isDue || now < this.#earlyRetryAt) return { kind: 'token', accessToken: pair.accessToken }
    const renewal = await this.#renewOnce(pair.accessToken)
    if (renewal.kind === 'pair' || now >= pair.expiresAt) return this.#answer(renewal)
    this.#earlyRetryAt = now + EARLY_RETRY_MS
    return { kind: 'token', accessToken: pair.accessToken }
  }

  async renew(rejected: string): Promise<AccessToken> {
    const cached = this.#cached
    if (cached !== undefined && cached.accessToken !== rejected) {
      return { kind: 'token', accessToken: cached.accessToken }
    }
    return this.#answer(await this.#renewOnce(rejected))
  }

  async adopt(pair: TokenPair): Promise<void> {
    await this.#options.store.withLock((held) => held.replace(pair))
    this.#cached = pair
    this.#unsaved = undefined
  }

  async status(): Promise<GrantStatus> {
    const pair = await this.#options.store.load()
    if (pair === undefined) return { kind: 'none' }
    const grantEndsAt = pair.issuedAt + REFRESH_TOKEN_LIFE_MS
    return { kind: 'granted', issuedAt: pair.issuedAt, accessEndsAt: pair.expiresAt, grantEndsAt }
  }

  get #refreshAfterMs(): number {
    return this.#options.refreshAfterMs ?? 20 * 3_600_000
  }

  /** Callers of this process share one renewal; the store's lock keeps the other processes out. */
  #renewOnce(rejected: string | undefined): Promise<Renewal> {
    this.#flight ??= this.#renewUnderLock(rejected).finally(() => {
      this.#flight = undefined
    })
    return this.#flight
  }

  async #renewUnderLock(rejected: string | undefined): Promise<Renewal> {
    try {
      const renewal = await this.#options.store.withLock((held) => this.#renewHeld(held, rejected))
      if (renewal.kind === 'pair') this.#cached = renewal.pair
      if (renewal.kind === 'pair' && this.#unsaved?.pair === renewal.pair) this.#unsaved = undefined
      this.#raise(renewal)
      return renewal
    } catch (error) {
      if (this.#unsaved !== undefined) this.#options.onAlarm?.({ kind: 'pair-not-saved' })
      throw error
    }
  }

  async #renewHeld(held: LockedTokens, rejected: string | undefined): Promise<Renewal> {
    const { current } = held
    if (current === undefined) return this.#seed(held)
    if (current.accessToken !== rejected) return { kind: 'pair', pair: current }
    if (this.#unsaved?.spent === current.refreshToken) return this.#put(held, this.#unsaved.pair)
    return this.#refreshHeld(held, current)
  }

  /** The first pair's age is unknown: it counts as new, and a rejection by Zalo renews it. */
  async #seed(held: LockedTokens): Promise<Renewal> {
    const { firstPair, now } = this.#options
    if (firstPair === undefined) return { kind: 'needs-person', failure: NEVER_GRANTED }
    const issuedAt = now()
    return this.#put(held, { ...firstPair, issuedAt, expiresAt: issuedAt + ACCESS_TOKEN_LIFE_MS })
  }

  async #refreshHeld(held: LockedTokens, current: TokenPair): Promise<Renewal> {
    const tokens = new Set([current.refreshToken])
    if (this.#options.firstPair !== undefined) tokens.add(this.#options.firstPair.refreshToken)
    let refusal: Renewal = { kind: 'needs-person', failure: NEVER_GRANTED }
    for (const token of tokens) {
      const result = await this.#refresh(token)
      if (result.kind === 'granted') {
        this.#unsaved = { spent: current.refreshToken, pair: result.pair }
        return this.#put(held, result.pair)
      }
      refusal = result
      if (result.kind === 'unreachable') break
    }
    return refusal
  }

  async #refresh(token: string): Promise<GrantResult> {
    const earlier = this.#refused.get(token)
    if (earlier !== undefined && this.#options.now() < earlier.until) {
      return { kind: 'needs-person', failure: earlier.failure }
    }
    const result = await this.#options.oauth.refresh(token)
    if (result.kind === 'needs-person') {
      this.#refused.set(token, { until: this.#options.now() + REFUSED_PAUSE_MS, failure: result.failure })
    }
    return result
  }

  async #put(held: LockedTokens, pair: TokenPair): Promise<Renewal> {
    await held.replace(pair)
    return { kind: 'pair', pair }
  }

  #raise(renewal: Renewal): void {
    if (renewal.kind === 'needs-person') {
      this.#options.onAlarm?.({ kind: 'refresh-refused', failure: renewal.failure })
    } else if (renewal.kind === 'unreachable') {
      this.#options.onAlarm?.({ kind: 'refresh-unreachable', failure: renewal.failure })
    }
  }

  #answer(renewal: Renewal): AccessToken {
    return renewal.kind === 'pair' ? { kind: 'token', accessToken: renewal.pair.accessToken } : renewal
  }
}
