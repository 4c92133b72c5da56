import { z } from 'zod'
import { accessCaseFile } from '../../app/inbox/access-case-file.ts'
import { countCaseFiles } from '../../app/inbox/count-case-files.ts'
import { listCaseFiles } from '../../app/inbox/list-case-files.ts'
import { markCaseFileRead } from '../../app/inbox/mark-case-file-read.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  caseFileCountsSchema,
  caseFileDetailSchema,
  caseFilePageSchema,
  listCaseFilesQuerySchema,
} from '../../contracts/case-file.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { toListFilters } from './list-filters.ts'
import { presentDetail, presentItem } from './present-case-file.ts'

/** What the routes of case files need. */
export interface CaseFileRoutesOptions {
  readonly inbox: InboxDependencies
  readonly replyWindowHours: (account: string) => number | undefined
  readonly places: Pick<PlaceResolver, 'fromCode'>
}

/** The address of one case file. */
export const caseFileParams = z.object({ id: z.uuid() })

/** `GET /api/v1/case-files…` and the mark of having been read. */
export function addCaseFileRoutes(api: Api, options: CaseFileRoutesOptions): void {
  addListRoute(api, options)
  addCountsRoute(api, options)
  addDetailRoute(api, options)
  addReadRoute(api, options)
}

function addListRoute(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-files',
    schema: {
      tags: ['case files'],
      summary: 'List case files of the own unit',
      security: GUARDED,
      querystring: listCaseFilesQuerySchema,
      response: { 200: caseFilePageSchema, ...problems('request.invalid') },
    },
    handler: async (request) => {
      const { cursor, limit, ...filters } = request.query
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const page = await listCaseFiles(inbox, sessionOf(request).officer, {
        ...toListFilters(filters),
        text: filters.q,
        after,
        limit,
      })
      return {
        items: page.items.map(presentItem),
        nextCursor: page.next === undefined ? null : writeCursor(page.next),
        isReadingOlder: page.isReadingOlder,
      }
    },
  })
}

function addCountsRoute(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-files/counts',
    schema: {
      tags: ['case files'],
      summary: 'How many case files each saved view holds',
      security: GUARDED,
      response: { 200: caseFileCountsSchema, ...problems() },
    },
    handler: async (request) => ({ ...(await countCaseFiles(inbox, sessionOf(request).officer)) }),
  })
}

function addDetailRoute(api: Api, { inbox, replyWindowHours }: CaseFileRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-files/:id',
    schema: {
      tags: ['case files'],
      summary: 'Open a case file; that it was opened is recorded, its status stays',
      security: GUARDED,
      params: caseFileParams,
      response: { 200: caseFileDetailSchema, ...problems('case-file.not-found') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const found = await accessCaseFile(inbox, officer, request.params.id)
      if (found === undefined) throw new ProblemError('case-file.not-found')
      return presentDetail(found, { officer, at: inbox.clock.now(), replyWindowHours })
    },
  })
}

function addReadRoute(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/case-files/:id/read',
    schema: {
      tags: ['case files'],
      summary: 'Take the unread mark off, for the whole unit',
      security: GUARDED,
      params: caseFileParams,
      response: { 204: z.null(), ...problems('case-file.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      const isFound = await markCaseFileRead(inbox, sessionOf(request).officer, request.params.id)
      if (!isFound) throw new ProblemError('case-file.not-found')
      return reply.code(204).send(null)
    },
  })
}
