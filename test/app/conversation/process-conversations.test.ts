import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/app/app-error.ts'
import type { ConversationStore, StepFailure } from '../../../src/app/conversation/ports.ts'
import {
  createProcessConversations,
  createRunSessionTimers,
  type ProcessDependencies,
} from '../../../src/app/conversation/process-conversations.ts'

const items = ['a', 'b', 'c'].map((ref) => ({ ref, version: 1 }))
const coded = (code: string, retryable = false) => Object.assign(new Error(code), { code, retryable })

/** A store whose steps fail when one of these conversations is among them. */
function world(failing: Readonly<Record<string, () => unknown>>) {
  const log: string[] = []
  const failures: Record<string, StepFailure | undefined> = {}
  const step =
    (how: string) => async (some: readonly { ref: string }[], _decide: unknown, maxEvents?: number) => {
      const refs = some.map(({ ref }) => ref)
      log.push(`${how} ${refs.join('')}${maxEvents === undefined ? '' : ` ${maxEvents}`}`)
      for (const ref of refs) {
        const error = failing[ref]?.()
        if (error !== undefined) throw error
      }
    }
  const store: ConversationStore = {
    stepEvents: step('events'),
    stepTimers: step('timers'),
    recordEventFailure: async ({ ref }, failure) => {
      failures[ref] = failure
    },
    recordTimerFailure: async ({ ref }) => void log.push(`timer failed ${ref}`),
    wakeDueSessions: async () => 0,
  }
  // Safe: steps that do not decide use nothing else.
  const deps = {
    store,
    refreshKeys: async () => void log.push('refresh'),
    reportFailure: (errorClass: string) => void log.push(`reported ${errorClass}`),
  } as Partial<ProcessDependencies> as ProcessDependencies
  return { log, failures, process: createProcessConversations(deps), timers: createRunSessionTimers(deps) }
}

describe('carrying conversations through', () => {
  it('takes all of them in one step', async () => {
    const { process, log } = world({})
    await process(items)
    expect(log).toEqual(['events abc'])
  })

  it('takes each alone, event by event, when the step fails, and counts the failure against the one', async () => {
    const { process, log, failures } = world({ b: () => coded('poison') })
    await process(items)
    expect(log).toEqual(['events abc', 'events a 1', 'events b 1', 'reported poison', 'events c 1'])
    expect(failures).toEqual({ b: { errorClass: 'poison', isRetryable: false } })
  })

  it('blames nobody while the database is away', async () => {
    const { process, failures, log } = world({
      b: () => new AppError('store.unavailable', { retryable: true }),
    })
    await expect(process(items)).rejects.toMatchObject({ code: 'store.unavailable' })
    expect([failures, log]).toEqual([{}, ['events abc']])
  })

  it('asks for new keys before it blames an event that was sealed with one', async () => {
    let isKnown = false
    const { process, failures, log } = world({
      b: () => {
        if (isKnown) return undefined
        isKnown = true
        return coded('key-unknown', true)
      },
    })
    await process(items)
    expect(log.slice(0, 2)).toEqual(['events abc', 'refresh'])
    expect(failures).toEqual({})
  })

  it('holds nobody up for a key that never comes', async () => {
    const { process, failures, log } = world({ a: () => coded('key-unknown', true) })
    await process(items)
    expect(failures).toEqual({ a: { errorClass: 'key-unknown', isRetryable: true } })
    expect(log).toContain('events c 1')
  })
})

describe('running timers', () => {
  it('lets one that fails wait, and runs the others', async () => {
    const { timers, log } = world({ b: () => coded('broken') })
    await timers(items)
    expect(log).toEqual([
      'timers abc',
      'timers a',
      'timers b',
      'reported broken',
      'timer failed b',
      'timers c',
    ])
  })
})
