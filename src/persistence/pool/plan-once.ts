import type pg from 'pg'

/** Far more than there are; a text that was put together anew each time must not fill the server's memory. */
const MAX_STATEMENTS = 400

const names = new Map<string, string>()

/**
 * Lets a connection prepare each statement with parameters once: PostgreSQL had parsed and planned all of them anew every
 * time, which was half of what it did for a message. The texts are constants of this folder, so the same text always gets the
 * same name.
 */
export function planOnce(client: pg.ClientBase): void {
  const query: Query = client.query.bind(client)
  const planned: Query = (text, values, callback) => {
    const name = typeof text === 'string' && Array.isArray(values) ? statementName(text) : undefined
    return name === undefined ? query(text, values, callback) : query({ name, text, values }, callback)
  }
  // Safe: it takes and answers what it passes on; only a text with parameters becomes the same text with a name.
  client.query = planned as typeof client.query
}

/** The driver's many ways to be called, as one. */
type Query = (first: unknown, second?: unknown, third?: unknown) => unknown

/** The name under which a connection keeps the plan of a statement; undefined when there are too many different ones. */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= MAX_STATEMENTS) return undefined
  const name = `by_${names.size + 1}`
  names.set(text, name)
  return name
}
