import { z } from 'zod'
import {
  replaceTemplate,
  restoreTemplate,
  type TemplateResult,
} from '../../app/administration/change-template.ts'
import type { AdministrationDependencies } from '../../app/administration/ports.ts'
import {
  documentTemplatesSchema,
  templateNameSchema,
} from '../../contracts/administration/document-templates.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { TEMPLATE_NAMES, TEMPLATE_TITLES } from '../../domain/document/template-name.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { isoOrNull } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const MAX_BYTES = 2 * 1024 * 1024
const tags = ['documents']
const answer = {
  200: documentTemplatesSchema,
  ...problems('access.denied', 'template.refused', 'request.too-large', 'csrf.invalid', 'request.invalid'),
}

/** The DOCX from which papers are made: fetched by heads, replaced by the administrator. */
export async function addTemplateRoutes(api: Api, deps: AdministrationDependencies): Promise<void> {
  addReading(api, deps)
  // A scope of its own: only here the body is a file.
  await api.register(async (scope: Api) => {
    scope.addContentTypeParser(
      [DOCX, 'application/octet-stream'],
      { parseAs: 'buffer', bodyLimit: MAX_BYTES },
      (_request, body, done) => {
        done(null, body)
      },
    )
    addChanging(scope, deps)
  })
}

function addReading(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/document-templates',
    schema: { tags, summary: 'Templates of papers', security: GUARDED, response: answer },
    handler: async (request) => listTemplates(deps, readerOf(sessionOf(request).officer)),
  })
  api.route({
    method: 'GET',
    url: '/api/v1/document-templates/:name/file',
    schema: {
      tags,
      summary: 'The DOCX in use, or the shipped one',
      security: GUARDED,
      params: templateNameSchema,
      querystring: z.object({ which: z.enum(['used', 'shipped']).default('used') }),
      response: {
        200: { description: 'The file.', content: { [DOCX]: { schema: z.unknown() } } },
        ...problems('access.denied', 'request.invalid'),
      },
    },
    handler: async (request, reply) => {
      readerOf(sessionOf(request).officer)
      const bytes = await deps.templates.read(request.params.name, request.query.which)
      return reply
        .type(DOCX)
        .header('content-disposition', `attachment; filename="${request.params.name}.docx"`)
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(bytes))
    },
  })
}

function addChanging(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'PUT',
    url: '/api/v1/document-templates/:name',
    schema: {
      tags,
      summary: 'Use another DOCX from the next paper on',
      description: `The body is the file itself (\`${DOCX}\`), at most 2 MB.`,
      security: GUARDED,
      params: templateNameSchema,
      response: answer,
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      throwIfRefused(await replaceTemplate(deps, officer, request.params.name, bytes))
      return listTemplates(deps, officer)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/document-templates/:name',
    schema: {
      tags,
      summary: 'Take the shipped DOCX again',
      security: GUARDED,
      params: templateNameSchema,
      response: answer,
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      throwIfRefused(await restoreTemplate(deps, officer, request.params.name))
      return listTemplates(deps, officer)
    },
  })
}

function readerOf(officer: AskingOfficer): AskingOfficer {
  if (officer.role !== 'sys_admin' && officer.role !== 'unit_head') throw new ProblemError('access.denied')
  return officer
}

function throwIfRefused(result: TemplateResult): void {
  if (result.kind === 'not-allowed') throw new ProblemError('access.denied')
  if (result.kind === 'refused')
    throw new ProblemError('template.refused', { issues: [{ path: 'body', message: result.because }] })
}

async function listTemplates(deps: AdministrationDependencies, officer: AskingOfficer) {
  const own = await deps.store.withOfficer(officer, (desk) => desk.listTemplates())
  return {
    items: await Promise.all(
      TEMPLATE_NAMES.map(async (name) => {
        const changed = own.find((one) => one.name === name)?.changedAt
        return {
          name,
          title: TEMPLATE_TITLES[name],
          isOwn: changed !== undefined,
          changedAt: isoOrNull(changed),
          fields: [...(await deps.templates.fieldsOf(name))],
        }
      }),
    ),
  }
}
