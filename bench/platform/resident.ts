import type { BotMessage } from '../../test/support/fake-telegram/chats.ts'
import type { FakeTelegram } from '../../test/support/fake-telegram/start-fake-telegram.ts'
import { type Act, type Habits, nextAct, type Question } from './next-act.ts'
import { createRandom } from './random.ts'

/** How one message of a resident was answered. */
export interface Exchange {
  /** Until the platform accepted the first message of the answer. */
  readonly firstReplyMs: number
  /** The same text came twice in one answer. */
  readonly isDoubled: boolean
  /** The report that this message sent. */
  readonly referenceCode?: string
}

/** A person with Telegram on the phone, walking through one report after the other. */
export interface Resident {
  readonly chatId: number
  /** Whether the next act sends the report. */
  readonly isAboutToConfirm: boolean
  /**
   * Acts once and waits for the answer.
   * @param since when the act was due, in ms of `performance.now()`; the reply is timed from there
   * @returns absent when no answer comes in time: the message counts as lost
   * @throws when this resident would press what the question does not offer, which is the benchmark's mistake
   */
  act(since: number): Promise<Exchange | undefined>
}

/** A resident who waits longer than this is lost to us. */
const PATIENCE_MS = 20_000

/** Opens a chat; the same seed answers alike in every run. */
export function createResident(telegram: FakeTelegram, chatId: number, habits: Habits): Resident {
  const random = createRandom(chatId)
  let next: Act = { kind: 'say', text: '/start' }

  const answerAfter = (marker: number): Promise<BotMessage | undefined> =>
    telegram.waitForMessage(chatId, (one) => one.messageId > marker, PATIENCE_MS).catch(() => undefined)

  async function act(since: number): Promise<Exchange | undefined> {
    const marker = telegram.chats.nextMessageId()
    perform(telegram, chatId, next)
    const texts = new Set<string>()
    let firstReplyMs = Number.NaN
    let isDoubled = false
    for (;;) {
      const message = await answerAfter(marker)
      if (message === undefined) return undefined
      if (texts.size === 0) firstReplyMs = performance.now() - since
      isDoubled ||= texts.has(message.text)
      texts.add(message.text)
      const referenceCode = /Mã hồ sơ: (BY-\w{4}-\w{4})/.exec(message.text)?.[1]
      const answer = referenceCode === undefined ? nextAct(questionOf(message), random, habits) : START
      if (answer === undefined) continue
      next = answer
      return { firstReplyMs, isDoubled, ...(referenceCode === undefined ? {} : { referenceCode }) }
    }
  }

  return {
    chatId,
    get isAboutToConfirm() {
      return next.kind === 'press' && next.label === 'Đúng, gửi đi'
    },
    act,
  }
}

const START: Act = { kind: 'say', text: '/start' }

function perform(telegram: FakeTelegram, chatId: number, act: Act): void {
  if (act.kind === 'say') telegram.say(chatId, act.text)
  else if (act.kind === 'press') telegram.press(chatId, act.label)
  else telegram.sendLocation(chatId, act.lat, act.lon)
}

function questionOf({ text, markup }: BotMessage): Question {
  if (markup === undefined || markup.kind === 'remove') return { text, labels: [], asksPosition: false }
  const buttons = markup.rows.flat()
  return {
    text,
    labels: buttons.map((button) => button.text),
    asksPosition: buttons.some((button) => button.request_location === true),
  }
}
