import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errorClassOf } from '../../app/app-error.ts'
import type { IngestEvents } from '../../app/intake/ingest-events.ts'
import type { EventIdentifier } from '../../app/intake/ports.ts'
import { networkOf } from '../../domain/access/network-of.ts'
import type { ChannelName } from '../../domain/message/channel.ts'
import { createRateLimit } from '../rate-limit.ts'
import type { WebLog } from '../web-log.ts'

/** What a webhook asks of a channel; the whole contract is in `src/channels/channel.ts`. */
export interface WebhookChannel extends EventIdentifier {
  readonly name: ChannelName
  verify(request: {
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly rawBody: Uint8Array
  }): 'genuine' | 'forged' | 'unverified'
}

/** What the webhooks need. */
export interface WebhookOptions {
  /** Channels that are on and get their events by webhook. */
  readonly channels: readonly WebhookChannel[]
  readonly ingest: IngestEvents
  /** Keeps a wrongly signed call apart, without effect; false when the quarantine is full. */
  readonly keepUnverified: (
    channel: EventIdentifier,
    raw: Uint8Array,
    headers: Readonly<Record<string, string | undefined>>,
  ) => Promise<boolean>
  readonly log: WebLog
  /** Told of every call, for the metrics. */
  readonly count: (channel: ChannelName, outcome: WebhookOutcome) => void
}

/** How a webhook call ended. */
export type WebhookOutcome = 'kept' | 'forged' | 'unverified' | 'unverified-refused' | 'unavailable'

/** Real events are a few KiB; longer bodies are refused unread with 413 (reliability reference §2.3). */
const MAX_BODY_BYTES = 1024 * 1024
/** Wrongly signed events one network may leave in a minute, so that it cannot fill the quarantine. */
const MAX_UNVERIFIED_A_MINUTE = 120

const PATHS: Partial<Record<ChannelName, string>> = {
  telegram: '/webhooks/telegram',
  'zalo-oa': '/webhooks/zalo-oa',
  'zalo-bot': '/webhooks/zalo-bot',
}

/**
 * `POST /webhooks/…`: answers 200 only after the event is durable, in the database or in the spool (promise 1). Answers
 * have no body and leave no access log: who writes to us is nobody's business.
 */
export async function addWebhookRoutes(server: FastifyInstance, options: WebhookOptions): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The bytes as they came: signatures are computed over them.
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
      (_request, body, done) => {
        done(null, body)
      },
    )
    const unverifiedLimit = createRateLimit(MAX_UNVERIFIED_A_MINUTE, 60_000)
    for (const channel of options.channels) {
      const url = PATHS[channel.name]
      if (url === undefined) continue
      // The Zalo console asks by GET whether the address is there.
      scope.get(url, async (_request, reply) => reply.code(200).send())
      // Headers for browsers would be put together for every event, and no platform reads them.
      scope.post(url, { bodyLimit: MAX_BODY_BYTES, helmet: false }, async (request, reply) => {
        const isWithinLimit = () => unverifiedLimit.take(networkOf(request.ip), Date.now())
        const outcome = await receive(channel, request, options, isWithinLimit)
        options.count(channel.name, outcome)
        return reply.code(STATUS[outcome]).send()
      })
    }
  })
}

const STATUS: Readonly<Record<WebhookOutcome, number>> = {
  kept: 200,
  forged: 401,
  unverified: 200,
  'unverified-refused': 401,
  unavailable: 503,
}

async function receive(
  channel: WebhookChannel,
  request: FastifyRequest,
  options: WebhookOptions,
  isWithinLimit: () => boolean,
): Promise<WebhookOutcome> {
  const rawBody = request.body instanceof Uint8Array ? request.body : new Uint8Array()
  try {
    const headers = joinedHeaders(request)
    const verification = channel.verify({ headers, rawBody })
    if (verification === 'forged') return 'forged'
    if (verification === 'genuine') {
      await options.ingest(channel, [rawBody])
      return 'kept'
    }
    const isKept = isWithinLimit() && (await options.keepUnverified(channel, rawBody, headers))
    return isKept ? 'unverified' : 'unverified-refused'
  } catch (error) {
    // Not durable, so not acknowledged: the provider sends it again.
    options.log.error('webhook.failed', { errorClass: errorClassOf(error), where: channel.name })
    return 'unavailable'
  }
}

function joinedHeaders(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
}
