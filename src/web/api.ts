import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { problemSchema } from '../contracts/problem.ts'
import { PROBLEMS, type ProblemCode } from './problems/problem-codes.ts'

/** The scope in which requests are checked against the contracts. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** How the log-in of an operation is described in the OpenAPI document. */
export const GUARDED = [{ session: [] }]

/** Codes that every operation of a logged-in officer can answer. */
const ALWAYS: readonly ProblemCode[] = ['session.none', 'service.failed', 'service.unavailable']

interface ProblemResponse {
  readonly description: string
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof problemSchema } }
}

/** Response schemas of the problems an operation can answer, by status, for the OpenAPI document. */
export function problems(...codes: readonly ProblemCode[]): Record<number, ProblemResponse> {
  const responses: Record<number, ProblemResponse> = {}
  for (const code of [...codes, ...ALWAYS]) {
    const { status, title } = PROBLEMS[code]
    const line = `\`${code}\`: ${title}`
    const known = responses[status]?.description
    responses[status] = {
      description: known === undefined ? line : `${known}\n${line}`,
      content: { 'application/problem+json': { schema: problemSchema } },
    }
  }
  return responses
}
