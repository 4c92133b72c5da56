import { createHmac } from 'node:crypto'
import type * as z from 'zod'
import { answerQuestion } from './answer-question.ts'
import { FakeEvents } from './events.ts'
import { FAKE_ACCOUNT, type FakeAccount } from './fake-account.ts'
import { FakeTokens } from './fake-tokens.ts'
import { type FakeFault, FaultBox, type FaultTarget } from './fault.ts'
import { type FakeAnswer, type FakeRequest, failure, jsonOf, success } from './http-io.ts'
import { anyRequest, consultationRequest, groupRequest, polymorphicRequest } from './request-schemas.ts'
import { recipientOf, type SentMessage } from './sent-message.ts'

/** Settings of the double. */
export interface FakeZaloOptions extends Partial<FakeAccount> {
  /** Answers `-32` beyond this many calls in a minute, as the platform does at 4,000. Default: no limit. */
  readonly callsPerMinute?: number
  /** Answers `-242` without a right `appsecret_proof`. */
  readonly requiresProof?: boolean
  /** Answers `-230` for people from whom no event was sent through this double. */
  readonly requiresInteraction?: boolean
  /** Time each answer takes, in ms. Default 0. */
  readonly latencyMs?: number
  /** Called for every delivered message; the bench counts here. */
  readonly onSent?: (message: SentMessage) => void
}

const MESSAGE_PATHS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['/v3.0/oa/message/cs', consultationRequest],
  ['/v2.0/oa/message', polymorphicRequest],
  ['/v3.0/oa/group/message', groupRequest],
])

/** The state and the rules of the double, without its server. */
export class FakeZaloState {
  readonly account: FakeAccount
  readonly tokens = new FakeTokens()
  readonly faults = new FaultBox()
  readonly events: FakeEvents
  /** Messages delivered, in order. */
  readonly sent: SentMessage[] = []
  /** When an answer to a message delivered was dropped (ms since the epoch), oldest first. */
  readonly answersDroppedAt: number[] = []
  /** Reactions, deletions, tags and other writes, in order. */
  readonly writes: { readonly path: string; readonly body: unknown }[] = []
  readonly media = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>()
  /** Ids that uploads gave; others are answered `-100`. */
  readonly uploads = new Set<string>()
  /** People who wrote, for the window rule. */
  readonly interacted = new Set<string>()
  readonly options: FakeZaloOptions
  /** Calls that reached the API, refused ones included. */
  calls = 0
  #minute = { began: 0, calls: 0 }
  #delivered = 0

  constructor(options: FakeZaloOptions) {
    this.options = options
    this.account = { ...FAKE_ACCOUNT, ...options }
    this.events = new FakeEvents(this.account)
  }

  /** Answers one request, faults included. */
  async answer(request: FakeRequest): Promise<{ readonly answer: FakeAnswer; readonly delayMs: number }> {
    const target = targetOf(request.path)
    const fault = this.faults.take(target)
    const latencyMs = this.options.latencyMs ?? 0
    if (fault === undefined) return { answer: await this.#route(request, target), delayMs: latencyMs }
    if (fault.kind === 'slow') return { answer: await this.#route(request, target), delayMs: fault.ms }
    if (fault.delivers === true) {
      await this.#route(request, target)
      this.answersDroppedAt.push(Date.now())
    }
    return { answer: faulty(fault), delayMs: latencyMs }
  }

  async #route(request: FakeRequest, target: FaultTarget): Promise<FakeAnswer> {
    if (target === 'token') return this.#token(request)
    if (target === 'media') return this.#media(request)
    this.calls++
    const refusal = this.#refusal(request)
    if (refusal !== undefined) return failure(refusal)
    const schema = MESSAGE_PATHS.get(request.path)
    const answer = schema === undefined ? await answerQuestion(this, request) : this.#message(request, schema)
    return this.#withRateHeaders(answer)
  }

  /** Token, proof and rate come before the body is looked at. */
  #refusal(request: FakeRequest): number | undefined {
    const token = request.headers.access_token
    if (token !== this.tokens.accessToken || request.query.has('access_token')) return -216
    if (this.options.requiresProof === true && !this.#isProven(request, token)) return -242
    return this.#isTooFast() ? -32 : undefined
  }

  #isProven(request: FakeRequest, token: string): boolean {
    const proof = createHmac('sha256', this.account.appSecret).update(token).digest('hex')
    return request.headers.appsecret_proof === proof
  }

  #isTooFast(): boolean {
    const now = Date.now()
    if (now - this.#minute.began >= 60_000) this.#minute = { began: now, calls: 0 }
    this.#minute.calls++
    return this.#minute.calls > (this.options.callsPerMinute ?? Number.POSITIVE_INFINITY)
  }

  #withRateHeaders(answer: FakeAnswer): FakeAnswer {
    if (answer.kind !== 'json') return answer
    const limit = this.options.callsPerMinute ?? 4_000
    const remaining = Math.max(0, limit - this.#minute.calls)
    return {
      ...answer,
      headers: { 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remain': String(remaining) },
    }
  }

  #message(request: FakeRequest, schema: z.ZodType): FakeAnswer {
    const body = jsonOf(request)
    const checked = schema.safeParse(body)
    if (!checked.success)
      return failure(JSON.stringify(body ?? '').includes('"text"') ? tooMuch(checked.error) : -201)
    const parsed = anyRequest.parse(body)
    const wrongEndpoint = this.#wrongEndpoint(request.path, parsed)
    if (wrongEndpoint !== undefined) return failure(wrongEndpoint)
    if (this.#isUnknownUpload(parsed)) return failure(-100)
    const to = recipientOf(parsed)
    const isStranger = this.options.requiresInteraction === true && !this.interacted.has(to)
    if (isStranger && parsed.recipient.group_id === undefined) return failure(-230)
    if (parsed.message === undefined) {
      this.writes.push({ path: request.path, body })
      return success({ message_id: `reaction-${this.writes.length}`, user_id: to })
    }
    return this.#deliver(request.path, parsed, to, body)
  }

  /** Business OAs are shut out of v2 for people, state agencies out of v3. */
  #wrongEndpoint(path: string, { recipient, message }: z.infer<typeof anyRequest>): number | undefined {
    const isState = this.account.oaType === 4
    if (path === '/v3.0/oa/message/cs' && isState) return -235
    const isPerson = recipient.user_id !== undefined && message !== undefined
    return path === '/v2.0/oa/message' && isPerson && !isState ? -240 : undefined
  }

  #isUnknownUpload({ message }: z.infer<typeof anyRequest>): boolean {
    const payload = message?.attachment?.payload
    const used = [payload?.token, ...(payload?.elements ?? []).map((element) => element.attachment_id)]
    return used.some((id) => id !== undefined && !this.uploads.has(id))
  }

  #deliver(path: string, { message }: z.infer<typeof anyRequest>, to: string, body: unknown): FakeAnswer {
    this.#delivered++
    const sent: SentMessage = {
      messageId: `out-${this.#delivered}`,
      to,
      text: message?.text ?? '',
      buttons: message?.attachment?.payload.buttons ?? [],
      path,
      body,
      at: Date.now(),
    }
    this.sent.push(sent)
    this.options.onSent?.(sent)
    const quota = {
      quota_type: 'reply',
      remain: '7',
      total: '8',
      owner_type: 'OA',
      owner_id: this.account.oaId,
    }
    return success({ message_id: sent.messageId, user_id: to, sent_time: String(sent.at), quota })
  }

  #token(request: FakeRequest): FakeAnswer {
    const form = new URLSearchParams(request.body.toString('utf8'))
    const isOurs =
      request.method === 'POST' &&
      request.headers.secret_key === this.account.appSecret &&
      request.headers['content-type'] === 'application/x-www-form-urlencoded' &&
      form.get('app_id') === this.account.appId
    if (!isOurs)
      return { kind: 'json', body: { error: -14002, error_name: 'Invalid app', error_description: '' } }
    return { kind: 'json', body: this.tokens.answer(form) }
  }

  #media(request: FakeRequest): FakeAnswer {
    const file = this.media.get(request.path)
    return file === undefined ? { kind: 'status', status: 404 } : { kind: 'bytes', ...file }
  }
}

function targetOf(path: string): FaultTarget {
  if (path === '/v4/oa/access_token') return 'token'
  if (path.startsWith('/media/')) return 'media'
  if (path.includes('/oa/upload/')) return 'upload'
  return MESSAGE_PATHS.has(path) ? 'message' : 'other'
}

function faulty(fault: Exclude<FakeFault, { kind: 'slow' }>): FakeAnswer {
  switch (fault.kind) {
    case 'error':
      return failure(fault.code)
    case 'status':
      return { kind: 'status', status: fault.status }
    case 'reset':
      return { kind: 'reset' }
  }
}

/** Lengths have an error of their own. */
function tooMuch(error: z.ZodError): number {
  return JSON.stringify(error.issues).includes('"too_big"') ? -210 : -201
}
