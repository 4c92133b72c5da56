import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../app/clock.ts'
import type { Ids } from '../app/ids.ts'

/** The machine's clock. */
export const systemClock: Clock = { now: Date.now }

/** The machine's source of randomness. */
export const systemIds: Ids = { uuid: randomUUID, bytes: (count) => randomBytes(count) }
