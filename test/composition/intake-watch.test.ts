import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventIdentifier } from '../../src/app/intake/ports.ts'
import { createIntakeWatch, type IntakeWatch } from '../../src/composition/intake-watch.ts'
import { channelAccount } from '../../src/domain/message/channel.ts'

const CHANNEL: EventIdentifier = {
  account: channelAccount('telegram', '1'),
  identify: () => ({ eventKey: '1' }),
}

let watch: IntakeWatch

beforeEach(() => {
  vi.useFakeTimers()
  watch = createIntakeWatch(() => Date.now())
})
afterEach(() => void vi.useRealTimers())

/** An event that is being made durable until it is told to end. */
function arrival(): { end: (outcome?: Error) => void; done: Promise<unknown> } {
  let end: (outcome?: Error) => void = () => {}
  const ingest = watch.watch(
    () =>
      new Promise((resolve, reject) => {
        end = (outcome) => (outcome === undefined ? resolve() : reject(outcome))
      }),
  )
  const done = ingest(CHANNEL, []).catch(() => {})
  return { end: (outcome) => end(outcome), done }
}

/** Whether whoever asked has been let go on. */
function asked(): { readonly isCalm: boolean } {
  const state = { isCalm: false }
  void watch.calm().then(() => {
    state.isCalm = true
  })
  return state
}

describe('while events come in', () => {
  test('nobody stands back for an event that came a moment ago', async () => {
    arrival()
    const worker = asked()
    await vi.advanceTimersByTimeAsync(0)
    expect(worker.isCalm).toBe(true)
  })

  test('an event that waits too long goes first', async () => {
    const event = arrival()
    await vi.advanceTimersByTimeAsync(20)
    const worker = asked()
    await vi.advanceTimersByTimeAsync(10)
    expect(worker.isCalm).toBe(false)
    event.end()
    await event.done
    await vi.advanceTimersByTimeAsync(0)
    expect(worker.isCalm).toBe(true)
  })

  test('an acknowledged event frees nobody while an older one still waits', async () => {
    arrival()
    const later = arrival()
    await vi.advanceTimersByTimeAsync(20)
    const worker = asked()
    later.end()
    await later.done
    await vi.advanceTimersByTimeAsync(10)
    expect(worker.isCalm).toBe(false)
  })

  test('one that could not be kept frees everybody too', async () => {
    const event = arrival()
    await vi.advanceTimersByTimeAsync(20)
    const worker = asked()
    event.end(new Error('no room'))
    await event.done
    await vi.advanceTimersByTimeAsync(0)
    expect(worker.isCalm).toBe(true)
  })

  test('a stuck disk slows answers and does not stop them', async () => {
    arrival()
    await vi.advanceTimersByTimeAsync(20)
    const worker = asked()
    await vi.advanceTimersByTimeAsync(60)
    expect(worker.isCalm).toBe(true)
  })
})
