/**
 * Where the embedded cluster tells what it does. A pino logger fits. Lines carry process ids and waiting times, never
 * passwords, SQL or rows.
 */
export interface EmbeddedLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
