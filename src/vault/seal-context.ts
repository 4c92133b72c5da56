/**
 * Where a sealed value belongs. It is authenticated with the value, so a ciphertext copied to another row, column or
 * table does not open. Every part must be fixed before sealing and never change afterwards: a case file moves between
 * communes, its id does not.
 */
export interface SealContext {
  /** Table name as in the database. */
  readonly table: string
  /** Column name as in the database. */
  readonly column: string
  /** Id of the row (a UUID, or another immutable key of the row). */
  readonly row: string
}

/**
 * The additional authenticated data of a value: `v1|table|column|row`. Changing this text makes everything sealed before
 * unreadable; the known-answer test holds it.
 */
export function contextBytes(context: SealContext): Buffer {
  return Buffer.from(`v1|${context.table}|${context.column}|${context.row}`, 'utf8')
}
