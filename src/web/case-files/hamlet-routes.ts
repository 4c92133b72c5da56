import { z } from 'zod'
import type { InboxDependencies, InboxTransaction } from '../../app/inbox/ports.ts'
import { hamletsSchema, myHamletsSchema, newHamletSchema } from '../../contracts/administration/hamlets.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { asCaseWorker } from './as-case-worker.ts'

const itemParams = z.object({ id: z.uuid() })

/** Hamlets as the unit names them, and whose they are. */
export function addHamletRoutes(api: Api, inbox: InboxDependencies): void {
  const tags = ['unit settings']
  const answer = {
    200: hamletsSchema,
    ...problems('access.denied', 'label.taken', 'csrf.invalid', 'request.invalid'),
  }
  const all = async (db: InboxTransaction) => ({ items: [...(await db.listHamlets())] })
  api.route({
    method: 'GET',
    url: '/api/v1/hamlets',
    schema: { tags, summary: 'Hamlets of the own unit', security: GUARDED, response: answer },
    handler: async (request) => asCaseWorker(inbox, request, all),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/hamlets',
    schema: { tags, summary: 'Add a hamlet', security: GUARDED, body: newHamletSchema, response: answer },
    handler: async (request) =>
      asCaseWorker(inbox, request, async (db) => {
        if (!(await db.settings.saveHamlet({ id: inbox.ids.uuid(), ...request.body })))
          throw new ProblemError('label.taken')
        return all(db)
      }),
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/hamlets/mine',
    schema: {
      tags,
      summary: 'Say which hamlets are one’s own',
      security: GUARDED,
      body: myHamletsSchema,
      response: answer,
    },
    handler: async (request) =>
      asCaseWorker(inbox, request, async (db) => {
        await db.settings.saveMyHamlets(request.body.hamletIds)
        return all(db)
      }),
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/hamlets/:id',
    schema: {
      tags,
      summary: 'Remove a hamlet',
      security: GUARDED,
      params: itemParams,
      response: { ...answer, ...problems('record.not-found', 'access.denied', 'csrf.invalid') },
    },
    handler: async (request) =>
      asCaseWorker(inbox, request, async (db) => {
        if (!(await db.settings.removeHamlet(request.params.id))) throw new ProblemError('record.not-found')
        return all(db)
      }),
  })
}
