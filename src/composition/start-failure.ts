/**
 * What a start that failed says to people: the error's own advice where it has one, its code otherwise. Never a stack: it may
 * quote a connection string.
 */
export function explainStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'Bình Yên could not start.'
  if (process.env.LOG_LEVEL === 'debug' && error.stack !== undefined) return withoutPasswords(error.stack)
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : ''
  const advice = 'advice' in error && typeof error.advice === 'string' ? `\n${error.advice}` : ''
  return withoutPasswords(`Bình Yên could not start${code}: ${error.message}${advice}`)
}

function withoutPasswords(text: string): string {
  return text.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/g, '$1:***@')
}
