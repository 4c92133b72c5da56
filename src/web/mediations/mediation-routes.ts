import { z } from 'zod'
import { accessMediation } from '../../app/mediation/access-mediation.ts'
import { countMediations, listMediations } from '../../app/mediation/list-mediations.ts'
import { offerMediation } from '../../app/mediation/offer-mediation.ts'
import { type OpenMediationResult, openMediation } from '../../app/mediation/open-mediation.ts'
import type { MediationDependencies } from '../../app/mediation/ports.ts'
import { mediationDetailSchema } from '../../contracts/mediation/detail.ts'
import {
  listMediationsQuerySchema,
  mediationCountsSchema,
  mediationPageSchema,
} from '../../contracts/mediation/list.ts'
import { caseFileMediationSchema, openMediationSchema } from '../../contracts/mediation/opening.ts'
import { screenMediation } from '../../domain/mediation/screening.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { readCursor, writeCursor } from '../case-files/cursor.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { presentMediation, presentMediationItem, presentScreeningResult } from './present-mediation.ts'

const params = z.object({ id: z.uuid() })

/** Why no mediation can be opened from a case file, in words for people. */
const REFUSALS = {
  'mediation.domestic-violence': 'Bạo lực gia đình, xâm hại trẻ em không được đưa ra hòa giải.',
  'mediation.crime': 'Việc có dấu hiệu vi phạm phải xử lý theo pháp luật, không hòa giải.',
  'mediation.wrong-kind': 'Loại hồ sơ này không có hòa giải.',
  'mediation.wrong-status': 'Hồ sơ ở trạng thái này chưa mở hòa giải được.',
} as const

/** Reading and opening mediations. */
export function addMediationRoutes(api: Api, deps: MediationDependencies): void {
  addListRoutes(api, deps)
  addDetailRoute(api, deps)
  addOfferRoute(api, deps)
  addOpenRoute(api, deps)
}

function addListRoutes(api: Api, deps: MediationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/mediations',
    schema: {
      tags: ['mediation'],
      summary: 'List mediations in sight, newest first',
      security: GUARDED,
      querystring: listMediationsQuerySchema,
      response: { 200: mediationPageSchema, ...problems('request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const { cursor, team, view, limit } = request.query
      const position = cursor === undefined ? undefined : readCursor(cursor)
      const after = position && { createdAt: position.submittedAt, id: position.id }
      const page = await listMediations(deps, officer, { view, limit, after, teamId: team })
      return {
        items: page.items.map((item) => presentMediationItem(item, officer)),
        nextCursor:
          page.next === undefined
            ? null
            : writeCursor({ submittedAt: page.next.createdAt, id: page.next.id }),
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/mediations/counts',
    schema: {
      tags: ['mediation'],
      summary: 'How many mediations each view holds',
      security: GUARDED,
      response: { 200: mediationCountsSchema, ...problems() },
    },
    handler: async (request) => ({ ...(await countMediations(deps, sessionOf(request).officer)) }),
  })
}

function addDetailRoute(api: Api, deps: MediationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/mediations/:id',
    schema: {
      tags: ['mediation'],
      summary: 'Open a mediation; that it was opened is recorded',
      security: GUARDED,
      params,
      response: { 200: mediationDetailSchema, ...problems('mediation.not-found') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const found = await accessMediation(deps, officer, request.params.id)
      if (found === undefined) throw new ProblemError('mediation.not-found')
      return presentMediation(found.mediation, officer)
    },
  })
}

function addOfferRoute(api: Api, deps: MediationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-files/:id/mediation',
    schema: {
      tags: ['mediation'],
      summary: 'The mediation of a case file, or what opening one would begin with',
      security: GUARDED,
      params,
      response: { 200: caseFileMediationSchema, ...problems('case-file.not-found') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const offer = await offerMediation(deps, officer, request.params.id)
      if (offer === undefined) throw new ProblemError('case-file.not-found')
      const { mediation, refusal, screening, topic } = offer
      return {
        mediation: mediation === undefined ? null : presentMediationItem(mediation, officer),
        canOpen: mediation === undefined && refusal === undefined,
        refusal: refusal === undefined ? null : REFUSALS[refusal],
        screening: { ...screening },
        screeningResult: presentScreeningResult(screenMediation(screening)),
        topic,
      }
    },
  })
}

function addOpenRoute(api: Api, deps: MediationDependencies): void {
  api.route({
    method: 'POST',
    url: '/api/v1/case-files/:id/mediation',
    schema: {
      tags: ['mediation'],
      summary: 'Screen a case file and open its mediation',
      description:
        'What the screening does not let pass is `409 mediation.screened-out` with the result as `current`.',
      security: GUARDED,
      params,
      body: openMediationSchema,
      response: {
        201: mediationDetailSchema,
        ...problems(
          'case-file.not-found',
          'csrf.invalid',
          'request.invalid',
          'mediation.exists',
          'mediation.screened-out',
          'mediation.domestic-violence',
          'mediation.crime',
          'mediation.wrong-kind',
          'mediation.wrong-status',
        ),
      },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const result = await openMediation(deps, { officer, caseFileId: request.params.id, ...request.body })
      if (result.kind !== 'opened') throw problemOf(result)
      return reply.code(201).send(presentMediation(result.mediation, officer))
    },
  })
}

function problemOf(result: Exclude<OpenMediationResult, { readonly kind: 'opened' }>): ProblemError {
  switch (result.kind) {
    case 'not-found':
      return new ProblemError('case-file.not-found')
    case 'exists':
      return new ProblemError('mediation.exists')
    case 'refused':
      return new ProblemError(result.refusal)
    case 'screened-out':
      return new ProblemError('mediation.screened-out', { current: presentScreeningResult(result.result) })
  }
}
