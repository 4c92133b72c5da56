import type { FakeLimits } from '../../test/support/fake-telegram/faults.ts'
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
    while (!resident.isAboutToConfirm) {
      if ((await resident.act(performance.now())) === undefined) throw new Error('a resident got no answer')
    }
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

const FIRST_GROUP = -1_001_000_000_000

/** The bot is made an admin of so many groups. */
function addGroups({ count }: { readonly count: number }): void {
  for (let index = 0; index < count; index++) {
    const chatId = FIRST_GROUP - index
    running().chats.open(chatId)
    const bot = { id: 1, is_bot: true, first_name: 'Bình Yên' }
    running().updates.push(
      {
        my_chat_member: {
          chat: { id: chatId, type: 'supergroup', title: `Tổ dân phố ${index + 1}` },
          from: { id: 5_999, is_bot: false, first_name: 'Quản trị' },
          date: Math.floor(Date.now() / 1_000),
          old_chat_member: { status: 'left', user: bot },
          new_chat_member: { status: 'administrator', user: bot },
        },
      },
      chatId,
    )
  }
  groups = count
}

let groups = 0

function limit(limits: FakeLimits): void {
  running().setLimits(limits)
}

/** When copies came into the groups, in ms since the epoch, in order. */
function arrivals(): readonly number[] {
  const messages = Array.from({ length: groups }, (_, index) => running().chats.of(FIRST_GROUP - index))
  return messages.flatMap((copied) => copied.map(({ sentAt }) => sentAt)).toSorted((a, b) => a - b)
}

/** Whether a person who looks into the group finds a copy there. @param number as in its name */
function hasCopy({ number }: { readonly number: number }): boolean {
  return running().chats.of(FIRST_GROUP - (number - 1)).length > 0
}

/** What came into the groups. */
function copies() {
  const { chats, refusedSends } = running()
  const messages = Array.from({ length: groups }, (_, index) => chats.of(FIRST_GROUP - index))
  const times = arrivals()
  return {
    accepted: times.length,
    tries: times.length + refusedSends,
    wrong: messages.filter((copied) => copied.length !== 1).length,
    firstAt: times[0] ?? 0,
    lastAt: times.at(-1) ?? 0,
  }
}

const HANDLERS = {
  open,
  untilRegistered,
  walkClosed,
  walkOpen,
  prepareReports,
  sendReport,
  counts,
  addGroups,
  limit,
  arrivals,
  hasCopy,
  copies,
}
export type PlatformHandlers = typeof HANDLERS

/** The platform and everybody on it, in a process of their own. */
export async function startPlatformProcess(): Promise<void> {
  answerQuestions(HANDLERS, () => telegram?.close())
}
