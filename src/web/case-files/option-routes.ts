import type { InboxDependencies } from '../../app/inbox/ports.ts'
import { caseWorkOptionsSchema } from '../../contracts/case-work/options.ts'
import { DESTINATION_CODES, DESTINATIONS } from '../../domain/case-file/destination.ts'
import { LEGAL_CLASS_CODES, LEGAL_CLASSES } from '../../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES, RESULT_KINDS } from '../../domain/case-file/result-kind.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { asCaseWorker } from './as-case-worker.ts'

/** What the dialogs of case work offer. */
export function addOptionRoutes(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-work/options',
    schema: {
      tags: ['case work'],
      summary: 'Legal classes, results, bodies, labels and hamlets to choose from',
      security: GUARDED,
      response: { 200: caseWorkOptionsSchema, ...problems('access.denied') },
    },
    handler: async (request) =>
      asCaseWorker(inbox, request, async (db) => ({
        legalClasses: LEGAL_CLASS_CODES.map((code) => ({ code, name: LEGAL_CLASSES[code] })),
        resultKinds: RESULT_KIND_CODES.map((code) => ({ code, name: RESULT_KINDS[code] })),
        destinations: DESTINATION_CODES.map((code) => ({ code, ...DESTINATIONS[code] })),
        labels: [...(await db.listLabels())],
        hamlets: [...(await db.listHamlets())],
      })),
  })
}
