import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  simulatorInputSchema,
  simulatorInsightSchema,
  simulatorMessagesSchema,
  simulatorUploadSchema,
} from '../../contracts/simulator.ts'
import { type Api, problems } from '../api.ts'
import { type EventStream, openEventStream } from '../live/event-stream.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { isSameSite } from '../session/same-site.ts'
import type { Simulator } from './simulator.ts'

const MAX_UPLOAD_BYTES = 25 * 1024 * 1024
/** How often an open page asks for new messages, in milliseconds. */
const POLL_MS = 300
const TAGS = ['simulator (development only)']
const params = z.object({ chatId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/) })
const afterQuery = z.object({ after: z.string().max(40).optional() })

/** `/api/v1/simulator/…`: plays a resident on the web chat. Exists in development only. */
export async function addSimulatorRoutes(
  api: Api,
  simulator: Simulator,
  publicOrigin: string,
): Promise<void> {
  await api.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 4 } })
  const checkOrigin = async (request: FastifyRequest) => {
    if (!isSameSite(request, publicOrigin)) throw new ProblemError('request.cross-site')
  }
  api.route({
    method: 'POST',
    url: '/api/v1/simulator/chats/:chatId/messages',
    schema: {
      tags: TAGS,
      summary: 'Do what a resident does',
      params,
      body: simulatorInputSchema,
      response: { 202: z.null(), ...problems('request.invalid', 'simulator.not-found') },
    },
    onRequest: checkOrigin,
    handler: async (request, reply) => {
      await simulator.receive(request.params.chatId, request.body)
      return reply.code(202).send(null)
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/simulator/uploads',
    schema: {
      tags: TAGS,
      summary: 'Keep a file to be sent (multipart, one file)',
      response: {
        201: simulatorUploadSchema,
        ...problems('request.too-large', 'request.unsupported-media-type'),
      },
    },
    onRequest: checkOrigin,
    handler: async (request, reply) => {
      const file = await request.file()
      if (file === undefined) throw new ProblemError('request.malformed')
      const id = await simulator.saveUpload(await file.toBuffer(), file.mimetype)
      return reply.code(201).send({ id, kind: kindOf(file.mimetype) })
    },
  })
  addReads(api, simulator)
  addInsights(api, simulator)
}

function addReads(api: Api, simulator: Simulator): void {
  api.route({
    method: 'GET',
    url: '/api/v1/simulator/chats/:chatId/messages',
    schema: {
      tags: TAGS,
      summary: 'What the bot and officers said',
      params,
      querystring: afterQuery,
      response: { 200: simulatorMessagesSchema, ...problems('simulator.not-found') },
    },
    handler: async (request) => ({
      items: [...(await simulator.messages(request.params.chatId, request.query.after))],
    }),
  })
  api.route({
    method: 'GET',
    url: '/api/v1/simulator/chats/:chatId/events',
    exposeHeadRoute: false,
    schema: {
      tags: TAGS,
      summary: 'The same as server-sent events named `message`',
      params,
      querystring: afterQuery,
      response: {
        200: { description: 'An endless stream.', content: { 'text/event-stream': { schema: z.string() } } },
        ...problems('simulator.not-found'),
      },
    },
    handler: async (request, reply) => {
      const header = request.headers['last-event-id']
      const after = typeof header === 'string' ? header : request.query.after
      const stream = openEventStream(request, reply, async () => true)
      follow(simulator, stream, request.params.chatId, after)
      return reply
    },
  })
}

/** What an author of flows looks at beside the conversation. */
function addInsights(api: Api, simulator: Simulator): void {
  api.route({
    method: 'GET',
    url: '/api/v1/simulator/chats/:chatId/state',
    schema: {
      tags: TAGS,
      summary: 'Where the conversation stands',
      params,
      response: { 200: simulatorInsightSchema, ...problems('simulator.not-found') },
    },
    handler: async (request) => ({ state: (await simulator.state(request.params.chatId)) ?? null }),
  })
  api.route({
    method: 'GET',
    url: '/api/v1/simulator/flows/:flow',
    schema: {
      tags: TAGS,
      summary: 'A flow as a picture, with one step marked',
      params: z.object({ flow: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}\.svg$/) }),
      querystring: z.object({ step: z.string().max(60).optional() }),
      response: {
        200: { description: 'SVG.', content: { 'image/svg+xml': { schema: z.string() } } },
        ...problems('simulator.not-found'),
      },
    },
    handler: async (request, reply) => {
      const picture = simulator.drawFlow(request.params.flow.slice(0, -4), request.query.step)
      if (picture === undefined) throw new ProblemError('simulator.not-found')
      return reply.type('image/svg+xml').send(picture)
    },
  })
}

function follow(simulator: Simulator, stream: EventStream, chatId: string, from: string | undefined): void {
  let after = from
  let timer: NodeJS.Timeout | undefined
  const poll = async () => {
    for (const message of await simulator.messages(chatId, after)) {
      stream.send({ id: message.id, name: 'message', data: message })
      after = message.id
    }
  }
  const next = () => {
    timer = setTimeout(
      () =>
        void poll()
          .catch(() => undefined)
          .then(() => timer && next()),
      POLL_MS,
    )
  }
  next()
  void stream.closed.then(() => {
    clearTimeout(timer)
    timer = undefined
  })
}

function kindOf(mediaType: string): 'photo' | 'video' | 'audio' | 'file' {
  const [type] = mediaType.split('/')
  if (type === 'image') return 'photo'
  return type === 'video' || type === 'audio' ? type : 'file'
}
