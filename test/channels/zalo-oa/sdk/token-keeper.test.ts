import { describe, expect, it } from 'vitest'
import { createMemoryTokenStore } from '../../../../src/channels/zalo-oa/sdk/oauth/memory-token-store.ts'
import type { GrantResult, OAuthApi } from '../../../../src/channels/zalo-oa/sdk/oauth/oauth-api.ts'
import {
  createTokenKeeper,
  type TokenAlarm,
  type TokenKeeperOptions,
} from '../../../../src/channels/zalo-oa/sdk/oauth/token-keeper.ts'
import type { TokenPair } from '../../../../src/channels/zalo-oa/sdk/oauth/token-pair.ts'
import type { TokenStore } from '../../../../src/channels/zalo-oa/sdk/oauth/token-store.ts'

const HOUR = 3_600_000
const START = 1_750_000_000_000

function pair(serial: number, issuedAt = START): TokenPair {
  const expiresAt = issuedAt + 25 * HOUR
  return { accessToken: `access-${serial}`, refreshToken: `refresh-${serial}`, issuedAt, expiresAt }
}

/** A platform where each refresh token works once. */
class RotatingPlatform implements OAuthApi {
  readonly tried: string[] = []
  valid = 'refresh-1'
  outage = false
  now = () => START
  #serial = 1

  async exchangeCode(): Promise<GrantResult> {
    return this.#grant()
  }

  async refresh(refreshToken: string): Promise<GrantResult> {
    this.tried.push(refreshToken)
    await Promise.resolve()
    if (this.outage) {
      const failure = { errorClass: 'net.ECONNREFUSED', meaning: 'down' }
      return { kind: 'unreachable', failure, mayBeUsed: false }
    }
    if (refreshToken !== this.valid) {
      return { kind: 'needs-person', failure: { errorClass: 'oauth.-14014', code: -14014, meaning: 'used' } }
    }
    return this.#grant()
  }

  #grant(): GrantResult {
    this.#serial++
    this.valid = `refresh-${this.#serial}`
    return { kind: 'granted', pair: pair(this.#serial, this.now()) }
  }
}

function aKeeper(options: Partial<TokenKeeperOptions> & { readonly now?: () => number } = {}) {
  const platform = new RotatingPlatform()
  const alarms: TokenAlarm[] = []
  const keeper = createTokenKeeper({
    store: createMemoryTokenStore(pair(1)),
    oauth: platform,
    now: () => START,
    onAlarm: (alarm) => alarms.push(alarm),
    ...options,
  })
  return { keeper, platform, alarms }
}

describe('token keeper', () => {
  it('uses the stored token as long as it is young', async () => {
    const { keeper, platform } = aKeeper({ now: () => START + 19 * HOUR })
    expect(await keeper.get()).toEqual({ kind: 'token', accessToken: 'access-1' })
    expect(platform.tried).toEqual([])
  })

  it('renews ahead of the end, at 20 hours', async () => {
    const { keeper } = aKeeper({ now: () => START + 20 * HOUR })
    expect(await keeper.get()).toEqual({ kind: 'token', accessToken: 'access-2' })
  })

  it('refreshes once for twenty calls whose token was rejected together', async () => {
    const { keeper, platform } = aKeeper()
    const tokens = await Promise.all(Array.from({ length: 20 }, () => keeper.renew('access-1')))
    expect(new Set(tokens.map((token) => token.kind === 'token' && token.accessToken))).toEqual(
      new Set(['access-2']),
    )
    expect(platform.tried).toEqual(['refresh-1'])
  })

  it('refreshes once when several processes meet the rejection together', async () => {
    const store = createMemoryTokenStore(pair(1))
    const platform = new RotatingPlatform()
    const keepers = Array.from({ length: 5 }, () =>
      createTokenKeeper({ store, oauth: platform, now: () => START }),
    )
    const tokens = await Promise.all(keepers.map((keeper) => keeper.renew('access-1')))
    expect(tokens.every((token) => token.kind === 'token' && token.accessToken === 'access-2')).toBe(true)
    expect(platform.tried).toEqual(['refresh-1'])
  })

  it('takes the pair that another process stored instead of refreshing again', async () => {
    const store = createMemoryTokenStore(pair(1))
    const { keeper, platform } = aKeeper({ store })
    await keeper.get()
    await store.withLock((held) => held.replace(pair(7)))
    expect(await keeper.renew('access-1')).toEqual({ kind: 'token', accessToken: 'access-7' })
    expect(platform.tried).toEqual([])
  })

  it('hands out a new token only after the store has committed it', async () => {
    const steps: string[] = []
    const inner = createMemoryTokenStore(pair(1))
    const store: TokenStore = {
      load: () => inner.load(),
      withLock: async (work) => {
        const value = await inner.withLock(work)
        steps.push('committed')
        return value
      },
    }
    const { keeper } = aKeeper({ store })
    await keeper.renew('access-1').then(() => steps.push('handed out'))
    expect(steps).toEqual(['committed', 'handed out'])
  })

  it('keeps a pair that could not be stored and stores it at the next chance', async () => {
    const inner = createMemoryTokenStore(pair(1))
    let isDown = true
    const store: TokenStore = {
      load: () => inner.load(),
      async withLock(work) {
        return inner.withLock(async (held) => {
          const value = await work(held)
          if (isDown) throw new Error('commit failed')
          return value
        })
      },
    }
    const { keeper, platform, alarms } = aKeeper({ store })
    await expect(keeper.renew('access-1')).rejects.toThrow('commit failed')
    expect(alarms).toEqual([{ kind: 'pair-not-saved' }])
    isDown = false
    expect(await keeper.renew('access-1')).toEqual({ kind: 'token', accessToken: 'access-2' })
    expect((await inner.load())?.refreshToken).toBe('refresh-2')
    expect(platform.tried).toEqual(['refresh-1'])
  })

  it('needs a person after a crash between the answer of Zalo and the commit: the grant is spent', async () => {
    const { keeper, platform, alarms } = aKeeper()
    platform.valid = 'refresh-2-which-was-never-stored'
    expect(await keeper.renew('access-1')).toMatchObject({ kind: 'needs-person', failure: { code: -14014 } })
    expect(alarms.map(({ kind }) => kind)).toEqual(['refresh-refused'])
  })

  it('does not ask again and again with a refused refresh token', async () => {
    const { keeper, platform } = aKeeper()
    platform.valid = 'another'
    await keeper.renew('access-1')
    await keeper.renew('access-1')
    expect(platform.tried).toEqual(['refresh-1'])
  })

  it('is mended by a new configured pair when the stored grant is dead', async () => {
    const firstPair = { accessToken: 'access-9', refreshToken: 'refresh-9' }
    const { keeper, platform } = aKeeper({ firstPair })
    platform.valid = 'refresh-9'
    expect(await keeper.renew('access-1')).toMatchObject({ kind: 'token' })
    expect(platform.tried).toEqual(['refresh-1', 'refresh-9'])
  })

  it('begins with the configured pair when the store is empty, and stores it', async () => {
    const store = createMemoryTokenStore()
    const { keeper } = aKeeper({ store, firstPair: { accessToken: 'access-1', refreshToken: 'refresh-1' } })
    expect(await keeper.get()).toEqual({ kind: 'token', accessToken: 'access-1' })
    expect(await store.load()).toEqual(pair(1))
  })

  it('needs a person when nobody ever granted access', async () => {
    const { keeper } = aKeeper({ store: createMemoryTokenStore() })
    expect(await keeper.get()).toMatchObject({
      kind: 'needs-person',
      failure: { errorClass: 'oauth.no-grant' },
    })
    expect(await keeper.status()).toEqual({ kind: 'none' })
  })

  it('goes on with the old token while it is good and the token endpoint is down', async () => {
    const { keeper, platform, alarms } = aKeeper({ now: () => START + 21 * HOUR })
    platform.outage = true
    expect(await keeper.get()).toEqual({ kind: 'token', accessToken: 'access-1' })
    expect(await keeper.get()).toEqual({ kind: 'token', accessToken: 'access-1' })
    expect(platform.tried).toEqual(['refresh-1'])
    expect(alarms.map(({ kind }) => kind)).toEqual(['refresh-unreachable'])
  })

  it('is unreachable when the token has ended and the token endpoint is down', async () => {
    const { keeper, platform } = aKeeper({ now: () => START + 26 * HOUR })
    platform.outage = true
    expect(await keeper.get()).toMatchObject({ kind: 'unreachable' })
  })

  it('uses the pair of a fresh consent from then on, and tells when the grant ends', async () => {
    const { keeper } = aKeeper({ store: createMemoryTokenStore() })
    await keeper.adopt(pair(5))
    expect(await keeper.get()).toEqual({ kind: 'token', accessToken: 'access-5' })
    expect(await keeper.status()).toMatchObject({ kind: 'granted', grantEndsAt: START + 90 * 24 * HOUR })
  })
})
