import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import {
  type ExportDependencies,
  type ExportResult,
  exportMediationBook,
  exportRegister,
} from '../../app/documents/export-books.ts'
import { type DutyBookDependencies, exportDutyBook } from '../../app/documents/export-duty-book.ts'
import { PAPER_KINDS } from '../../app/documents/paper.ts'
import { type PrintDependencies, printCasePaper } from '../../app/documents/print-case-paper.ts'
import { CASE_PAPER_FILES, casePaperQuerySchema, spanQuerySchema } from '../../contracts/documents.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

/** Papers of case files, and exports. */
export type DocumentDependencies = PrintDependencies & ExportDependencies & DutyBookDependencies

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
type Format = keyof typeof MEDIA_TYPES

/** Adds everything that answers with a file. Each is recorded in the audit chain before it is made. */
export function addDocumentRoutes(api: Api, deps: DocumentDependencies): void {
  addCasePaperRoute(api, deps)
  for (const format of ['xlsx', 'csv', 'pdf'] as const) {
    addExportRoute(
      api,
      `/api/v1/reports/register.${format}`,
      'Export the register of tips (unit head)',
      format,
      (command) => exportRegister(deps, { ...command, format }),
    )
  }
  for (const format of ['xlsx', 'pdf'] as const) {
    addExportRoute(
      api,
      `/api/v1/duty-book.${format}`,
      'Export sổ trực ban of the own unit',
      format,
      (command) => exportDutyBook(deps, { ...command, format }),
    )
  }
  for (const format of ['xlsx', 'docx', 'pdf'] as const) {
    addExportRoute(
      api,
      `/api/v1/mediations/record-book.${format}`,
      'Export the record book of mediation',
      format,
      (command) => exportMediationBook(deps, { ...command, format }),
    )
  }
}

function addCasePaperRoute(api: Api, deps: DocumentDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-files/:id/documents/:file',
    schema: {
      tags: ['documents'],
      summary: 'Print a paper of a case file; that it was printed is recorded',
      security: GUARDED,
      params: z.object({ id: z.uuid(), file: z.enum(CASE_PAPER_FILES) }),
      querystring: casePaperQuerySchema,
      response: {
        200: fileResponse(['pdf', 'docx']),
        ...problems('case-file.not-found', 'request.not-found', 'request.invalid'),
      },
    },
    handler: async (request, reply) => {
      const { id, file } = request.params
      const [name, extension] = file.split('.')
      const kind = PAPER_KINDS.find((one) => one === name)
      if (kind === undefined) throw new ProblemError('request.not-found')
      const format = extension === 'docx' ? 'docx' : 'pdf'
      const printed = await printCasePaper(deps, {
        officer: sessionOf(request).officer,
        caseFileId: id,
        withIdentity: request.query.identity === 'include',
        ...{ kind, format },
      })
      if (printed === undefined) throw new ProblemError('case-file.not-found')
      return sendFile(reply, format, printed)
    },
  })
}

function addExportRoute(
  api: Api,
  url: string,
  summary: string,
  format: Format,
  work: (command: {
    readonly officer: ReturnType<typeof sessionOf>['officer']
    readonly from: string
    readonly to: string
  }) => Promise<ExportResult>,
): void {
  api.route({
    method: 'GET',
    url,
    schema: {
      tags: ['documents'],
      summary,
      security: GUARDED,
      querystring: spanQuerySchema,
      response: {
        200: fileResponse([format]),
        ...problems('access.denied', 'request.invalid', 'report.too-long', 'report.too-many'),
      },
    },
    handler: async (request, reply) => {
      const result = await work({ officer: sessionOf(request).officer, ...request.query })
      switch (result.kind) {
        case 'not-allowed':
          throw new ProblemError('access.denied')
        case 'bad-span':
          throw new ProblemError('report.too-long')
        case 'too-many':
          throw new ProblemError('report.too-many')
        case 'done':
          return sendFile(reply, format, result)
      }
    },
  })
}

function fileResponse(formats: readonly Format[]) {
  const schema = z.unknown()
  return {
    description: 'The file.',
    content: Object.fromEntries(formats.map((format) => [MEDIA_TYPES[format], { schema }])),
  }
}

function sendFile(
  reply: FastifyReply,
  format: Format,
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
): FastifyReply {
  return reply
    .type(MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
