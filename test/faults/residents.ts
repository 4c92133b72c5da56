import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import type { FakeZalo } from '../support/fake-zalo/start-fake-zalo.ts'

/** One person's chat with the bot on any platform. */
export interface Chat {
  readonly name: string
  /** Everything the bot wrote, oldest first. */
  said(): readonly string[]
  /** Delivered as the platform does it: again and again until it is acknowledged. */
  say(text: string): Promise<void>
}

/** A sequence of pseudo-random numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function telegramChat(telegram: FakeTelegram, chatId: number): Chat {
  return {
    name: `telegram ${chatId}`,
    said: () => telegram.messages(chatId).map(({ text }) => text),
    say: async (text) => void telegram.say(chatId, text),
  }
}

/** @param random decides which events come twice */
export function zaloChat(zalo: FakeZalo, target: string, userId: string, random: () => number): Chat {
  const resendAfterMs = Array.from({ length: 300 }, () => 200)
  return {
    name: `zalo ${userId}`,
    said: () => zalo.sentTo(userId).map(({ text }) => text),
    say: async (text) => {
      const event = zalo.events.text(userId, text)
      const answers = await zalo.sendWebhook(target, event, { resendAfterMs, copies: random() < 0.3 ? 2 : 1 })
      if (answers.some(({ status }) => status !== 200)) throw new Error('the platform gave up')
    },
  }
}

/** What a resident says, or does, when the bot asks something. */
export type Answer = readonly [question: RegExp, answer: string | (() => unknown)]

/** The usual answers; the first that fits. */
const ANSWERS: readonly Answer[] = [
  [/cần giúp việc gì/, 'Báo tin'],
  [/đang gặp nguy hiểm, hoặc việc đang xảy ra/, 'Không, đã qua'],
  [/đồng ý tiếp tục/, 'Đồng ý'],
  [/mục nào nhất/, 'Ồn ào, gây rối, vật nuôi'],
  [/đang xảy ra hay đã qua/, 'Đã lâu hơn'],
  [/Xảy ra ở đâu/, 'xã Giao Thủy, Ninh Bình'],
  [/Chỗ nào trong đó/, 'Thôn Đông, cạnh trường học'],
  [/Anh\/chị muốn gửi cách nào/, 'C. Ẩn danh'],
  [/Đúng chưa ạ/, 'Đúng, gửi đi'],
]
const STORY = /Chuyện gì/
const CODE = /Mã hồ sơ: (BY-[0-9A-Z]{4}-[0-9A-Z]{4})/
const PATIENCE_MS = 150_000
/** Whoever gets no answer for so long says it again. */
const SAY_AGAIN_MS = 35_000
/** Longer than any report takes, whatever is killed; a failure then tells where the person was stuck. */
const DEADLINE_MS = 300_000

/**
 * Talks to the bot until the report is filed; answers the reference code. A person does not answer the same question
 * twice just because it was shown twice.
 * @param own answers that come before the usual ones
 */
export async function reportSomething(
  chat: Chat,
  story: string,
  own: readonly Answer[] = [],
): Promise<string> {
  let read = 0
  let lastQuestion = ''
  const beganAt = Date.now()
  let heardAt = beganAt
  let saidAt = heardAt
  await chat.say('Xin chào')
  for (;;) {
    await sleep(30)
    const fresh = chat.said().slice(read)
    read += fresh.length
    if (fresh.length > 0) heardAt = Date.now()
    if (Date.now() - heardAt > PATIENCE_MS || Date.now() - beganAt > DEADLINE_MS)
      throw new Error(`${chat.name} is stuck after: ${chat.said().slice(-3).join(' | ') || 'nothing'}`)
    const code = fresh.map((text) => CODE.exec(text)?.[1]).find((found) => found !== undefined)
    if (code !== undefined) return code
    const isSilent = fresh.length === 0 && Date.now() - Math.max(heardAt, saidAt) > SAY_AGAIN_MS
    const question = fresh.at(-1) ?? (isSilent ? lastQuestion : undefined)
    if (question === undefined || (question === lastQuestion && !isSilent)) continue
    lastQuestion = question
    saidAt = Date.now()
    const answer = answerTo(question, story, own)
    if (typeof answer === 'string') await chat.say(answer)
    else answer()
  }
}

function answerTo(question: string, story: string, own: readonly Answer[]): Answer[1] {
  if (STORY.test(question)) return story
  return [...own, ...ANSWERS].find(([pattern]) => pattern.test(question))?.[1] ?? 'Bỏ qua'
}

/** Distinct reference codes that a person was told. */
export function codesTold(chat: Chat): readonly string[] {
  return [...new Set(chat.said().flatMap((text) => CODE.exec(text)?.[1] ?? []))]
}
