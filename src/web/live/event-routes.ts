import { z } from 'zod'
import type { LiveEventLog, LiveEventRecord, LiveFeed } from '../../app/inbox/live-events.ts'
import type { LiveEvent } from '../../contracts/live-event.ts'
import { hearsOf, hearsOfChanges } from '../../domain/access/live-hearing.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import type { OpenStreams } from './open-streams.ts'

/** What the live route needs. */
export interface EventRoutesOptions {
  readonly feed: LiveFeed
  readonly log: LiveEventLog
  readonly streams: OpenStreams
  /** Whether a session is still good; asked with every heartbeat. */
  readonly isAlive: (token: Uint8Array) => Promise<boolean>
}

/** Replayed at most; beyond that one event without a case file says "look at everything again". */
const MAX_REPLAYED = 500
const MAX_REMEMBERED = 2_000

/** `GET /api/v1/events`: what changes in the officer's own inbox, with replay after a lost connection. */
export function addEventRoutes(api: Api, options: EventRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/events',
    exposeHeadRoute: false,
    schema: {
      tags: ['live'],
      summary: 'Server-sent events of the own inbox; `Last-Event-ID` replays what was missed',
      description:
        'Each `data:` is a LiveEvent. An event of a case file whose `caseFileId` is null means: reload everything.',
      security: GUARDED,
      response: {
        200: { description: 'An endless stream.', content: { 'text/event-stream': { schema: z.string() } } },
        ...problems(),
      },
    },
    handler: async (request, reply) => {
      const { officer, idHash } = sessionOf(request)
      if (!options.streams.hasRoom) throw new ProblemError('service.unavailable', { retryAfterSeconds: 10 })
      const stream = openEventStream(request, reply, () => options.isAlive(idHash))
      options.streams.add(officer.id, idHash, stream)
      const mayHear = (event: LiveEventRecord) => hearsOf(officer, event)
      if (hearsOfChanges(officer.role))
        await follow(options, stream, mayHear, lastEventId(request.headers), officer.unitCode)
      return reply
    },
  })
}

function lastEventId(headers: Readonly<Record<string, unknown>>): number | undefined {
  const text = headers['last-event-id']
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Listens first and replays then, so that nothing falls between the two; what came twice is sent once. */
async function follow(
  { feed, log }: EventRoutesOptions,
  stream: EventStream,
  mayHear: (event: LiveEventRecord) => boolean,
  lastId: number | undefined,
  unitCode: string,
): Promise<void> {
  const sent = new Set<number>()
  let waiting: LiveEventRecord[] | undefined = []
  const send = (event: LiveEventRecord) => {
    if (sent.has(event.id)) return
    sent.add(event.id)
    if (sent.size > MAX_REMEMBERED) forgetOldest(sent)
    stream.send({ id: String(event.id), data: presentEvent(event) })
  }
  const unsubscribe = feed.subscribe((event) => {
    if (!mayHear(event)) return
    if (waiting === undefined) send(event)
    else waiting.push(event)
  })
  void stream.closed.then(unsubscribe)
  const missed = lastId === undefined ? [] : await log.replay(unitCode, lastId, MAX_REPLAYED)
  for (const event of missed) if (mayHear(event)) send(event)
  const newest = missed.at(-1)
  if (missed.length === MAX_REPLAYED && newest !== undefined) {
    stream.send({
      id: String(newest.id),
      data: presentEvent({ ...newest, caseFileId: undefined, mediationId: undefined }),
    })
  }
  for (const event of waiting) send(event)
  waiting = undefined
}

function forgetOldest(sent: Set<number>): void {
  for (const id of sent) {
    sent.delete(id)
    return
  }
}

function presentEvent(event: LiveEventRecord): LiveEvent {
  return {
    kind: event.kind,
    caseFileId: event.caseFileId ?? null,
    noticeId: event.noticeId ?? null,
    mediationId: event.mediationId ?? null,
    at: iso(event.at),
  }
}
