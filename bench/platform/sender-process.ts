import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerQuestions } from '../processes/part.ts'
import { spreadOf } from '../report/percentile.ts'

/** A flow of events to one webhook. */
export interface SendingOrder {
  readonly url: string
  readonly secret: string
  readonly perSecond: number
  readonly seconds: number
  /** Events are spread over so many chats. */
  readonly chats: number
  /** No event of one order may have the number of another's. */
  readonly firstUpdateId: number
}

const FIRST_CHAT = 5_300_000_001
const agent = new http.Agent({ keepAlive: true, maxSockets: 400 })

/** Sends at the pace of the order, whatever the answers do, and times each from when it was due. */
async function send(order: SendingOrder) {
  const waits: number[] = []
  let refused = 0
  const startedAt = performance.now()
  const underWay: Promise<void>[] = []
  for (let index = 0; index < order.perSecond * order.seconds; index++) {
    const dueAt = startedAt + (index * 1_000) / order.perSecond
    if (dueAt - performance.now() > 1) await sleep(dueAt - performance.now())
    const sending = post(order, index).then((status) => {
      waits.push(performance.now() - dueAt)
      if (status !== 200) refused += 1
    })
    underWay.push(sending)
  }
  await Promise.all(underWay)
  return { sent: underWay.length, refused, acknowledged: spreadOf(waits) }
}

/** Answers the status; 0 when none came. */
function post({ url, secret, chats, firstUpdateId }: SendingOrder, index: number): Promise<number> {
  const id = FIRST_CHAT + (index % chats)
  const message = {
    message_id: firstUpdateId + index,
    from: { id, is_bot: false, first_name: 'Người dân', language_code: 'vi' },
    chat: { id, type: 'private', first_name: 'Người dân' },
    date: Math.floor(Date.now() / 1_000),
    text: 'Tôi muốn hỏi về việc tạm trú của người thuê nhà',
  }
  const body = JSON.stringify({ update_id: firstUpdateId + index, message })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-telegram-bot-api-secret-token': secret,
  }
  return new Promise((resolve) => {
    const request = http.request(url, { method: 'POST', headers, agent, timeout: 10_000 }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(0))
    request.end(body)
  })
}

const HANDLERS = { send }
export type SenderHandlers = typeof HANDLERS

/** Sends events to webhooks, in a process of its own so that nothing else delays them. */
export async function startSenderProcess(): Promise<void> {
  answerQuestions(HANDLERS, () => agent.destroy())
}
