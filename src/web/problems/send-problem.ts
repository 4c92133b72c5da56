import type { FastifyReply } from 'fastify'
import type { Problem } from '../../contracts/problem.ts'
import { PROBLEMS, type ProblemCode } from './problem-codes.ts'
import type { ProblemDetails } from './problem-error.ts'

/** Answers with problem details (RFC 9457). */
export function sendProblem(
  reply: FastifyReply,
  code: ProblemCode,
  details: ProblemDetails = {},
): FastifyReply {
  const { status, title } = PROBLEMS[code]
  const { issues, ...rest } = details
  const problem: Problem = {
    type: `urn:binh-yen:problem:${code}`,
    title,
    status,
    code,
    ...rest,
    ...(issues === undefined ? {} : { issues: [...issues] }),
  }
  if (details.retryAfterSeconds !== undefined) reply.header('retry-after', details.retryAfterSeconds)
  // As text: what a route promises for its own answers does not apply to this one.
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem))
}
