import { describe, expect, it } from 'vitest'
import type { LiveEventLog, LiveEventRecord } from '../../../src/app/inbox/live-events.ts'
import { createLiveFeed } from '../../../src/app/inbox/live-feed.ts'

/** A feed over rows that become visible when a test says so, read when a test lets time pass. */
function aFeed() {
  const visible = new Map<number, LiveEventRecord>()
  let reads = 0
  let isDown = false
  let nowMs = 0
  let waiting: (() => void) | undefined
  const log: LiveEventLog = {
    newestId: async () => Math.max(0, ...visible.keys()),
    readAfter: async (id, missing) => {
      reads += 1
      if (isDown) throw new Error('away')
      return [...visible.values()]
        .filter((event) => event.id > id || missing.includes(event.id))
        .toSorted((a, b) => a.id - b.id)
    },
    replay: async () => [],
  }
  const after = (_ms: number, task: () => void) => {
    waiting = task
    return () => {
      waiting = undefined
    }
  }
  const feed = createLiveFeed({ log, now: () => nowMs, after, onError: () => {} })
  const show = (id: number) =>
    visible.set(id, { id, unitCode: '31471', kind: 'case-file.changed', caseFileId: undefined, at: 0 })
  const pass = async (ms = 250) => {
    nowMs += ms
    const task = waiting
    waiting = undefined
    task?.()
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    feed,
    show,
    pass,
    reads: () => reads,
    isResting: () => waiting === undefined,
    down: (is: boolean) => (isDown = is),
  }
}

describe('the feed of live events', () => {
  it('tells every listener what is new since it began to listen', async () => {
    const { feed, show, pass } = aFeed()
    show(1)
    const one: number[] = []
    const other: number[] = []
    feed.subscribe((event) => one.push(event.id))
    feed.subscribe((event) => other.push(event.id))
    await pass()
    show(2)
    await pass()
    await pass()
    expect([one, other]).toEqual([[2], [2]])
  })

  it('tells of a row that becomes visible after a later one, once', async () => {
    const { feed, show, pass } = aFeed()
    const seen: number[] = []
    feed.subscribe((event) => seen.push(event.id))
    await pass()
    show(3)
    await pass()
    show(2)
    await pass()
    await pass()
    expect(seen).toEqual([3, 2])
  })

  it('stops looking for a row that never comes', async () => {
    const { feed, show, pass } = aFeed()
    const seen: number[] = []
    feed.subscribe((event) => seen.push(event.id))
    await pass()
    show(2)
    await pass()
    await pass(31_000)
    show(1)
    await pass()
    expect(seen).toEqual([2])
  })

  it('goes on after the database was away, and loses nothing', async () => {
    const { feed, show, pass, down } = aFeed()
    const seen: number[] = []
    feed.subscribe((event) => seen.push(event.id))
    await pass()
    down(true)
    show(1)
    await pass()
    down(false)
    await pass()
    expect(seen).toEqual([1])
  })

  it('reads only while somebody listens', async () => {
    const { feed, pass, reads, isResting } = aFeed()
    expect(isResting()).toBe(true)
    const unsubscribe = feed.subscribe(() => {})
    await pass()
    unsubscribe()
    await pass()
    const before = reads()
    await pass()
    expect(isResting()).toBe(true)
    expect(reads()).toBe(before)
  })
})
