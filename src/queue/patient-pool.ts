import type { PostgresPool } from './queue-backend.ts'

/** What is used of a `pg.Pool`; everything else is passed through. */
type Call = (...args: unknown[]) => Promise<unknown>

/** How long a failed call is held back before its caller may ask again. */
const PAUSE_MS = 500

/**
 * The same pool for a caller that does not know how to wait. BullMQ's worker asks for the next job again the moment a query
 * failed, and remembers for ever when its very first connection could not be made: an outage of the database of a second would
 * spin a processor or end the worker. Here a connection is tried until it is there, and a failed query answers half a
 * second later.
 *
 * @param isClosing ends the waiting when the process stops
 */
export function patientPool(pool: PostgresPool, isClosing: () => boolean): PostgresPool {
  const connect = async (...args: unknown[]): Promise<unknown> => {
    for (;;) {
      try {
        return await call(pool, 'connect', args)
      } catch (error) {
        await pause()
        if (isClosing()) throw error
      }
    }
  }
  const query = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await call(pool, 'query', args)
    } catch (error) {
      await pause()
      throw error
    }
  }
  const patient: Readonly<Record<string | symbol, Call>> = { connect, query }
  return new Proxy(pool, {
    get: (target, name) => patient[name] ?? bound(target, Reflect.get(target, name)),
  })
}

function call(pool: PostgresPool, name: 'connect' | 'query', args: unknown[]): Promise<unknown> {
  const method: unknown = Reflect.get(pool, name)
  if (typeof method !== 'function') throw new TypeError(`not a pool: no ${name}`)
  return Reflect.apply(method, pool, args)
}

/** Methods keep working on the pool itself, also when they are called on the stand-in. */
function bound(pool: PostgresPool, value: unknown): unknown {
  return typeof value === 'function' ? value.bind(pool) : value
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}
