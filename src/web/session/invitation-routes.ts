import { z } from 'zod'
import { acceptInvitation, openInvitation } from '../../app/officers/accept-invitation.ts'
import {
  acceptInvitationSchema,
  openedInvitationSchema,
  openInvitationSchema,
} from '../../contracts/administration/account.ts'
import { minPasswordChars } from '../../domain/access/password-length.ts'
import { type Api, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { isSameSite } from './same-site.ts'
import type { SessionRoutesOptions } from './session-routes.ts'

const tags = ['session']

/** An invited person sets a password. Open to everybody: the token, 256 bits, is the key. */
export function addInvitationRoutes(
  api: Api,
  { officers, publicOrigin }: Pick<SessionRoutesOptions, 'officers' | 'publicOrigin'>,
): void {
  api.route({
    method: 'POST',
    url: '/api/v1/invitations/open',
    schema: {
      tags,
      summary: 'Whose invitation it is',
      body: openInvitationSchema,
      response: { 200: openedInvitationSchema, ...problems('invitation.gone', 'request.invalid') },
    },
    handler: async (request) => {
      const officer = await openInvitation(officers, request.body.token)
      if (officer === undefined) throw new ProblemError('invitation.gone')
      const { name, login, unitName, role } = officer
      return { name, login, unitName, minPasswordChars: minPasswordChars(role) }
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/invitations/acceptance',
    schema: {
      tags,
      summary: 'Set the password; the invitation is used up',
      body: acceptInvitationSchema,
      response: {
        204: z.null(),
        ...problems(
          'invitation.gone',
          'password.too-short',
          'password.too-long',
          'password.too-common',
          'session.busy',
          'request.invalid',
        ),
      },
    },
    handler: async (request, reply) => {
      if (!isSameSite(request, publicOrigin)) throw new ProblemError('request.cross-site')
      const { token, password } = request.body
      const result = await acceptInvitation(officers, token, password)
      if (result.kind === 'refused') throw new ProblemError(`password.${result.problem}`)
      if (result.kind === 'gone') throw new ProblemError('invitation.gone')
      return reply.code(204).send(null)
    },
  })
}
