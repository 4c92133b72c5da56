import { Readable } from 'node:stream'
import { z } from 'zod'
import { type OpenedEvidence, openEvidence } from '../../app/inbox/open-evidence.ts'
import type { EvidenceFiles, InboxDependencies } from '../../app/inbox/ports.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const VARIANTS = ['view', 'thumbnail', 'original'] as const
type Variant = (typeof VARIANTS)[number]

/** Types the browser may show in place; the content was checked when it came in. Everything else is only downloaded. */
const SHOWN = /^(image\/(jpeg|png|webp|gif|avif)|audio\/[\w.+-]+|video\/[\w.+-]+)$/

/** `GET /api/v1/evidence/{id}/view|thumbnail|original`: opened bytes, never kept by the browser, never run by it. */
export function addEvidenceRoutes(
  api: Api,
  inbox: InboxDependencies & { readonly files: EvidenceFiles },
): void {
  for (const variant of VARIANTS) {
    api.route({
      method: 'GET',
      url: `/api/v1/evidence/:id/${variant}`,
      schema: {
        tags: ['evidence'],
        summary: SUMMARIES[variant],
        security: GUARDED,
        params: z.object({ id: z.uuid() }),
        response: {
          200: { description: 'The file.', content: { '*/*': { schema: z.any() } } },
          ...problems('evidence.not-found'),
        },
      },
      handler: async (request, reply) => {
        const opened = await openEvidence(inbox, sessionOf(request).officer, request.params.id, variant)
        if (opened === undefined) throw new ProblemError('evidence.not-found')
        const { file } = opened
        const isShown = variant !== 'original' && SHOWN.test(file.mediaType)
        reply
          .type(isShown ? file.mediaType : 'application/octet-stream')
          .header(
            'content-disposition',
            `${isShown ? 'inline' : 'attachment'}; filename="${fileName(opened, variant)}"`,
          )
          .header('content-security-policy', "sandbox; default-src 'none'")
        if (file.bytes !== undefined) reply.header('content-length', file.bytes)
        return reply.send(Readable.from(file.chunks))
      },
    })
  }
}

const SUMMARIES: Readonly<Record<Variant, string>> = {
  view: 'The copy without metadata',
  thumbnail: 'A small picture of it',
  original: 'The original as it arrived; opening it is recorded',
}

/** Our own name for the file: what the resident's phone called it may tell who they are. */
function fileName({ evidence, file }: OpenedEvidence, variant: Variant): string {
  const extension = /^[a-z]+\/(?:x-)?([a-z0-9]{2,5})$/.exec(file.mediaType)?.[1] ?? 'bin'
  return `${evidence.referenceCode}-${evidence.id.slice(0, 8)}-${variant}.${extension === 'jpeg' ? 'jpg' : extension}`
}
