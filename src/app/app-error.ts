/**
 * What use cases throw when the caller cannot decide: a stable code, and whether trying again can help. Adapters translate
 * their own errors into it at the boundary; only the queue turns `retryable` into another try.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  /** Stable, dotted: `store.unavailable`, `case-file.stale`. */
  readonly code: string
  readonly retryable: boolean

  constructor(
    code: string,
    options: { readonly retryable: boolean; readonly cause?: unknown; readonly message?: string },
  ) {
    super(options.message ?? code, { cause: options.cause })
    this.code = code
    this.retryable = options.retryable
  }
}

/** The code of any thrown thing, for rows and logs: never a message, which may quote content. */
export function errorClassOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
