import { z } from 'zod'
import { listViews, MAX_OWN_VIEWS } from '../../app/inbox/list-views.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import { listFiltersSchema } from '../../contracts/case-file.ts'
import { newViewSchema, viewsSchema } from '../../contracts/views.ts'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { toListFilters } from './list-filters.ts'

/** Saved views with live counts. */
export function addViewRoutes(api: Api, inbox: InboxDependencies): void {
  const tags = ['case files']
  const answer = {
    200: viewsSchema,
    ...problems('access.denied', 'view.too-many', 'record.not-found', 'csrf.invalid', 'request.invalid'),
  }
  const all = async (request: Parameters<typeof sessionOf>[0]) => {
    const views = await listViews(inbox, sessionOf(request).officer, (query) =>
      toListFilters(listFiltersSchema.parse(query)),
    )
    return { items: views.map((view) => ({ ...view, query: listFiltersSchema.parse(view.query) })) }
  }
  api.route({
    method: 'GET',
    url: '/api/v1/views',
    schema: { tags, summary: 'Built-in and own views with live counts', security: GUARDED, response: answer },
    handler: all,
  })
  api.route({
    method: 'POST',
    url: '/api/v1/views',
    schema: {
      tags,
      summary: 'Keep a set of filters under a name',
      security: GUARDED,
      body: newViewSchema,
      response: answer,
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      if (!worksOnCaseFiles(officer.role)) throw new ProblemError('access.denied')
      const { name, query } = request.body
      // Safe: every filter is a text; an absent one is left out by JSON.
      const kept = JSON.parse(JSON.stringify(query)) as Record<string, string>
      await inbox.store.withOfficer(officer, async ({ settings }) => {
        if ((await settings.listSavedViews()).length >= MAX_OWN_VIEWS) throw new ProblemError('view.too-many')
        await settings.saveView({ id: inbox.ids.uuid(), name, query: kept })
      })
      return all(request)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/views/:key',
    schema: {
      tags,
      summary: 'Remove an own view',
      security: GUARDED,
      params: z.object({ key: z.uuid() }),
      response: answer,
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const isDone = await inbox.store.withOfficer(officer, ({ settings }) =>
        settings.removeView(request.params.key),
      )
      if (!isDone) throw new ProblemError('record.not-found')
      return all(request)
    },
  })
}
