import { z } from 'zod'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'

/** Makes the poster of a commune or hamlet; undefined when there is no such commune or no chat that a code could open. */
export type MakePoster = (communeCode: string, hamlet: string | undefined) => Promise<Uint8Array | undefined>

/** `GET /api/v1/posters/{commune}.pdf`: the same for everybody logged in, since it says nothing that is not public. */
export function addPosterRoutes(api: Api, makePoster: MakePoster): void {
  api.route({
    method: 'GET',
    url: '/api/v1/posters/:file',
    schema: {
      tags: ['documents'],
      summary: 'The poster with the codes that open a chat, for a commune or one of its hamlets',
      security: GUARDED,
      params: z.object({ file: z.string().regex(/^\d{5}\.pdf$/) }),
      querystring: z.object({ hamlet: z.string().trim().min(1).max(40).optional() }),
      response: {
        200: {
          description: 'One A4 page.',
          content: { 'application/pdf': { schema: z.unknown() } },
        },
        ...problems('request.invalid', 'place.not-found'),
      },
    },
    handler: async (request, reply) => {
      const communeCode = request.params.file.slice(0, 5)
      const poster = await makePoster(communeCode, request.query.hamlet)
      if (poster === undefined) throw new ProblemError('place.not-found')
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="poster-${communeCode}.pdf"`)
        .send(poster)
    },
  })
}
