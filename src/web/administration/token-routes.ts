import { z } from 'zod'
import { makeAccessToken, removeAccessToken } from '../../app/administration/make-access-token.ts'
import type { AdministrationDependencies } from '../../app/administration/ports.ts'
import {
  accessTokensSchema,
  madeAccessTokenSchema,
  newAccessTokenSchema,
} from '../../contracts/administration/access-tokens.ts'
import { scopesOf, TOKEN_SCOPES } from '../../domain/access/token-scope.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso, isoOrNull } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const tags = ['access tokens']

/** Tokens by which other systems read on behalf of whoever made them. */
export function addTokenRoutes(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/access-tokens',
    schema: {
      tags,
      summary: 'My tokens, and the scopes I may give',
      security: GUARDED,
      response: { 200: accessTokensSchema, ...problems() },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const tokens = await deps.store.withOfficer(officer, (desk) => desk.listTokens())
      return {
        items: tokens.map(({ scopes, createdAt, expiresAt, lastUsedAt, ...token }) => ({
          ...token,
          scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
          createdAt: iso(createdAt),
          expiresAt: iso(expiresAt),
          lastUsedAt: isoOrNull(lastUsedAt),
        })),
        scopes: [...scopesOf(officer.role)],
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/access-tokens',
    schema: {
      tags,
      summary: 'Make a token; its secret is shown once',
      security: GUARDED,
      body: newAccessTokenSchema,
      response: {
        201: madeAccessTokenSchema,
        ...problems('access.denied', 'token.too-many', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request, reply) => {
      const result = await makeAccessToken(deps, sessionOf(request).officer, request.body)
      if (result.kind !== 'made')
        throw new ProblemError(result.kind === 'not-allowed' ? 'access.denied' : 'token.too-many')
      const { id, secret, expiresAt } = result
      return reply.code(201).send({ id, secret, expiresAt: iso(expiresAt) })
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/access-tokens/:id',
    schema: {
      tags,
      summary: 'End a token at once',
      security: GUARDED,
      params: z.object({ id: z.uuid() }),
      response: { 204: z.null(), ...problems('record.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      if (!(await removeAccessToken(deps, sessionOf(request).officer, request.params.id)))
        throw new ProblemError('record.not-found')
      return reply.code(204).send(null)
    },
  })
}
