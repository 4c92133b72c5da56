/** The `code` of a Node system error (`ENOENT`) or a PostgreSQL error (SQLSTATE such as `57P03`), else undefined. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
