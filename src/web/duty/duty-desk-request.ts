import type { Span } from '../../domain/duty/roster.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'

const MAX_SPAN_MS = 62 * 86_400_000

const PROBLEMS = {
  'not-allowed': 'access.denied',
  'not-found': 'record.not-found',
  'invalid-shift': 'duty.invalid-shift',
  'unknown-officer': 'duty.unknown-officer',
} as const satisfies Record<string, ProblemCode>

/** The result of a use case of the duty desk; throws the problem when it was refused. */
export function orProblem<Result>(
  result: Result | keyof typeof PROBLEMS,
): Exclude<Result, keyof typeof PROBLEMS> {
  if (isRefusal(result)) throw new ProblemError(PROBLEMS[result])
  return result as Exclude<Result, keyof typeof PROBLEMS> // what is no refusal is left
}

function isRefusal(result: unknown): result is keyof typeof PROBLEMS {
  return typeof result === 'string' && Object.hasOwn(PROBLEMS, result)
}

/** Reads a span of the address; at most 62 days. */
export function readSpan({ from, to }: { readonly from: string; readonly to: string }): Span {
  const [startsAt, endsAt] = [Date.parse(from), Date.parse(to)]
  if (endsAt <= startsAt || endsAt - startsAt > MAX_SPAN_MS)
    throw new ProblemError('request.invalid', {
      issues: [{ path: 'to', message: 'Khoảng thời gian không hợp lệ.' }],
    })
  return { startsAt, endsAt }
}
