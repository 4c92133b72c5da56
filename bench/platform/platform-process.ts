import { type FakeTelegram, startFakeTelegram } from '../../test/support/fake-telegram/start-fake-telegram.ts'
import { answerQuestions } from '../processes/part.ts'
import { type Crowd, createCrowd } from './crowd.ts'
import { createResident, type Resident } from './resident.ts'

const FIRST_CHAT = 5_200_000_001
/** Chats that only ever talk in the measurement of one report. */
const FIRST_REPORTER = 5_900_000_001
const READY_TIMEOUT_MS = 15_000

let telegram: FakeTelegram | undefined
let crowd: Crowd | undefined

function running(): FakeTelegram {
  if (telegram === undefined) throw new Error('the platform is not open')
  return telegram
}

async function open({ residents }: { readonly residents: number }) {
  const opened = await startFakeTelegram({ keepPerChat: 12, acceptsUnknownChats: true })
  telegram = opened
  crowd = createCrowd(
    Array.from({ length: residents }, (_, index) => createResident(opened, FIRST_CHAT + index, {})),
  )
  return { url: opened.url, token: opened.token }
}

/** Resolves when the bot has told the platform where it wants its updates. */
async function untilRegistered(): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS
  while (!running().calls.some(({ method }) => method.toLowerCase() === 'setwebhook')) {
    if (performance.now() > deadline) throw new Error('the bot registered no webhook')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function walkClosed({
  outstanding,
  seconds,
}: {
  readonly outstanding: number
  readonly seconds: number
}) {
  if (crowd === undefined) throw new Error('the platform is not open')
  return crowd.walkClosed(outstanding, seconds)
}

async function walkOpen({ perSecond, seconds }: { readonly perSecond: number; readonly seconds: number }) {
  if (crowd === undefined) throw new Error('the platform is not open')
  return crowd.walkOpen(perSecond, seconds)
}

const reporters: Resident[] = []

/** Residents who have answered every question and only have to send. */
async function prepareReports({
  count,
  place,
}: {
  readonly count: number
  readonly place: string
}): Promise<void> {
  for (let index = 0; index < count; index++) {
    const resident = createResident(running(), FIRST_REPORTER + reporters.length, { place })
    while (!resident.isAboutToConfirm) await resident.act(performance.now())
    reporters.push(resident)
  }
}

/** One of them sends. Times are in ms since the epoch, to be compared with those of other processes. */
async function sendReport(index: number) {
  const sentAt = performance.timeOrigin + performance.now()
  const exchange = await reporters[index]?.act(performance.now())
  if (exchange?.referenceCode === undefined) throw new Error('the report got no reference code')
  return { sentAt, referenceCode: exchange.referenceCode }
}

function counts() {
  const { updates, chats, unanswered } = running()
  return { updates: updates.all.length, accepted: chats.sentCount, spinning: unanswered.length }
}

const HANDLERS = { open, untilRegistered, walkClosed, walkOpen, prepareReports, sendReport, counts }
export type PlatformHandlers = typeof HANDLERS

/** The platform and everybody on it, in a process of their own. */
export async function startPlatformProcess(): Promise<void> {
  answerQuestions(HANDLERS, () => telegram?.close())
}
