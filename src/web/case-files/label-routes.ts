import { z } from 'zod'
import type { InboxDependencies, InboxTransaction } from '../../app/inbox/ports.ts'
import { labelsSchema, newLabelSchema } from '../../contracts/administration/labels.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { asCaseWorker } from './as-case-worker.ts'

const itemParams = z.object({ id: z.uuid() })

/** Labels that a unit puts on its cases. */
export function addLabelRoutes(api: Api, inbox: InboxDependencies): void {
  const tags = ['unit settings']
  const answer = {
    200: labelsSchema,
    ...problems('access.denied', 'label.taken', 'csrf.invalid', 'request.invalid'),
  }
  const all = async (db: InboxTransaction) => ({ items: [...(await db.listLabels())] })
  api.route({
    method: 'GET',
    url: '/api/v1/labels',
    schema: { tags, summary: 'Labels of the own unit', security: GUARDED, response: answer },
    handler: async (request) => asCaseWorker(inbox, request, all),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/labels',
    schema: { tags, summary: 'Add a label', security: GUARDED, body: newLabelSchema, response: answer },
    handler: async (request) =>
      asCaseWorker(inbox, request, async (db) => {
        if (!(await db.settings.saveLabel({ id: inbox.ids.uuid(), ...request.body })))
          throw new ProblemError('label.taken')
        return all(db)
      }),
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/labels/:id',
    schema: {
      tags,
      summary: 'Remove a label, from its cases too',
      security: GUARDED,
      params: itemParams,
      response: { ...answer, ...problems('record.not-found', 'access.denied', 'csrf.invalid') },
    },
    handler: async (request) =>
      asCaseWorker(inbox, request, async (db) => {
        if (!(await db.settings.removeLabel(request.params.id))) throw new ProblemError('record.not-found')
        return all(db)
      }),
  })
}
