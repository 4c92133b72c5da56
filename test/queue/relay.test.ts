import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { JobKind } from '../../src/app/work/job-kind.ts'
import type { Claim } from '../../src/app/work/ports.ts'
import { type Relay, startRelay } from '../../src/queue/relay.ts'
import { createWaitingClaims } from '../../src/queue/waiting-claims.ts'

/** An outbox in which there is always more to do of these kinds, and a queue that remembers what it was given. */
function startEndless(endless: readonly JobKind[]) {
  vi.useFakeTimers()
  const added: Claim[] = []
  const released: Claim[] = []
  let isDown = false
  const relay = startRelay({
    outbox: {
      claim: async (_maxClaims, kinds = []) =>
        endless.filter((kind) => kinds.includes(kind)).map((kind) => ({ id: randomUUID(), kind })),
      release: async (claims) => void released.push(...claims),
    },
    queues: {
      add: async (claims) => {
        if (isDown) throw new Error('down')
        added.push(...claims)
      },
    },
    report: () => {},
  })
  onTestFinished(() => stop(relay).finally(() => vi.useRealTimers()))
  const goDown = (): void => {
    isDown = true
  }
  return { relay, added, released, goDown }
}

/** What the relay waits for on its way out passes too. */
async function stop(relay: Relay): Promise<void> {
  await Promise.all([relay.stop(), pass(1_000)])
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const countOf = (claims: readonly Claim[], kind: JobKind): number =>
  claims.filter((claim) => claim.kind === kind).length

describe('relay', () => {
  it('lets work gather in the outbox while two claims of its kind wait for a worker', async () => {
    const { relay, added } = startEndless(['process-conversation'])
    await pass(120)
    expect(added).toHaveLength(2)
    relay.started(added[0]?.id ?? '')
    await pass(60)
    expect(added).toHaveLength(3)
  })

  it('does not let a kind that waits hold up another', async () => {
    const { relay, added } = startEndless(['process-conversation', 'deliver-conversation'])
    for (let round = 0; round < 8; round++) {
      await pass(20)
      for (const claim of added) if (claim.kind === 'deliver-conversation') relay.started(claim.id)
    }
    expect(countOf(added, 'process-conversation')).toBe(2)
    expect(countOf(added, 'deliver-conversation')).toBeGreaterThan(3)
  })

  it('goes on when nobody tells of what became of a claim: another process may have taken it', async () => {
    const { added } = startEndless(['process-conversation'])
    await pass(1_500)
    expect(added.length).toBeGreaterThan(3)
  })

  it('gives back what the queue does not take, and does not count it as waiting', async () => {
    const { relay, added, released, goDown } = startEndless(['process-conversation'])
    goDown()
    await pass(1_500)
    expect(released.length).toBeGreaterThan(1)
    await stop(relay)
    expect(added).toEqual([])
  })
})

describe('waiting claims', () => {
  it('count by kind until they are taken or forgotten', () => {
    let now = 0
    const waiting = createWaitingClaims(1, () => now)
    waiting.add([{ id: 'a', kind: 'process-conversation' }])
    expect(waiting.hasRoom('process-conversation')).toBe(false)
    expect(waiting.hasRoom('deliver-conversation')).toBe(true)
    expect(waiting.remove('a')).toBe(true)
    expect(waiting.remove('a')).toBe(false)
    expect(waiting.hasRoom('process-conversation')).toBe(true)
    waiting.add([{ id: 'b', kind: 'process-conversation' }])
    now = 201
    expect(waiting.hasRoom('process-conversation')).toBe(true)
  })
})
