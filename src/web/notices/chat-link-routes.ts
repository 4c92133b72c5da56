import { z } from 'zod'
import { createLinkCode } from '../../app/notices/create-link-code.ts'
import { linkCodeSchema } from '../../contracts/notices/change-group.ts'
import { chatLinksSchema } from '../../contracts/notices/chat-links.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'
import { presentLinkCode } from './present-link-code.ts'

const params = z.object({ id: z.uuid() })

/** The officer's own chats with the bot: linked by a one-time code, listed, forgotten. */
export function addChatLinkRoutes(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/my/chat-links',
    schema: {
      tags: ['groups'],
      summary: "A one-time code to send to the bot from one's own private chat",
      security: GUARDED,
      response: { 201: linkCodeSchema, ...problems('access.denied', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const made = await createLinkCode(notices, { officer, kind: 'officer', detail: {} })
      return reply.code(201).send(presentLinkCode(made, notices.telegramBot(), ''))
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/my/chat-links',
    schema: {
      tags: ['groups'],
      summary: "The officer's own linked chats",
      security: GUARDED,
      response: { 200: chatLinksSchema, ...problems() },
    },
    handler: async (request) => {
      const chats = await notices.store.withOfficer(sessionOf(request).officer, (db) => db.listOwnChats())
      return { items: chats.map((chat) => ({ ...chat, linkedAt: iso(chat.linkedAt) })) }
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/my/chat-links/:id',
    schema: {
      tags: ['groups'],
      summary: 'Forget an own chat',
      security: GUARDED,
      params,
      response: { 204: z.null(), ...problems('request.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const isGone = await notices.store.withOfficer(officer, (db) => db.deleteOwnChat(request.params.id))
      if (!isGone) throw new ProblemError('request.not-found')
      return reply.code(204).send(null)
    },
  })
}
