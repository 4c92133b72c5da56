import type { ProblemCode } from './problem-codes.ts'

/** What a problem may tell beyond its code. */
export interface ProblemDetails {
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
  /** With `409`: the record as it is now, already in the shape of the contract. */
  readonly current?: unknown
  readonly retryAfterSeconds?: number
}

/** Thrown by a route to answer with problem details; its message is the code and holds nothing of the request. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
