import type { InboxDependencies } from '../../app/inbox/ports.ts'
import { colleaguesSchema, findUnitsQuerySchema, unitsSchema } from '../../contracts/officers.ts'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { foldedWords } from '../../domain/text/fold-vietnamese.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { sessionOf } from '../session/guard.ts'

const MAX_UNITS = 20

/** Who a case file can be given to, and where it can be passed on to. */
export function addOfficerRoutes(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/officers',
    schema: {
      tags: ['people and units'],
      summary: 'People of the own unit who work on case files',
      security: GUARDED,
      response: { 200: colleaguesSchema, ...problems() },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      if (!worksOnCaseFiles(officer.role)) return { items: [] }
      return { items: [...(await inbox.store.withOfficer(officer, (db) => db.listColleagues()))] }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/units',
    schema: {
      tags: ['people and units'],
      summary: 'Units by name or code, with or without diacritics',
      security: GUARDED,
      querystring: findUnitsQuerySchema,
      response: { 200: unitsSchema, ...problems('request.invalid') },
    },
    handler: async (request) => {
      const words = foldedWords(request.query.q)
      const { officer } = sessionOf(request)
      const units = await inbox.store.withOfficer(officer, (db) => db.findUnits(words, MAX_UNITS))
      return { items: units.map((unit) => ({ ...unit })) }
    },
  })
}
