import { setTimeout as sleep } from 'node:timers/promises'
import { type Spread, spreadOf } from '../report/percentile.ts'
import { createRandom } from './random.ts'
import type { Resident } from './resident.ts'

/** What a stretch of load came to. */
export interface Walk {
  /** Messages answered inside the stretch. */
  readonly answered: number
  /** With those that were under way when it ended. */
  readonly exchanges: number
  readonly seconds: number
  /** Until the first message of the answer was accepted, in ms. */
  readonly reply: Spread
  /** Messages without an answer in time. */
  readonly lost: number
  /** Answers in which a text came twice. */
  readonly doubled: number
  /** Reference codes of the reports sent, those of the last moment included. */
  readonly referenceCodes: readonly string[]
}

/** Many residents, of whom each waits for its answer before it goes on. */
export interface Crowd {
  /** So many messages under way at any time. */
  walkClosed(outstanding: number, seconds: number): Promise<Walk>
  /** So many messages a second, however long the answers take; timed from when each was due. */
  walkOpen(perSecond: number, seconds: number): Promise<Walk>
}

/** Platforms allow one message a second into a chat; residents keep to it. */
const REST_MS = 1_200
/** One of so many who rested longest comes next, so that residents do not walk in step. */
const CHOICE = 24

/** Brings residents together. As few as can keep the pace take part, so that reports are finished and begun at any time. */
export function createCrowd(residents: readonly Resident[]): Crowd {
  const turns = createTurns(residents)
  return {
    walkClosed: (outstanding, seconds) => walkClosed(turns, outstanding, seconds),
    walkOpen: (perSecond, seconds) => walkOpen(turns, perSecond, seconds),
  }
}

/** Who comes next, and who is back from talking. */
interface Turns {
  take(): Resident | undefined
  giveBack(resident: Resident): void
}

function createTurns(residents: readonly Resident[]): Turns {
  const random = createRandom(residents.length)
  const fresh = [...residents]
  const resting: { readonly resident: Resident; readonly since: number }[] = []
  const isRested = () => (resting[0]?.since ?? Number.POSITIVE_INFINITY) + REST_MS < performance.now()
  return {
    take: () => {
      if (!isRested() && fresh.length > 0) return fresh.shift()
      const index = Math.floor(random() * Math.min(CHOICE, resting.length))
      return resting.splice(index, 1)[0]?.resident
    },
    giveBack: (resident) => void resting.push({ resident, since: performance.now() }),
  }
}

interface Tally {
  readonly replies: number[]
  readonly referenceCodes: string[]
  exchanges: number
  lost: number
  doubled: number
  endsAt: number
}

async function walkClosed(turns: Turns, outstanding: number, seconds: number): Promise<Walk> {
  const tally = beginTally(seconds)
  const work = async () => {
    while (performance.now() < tally.endsAt) await actOnce(turns, performance.now(), tally)
  }
  await Promise.all(Array.from({ length: outstanding }, work))
  return endTally(tally, seconds)
}

async function walkOpen(turns: Turns, perSecond: number, seconds: number): Promise<Walk> {
  const tally = beginTally(seconds)
  const startedAt = performance.now()
  const underWay: Promise<void>[] = []
  for (let count = 0; count < perSecond * seconds; count++) {
    const dueAt = startedAt + (count * 1_000) / perSecond
    if (dueAt - performance.now() > 1) await sleep(dueAt - performance.now())
    underWay.push(actOnce(turns, dueAt, tally))
  }
  await Promise.all(underWay)
  return endTally(tally, seconds)
}

async function actOnce(turns: Turns, dueAt: number, tally: Tally): Promise<void> {
  const resident = turns.take()
  if (resident === undefined)
    throw new Error('all residents wait for an answer: the load is too high for this machine')
  const exchange = await resident.act(dueAt)
  if (exchange === undefined) {
    tally.lost += 1 // this resident has given up and does not come back
    return
  }
  const { firstReplyMs, isDoubled, referenceCode } = exchange
  tally.exchanges += 1
  if (performance.now() <= tally.endsAt) tally.replies.push(firstReplyMs)
  if (isDoubled) tally.doubled += 1
  if (referenceCode !== undefined) tally.referenceCodes.push(referenceCode)
  turns.giveBack(resident)
}

function beginTally(seconds: number): Tally {
  return {
    replies: [],
    referenceCodes: [],
    exchanges: 0,
    lost: 0,
    doubled: 0,
    endsAt: performance.now() + seconds * 1_000,
  }
}

function endTally({ replies, ...counted }: Tally, seconds: number): Walk {
  const { referenceCodes, exchanges, lost, doubled } = counted
  return {
    answered: replies.length,
    exchanges,
    seconds,
    reply: spreadOf(replies),
    lost,
    doubled,
    referenceCodes,
  }
}
