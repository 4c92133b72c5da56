import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { changeOwnPassword } from '../../app/officers/change-own-password.ts'
import type { OfficerDependencies } from '../../app/officers/ports.ts'
import type { ProofResult } from '../../app/officers/prove-password.ts'
import { beginOwnTotp, confirmOwnTotp, removeOwnTotp } from '../../app/officers/set-up-own-totp.ts'
import {
  accountSchema,
  changePasswordSchema,
  confirmTotpSchema,
  passwordProofSchema,
  totpSetUpSchema,
} from '../../contracts/administration/account.ts'
import { networkOf } from '../../domain/access/network-of.ts'
import { minPasswordChars } from '../../domain/access/password-length.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from './guard.ts'

const tags = ['session']
const PROOF_PROBLEMS = ['password.wrong', 'session.wait', 'csrf.invalid', 'request.invalid'] as const

/** What changing one's own log-in needs; the QR code is drawn elsewhere. */
export interface AccountRoutesOptions {
  readonly officers: OfficerDependencies
  readonly drawQrCode: (text: string) => { readonly size: number; readonly path: string }
}

/** How whoever is logged in logs in: password and second factor, each changed by the password. */
export function addAccountRoutes(api: Api, options: AccountRoutesOptions): void {
  addAccount(api, options.officers)
  addPassword(api, options.officers)
  addTotp(api, options)
}

function addAccount(api: Api, officers: OfficerDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/session/account',
    schema: {
      tags,
      summary: 'How I log in',
      security: GUARDED,
      response: { 200: accountSchema, ...problems() },
    },
    handler: async (request) => showAccount(officers, request),
  })
}

async function showAccount(officers: OfficerDependencies, request: FastifyRequest) {
  const { login, role } = sessionOf(request).officer
  const credentials = await officers.officers.findCredentials(login)
  return { hasTotp: credentials?.totpSealed !== undefined, minPasswordChars: minPasswordChars(role) }
}

function addPassword(api: Api, officers: OfficerDependencies): void {
  api.route({
    method: 'PUT',
    url: '/api/v1/session/password',
    schema: {
      tags,
      summary: 'Change my password; my other sessions end',
      security: GUARDED,
      body: changePasswordSchema,
      response: {
        204: z.null(),
        ...problems(
          ...PROOF_PROBLEMS,
          'password.too-short',
          'password.too-long',
          'password.too-common',
          'session.busy',
        ),
      },
    },
    handler: async (request, reply) => {
      const command = { ...request.body, network: networkOf(request.ip) }
      const result = await changeOwnPassword(officers, sessionOf(request), command)
      if (result.kind === 'refused') throw new ProblemError(`password.${result.problem}`)
      if (result.kind !== 'changed') throw proofProblem(result)
      return reply.code(204).send(null)
    },
  })
}

function addTotp(api: Api, { officers, drawQrCode }: AccountRoutesOptions): void {
  const proofOf = (request: FastifyRequest & { body: { password: string } }) => ({
    password: request.body.password,
    network: networkOf(request.ip),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/session/totp',
    schema: {
      tags,
      summary: 'Make a seed for one-time passwords; it counts once a code of it came back',
      security: GUARDED,
      body: passwordProofSchema,
      response: { 200: totpSetUpSchema, ...problems(...PROOF_PROBLEMS) },
    },
    handler: async (request) => {
      const begun = await beginOwnTotp(officers, sessionOf(request), proofOf(request))
      if (begun.kind !== 'begun') throw proofProblem(begun)
      const { address } = begun
      const secret = new URL(address).searchParams.get('secret') ?? ''
      return { address, secret: secret.match(/.{1,4}/g)?.join(' ') ?? '', qr: drawQrCode(address) }
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/session/totp/confirmation',
    schema: {
      tags,
      summary: 'Turn one-time passwords on by the first code; my other sessions end',
      security: GUARDED,
      body: confirmTotpSchema,
      response: { 200: accountSchema, ...problems('totp.wrong', 'csrf.invalid', 'request.invalid') },
    },
    handler: async (request) => {
      if (!(await confirmOwnTotp(officers, sessionOf(request), request.body.code)))
        throw new ProblemError('totp.wrong')
      return showAccount(officers, request)
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/session/totp/removal',
    schema: {
      tags,
      summary: 'Turn one-time passwords off',
      security: GUARDED,
      body: passwordProofSchema,
      response: { 200: accountSchema, ...problems(...PROOF_PROBLEMS) },
    },
    handler: async (request) => {
      const result = await removeOwnTotp(officers, sessionOf(request), proofOf(request))
      if (result.kind !== 'removed') throw proofProblem(result)
      return showAccount(officers, request)
    },
  })
}

function proofProblem(result: Exclude<ProofResult, { readonly kind: 'proved' }>): ProblemError {
  return result.kind === 'wait'
    ? new ProblemError('session.wait', { retryAfterSeconds: Math.ceil(result.waitMs / 1_000) })
    : new ProblemError('password.wrong')
}
