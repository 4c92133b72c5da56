import { z } from 'zod'
import {
  createGroup,
  type GroupResult,
  transitionGroup,
  updateGroup,
} from '../../app/notices/change-group.ts'
import { createLinkCode } from '../../app/notices/create-link-code.ts'
import type { GroupChanges } from '../../app/notices/group-record.ts'
import {
  createGroupSchema,
  createLinkCodeSchema,
  groupTransitionSchema,
  linkCodeSchema,
  updateGroupSchema,
} from '../../contracts/notices/change-group.ts'
import {
  type Group,
  groupPageSchema,
  groupSchema,
  listGroupsQuerySchema,
} from '../../contracts/notices/notice-groups.ts'
import { COMMUNITY_TYPE_CODES, GROUP_STATUSES } from '../../domain/notice/group-status.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { GROUP_REFUSALS } from './group-problems.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'
import { presentGroup } from './present-group.ts'
import { presentLinkCode } from './present-link-code.ts'

const params = z.object({ id: z.uuid() })

const CHANGE_PROBLEMS = problems(
  'group.not-found',
  'group.stale',
  'csrf.invalid',
  'request.invalid',
  ...Object.values(GROUP_REFUSALS),
)

/** The register of groups, and the codes by which they are linked. */
export function addGroupRoutes(api: Api, options: NoticeRoutesOptions): void {
  addReads(api, options)
  addWrites(api, options)
  addLinkCodes(api, options)
}

function addReads(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/groups',
    schema: {
      tags: ['groups'],
      summary: 'Groups of the own unit, and those that wait to be linked',
      security: GUARDED,
      querystring: listGroupsQuerySchema,
      response: { 200: groupPageSchema, ...problems('request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const page = await notices.store.withOfficer(officer, (db) => db.listGroups(request.query))
      const [pending, active, suspended, archived] = GROUP_STATUSES.map((status) => page.counts[status] ?? 0)
      return {
        items: page.items.map(presentGroup),
        counts: {
          PENDING_LINK: pending ?? 0,
          ACTIVE: active ?? 0,
          SUSPENDED: suspended ?? 0,
          ARCHIVED: archived ?? 0,
        },
        nextCursor: page.nextCursor ?? null,
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/groups/:id',
    schema: {
      tags: ['groups'],
      summary: 'One group',
      security: GUARDED,
      params,
      response: { 200: groupSchema, ...problems('group.not-found') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const group = await notices.store.withOfficer(officer, (db) => db.findGroup(request.params.id))
      if (group === undefined) throw new ProblemError('group.not-found')
      return presentGroup(group)
    },
  })
}

function addWrites(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/groups',
    schema: {
      tags: ['groups'],
      summary: 'Register an ordinary Zalo group, posted to by its admins',
      security: GUARDED,
      body: createGroupSchema,
      response: { 201: groupSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request, reply) => {
      const { name, ...rest } = request.body
      const result = await createGroup(notices, sessionOf(request).officer, { ...changesOf(rest), name })
      return reply.code(201).send(answer(result))
    },
  })
  api.route({
    method: 'PATCH',
    url: '/api/v1/groups/:id',
    schema: {
      tags: ['groups'],
      summary: 'Change what is known of a group; one that waits to be linked comes into the own unit',
      security: GUARDED,
      params,
      body: updateGroupSchema,
      response: { 200: groupSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request) => {
      const { version, ...rest } = request.body
      const ask = { officer: sessionOf(request).officer, groupId: request.params.id, version }
      return answer(await updateGroup(notices, { ...ask, changes: changesOf(rest) }))
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/groups/:id/transitions',
    schema: {
      tags: ['groups'],
      summary: 'Link, suspend, archive',
      security: GUARDED,
      params,
      body: groupTransitionSchema,
      response: { 200: groupSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request) => {
      const { to, reason, version } = request.body
      const ask = { officer: sessionOf(request).officer, groupId: request.params.id, version, to, reason }
      return answer(await transitionGroup(notices, ask))
    },
  })
}

function addLinkCodes(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/groups/link-codes',
    schema: {
      tags: ['groups'],
      summary: 'A one-time code for an admin to post in the group',
      security: GUARDED,
      body: createLinkCodeSchema,
      response: {
        201: linkCodeSchema,
        ...problems('csrf.invalid', 'request.invalid', ...Object.values(GROUP_REFUSALS)),
      },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const made = await createLinkCode(notices, { officer, kind: 'group', detail: changesOf(request.body) })
      return reply.code(201).send(presentLinkCode(made, notices.telegramBot(), '?startgroup=lienket'))
    },
  })
}

/** The contract lets any word through as a type of community; only the known ones are. */
function changesOf(body: Omit<GroupChanges, 'type'> & { readonly type?: string | undefined }): GroupChanges {
  const { type: word, ...rest } = body
  if (word === undefined) return rest
  const type = COMMUNITY_TYPE_CODES.find((code) => code === word)
  if (type === undefined)
    throw new ProblemError('request.invalid', { issues: [{ path: 'type', message: 'unknown type' }] })
  return { ...rest, type }
}

function answer(result: GroupResult): Group {
  switch (result.kind) {
    case 'done':
      return presentGroup(result.group)
    case 'not-found':
      throw new ProblemError('group.not-found')
    case 'stale':
      throw new ProblemError('group.stale', { current: presentGroup(result.current) })
    case 'refused':
      throw new ProblemError(GROUP_REFUSALS[result.refusal])
  }
}
