import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/app/app-error.ts'
import { createCopyClaims } from '../../../src/app/notices/copy-claims.ts'
import type { PlannedCopy } from '../../../src/app/notices/sending-ports.ts'
import { aCopy } from './support/a-copy.ts'

const NOW = Date.parse('2026-09-05T03:00:00Z')
const IN_TIME = NOW + 1_000_000

/** A database that takes so long for each claim. */
function aDesk({ rate = 29.5, tookMs = 1, readyAt = (now: number) => now } = {}) {
  const world = { now: NOW, batches: [] as string[][], failures: [] as string[] }
  const refused = new Set<string>()
  let failure: Error | undefined
  const claims = createCopyClaims({
    clock: { now: () => world.now },
    rate,
    readyAt: (now) => readyAt(now),
    reportFailure: (errorClass) => void world.failures.push(errorClass),
    claimToSend: async (copies: readonly PlannedCopy[]) => {
      world.batches.push(copies.map(({ id }) => id))
      world.now += tookMs
      await Promise.resolve()
      if (failure !== undefined) throw failure
      return new Set(copies.map(({ id }) => id).filter((id) => !refused.has(id)))
    },
  })
  return {
    world,
    claims,
    refused,
    claim: (id: string) => claims.claim(aCopy(id), IN_TIME),
    fail: (error: Error) => {
      failure = error
    },
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const ids = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`)

describe('claiming copies', () => {
  it('claims two ahead of thirty a second, and one more whenever one has left', async () => {
    const { world, claims, claim } = aDesk()
    const outcomes = ids(4).map(claim)
    await settled()
    expect(world.batches).toEqual([['c0', 'c1']])
    claims.release()
    await settled()
    expect(world.batches).toEqual([['c0', 'c1'], ['c2']])
    claims.release()
    expect(await Promise.all(outcomes)).toEqual(['claimed', 'claimed', 'claimed', 'claimed'])
  })

  it('claims many in one statement where many leave', async () => {
    const { world, claim } = aDesk({ rate: 5_000 })
    void ids(160).map(claim)
    await settled()
    expect(world.batches.map(({ length }) => length)).toEqual([160])
  })

  it('claims further ahead while the database is slow, and no more than needed when it is not any more', async () => {
    const desk = aDesk({ tookMs: 100 })
    void ids(12).map(desk.claim)
    await settled()
    expect(desk.world.batches.map(({ length }) => length)).toEqual([2, 4])
  })

  it('leaves a copy alone that may not go any more, and takes the next in its place', async () => {
    const { world, claim, refused } = aDesk()
    refused.add('c0')
    const outcomes = ids(3).map(claim)
    expect(await Promise.all(outcomes)).toEqual(['refused', 'claimed', 'claimed'])
    expect(world.batches).toEqual([['c0', 'c1'], ['c2']])
  })

  it('claims nothing that could not leave in time', async () => {
    const { world, claims } = aDesk({ readyAt: (now) => now + 30_000 })
    expect(await claims.claim(aCopy('c0'), NOW + 1_000)).toBe('refused')
    expect(world.batches).toEqual([])
  })

  it('is unsure of what the database did not answer', async () => {
    const { world, claim, fail } = aDesk()
    fail(new AppError('store.unavailable', { retryable: true }))
    expect(await claim('c0')).toBe('unsure')
    expect(world.failures).toEqual(['store.unavailable'])
  })
})
