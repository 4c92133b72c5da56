/** How PostgreSQL takes the elements of an array in binary: the name and number of their type, and the bytes of one value. */
export interface ElementType<T> {
  readonly name: string
  readonly oid: number
  readonly bytesOf: (value: T) => Uint8Array
}

const INT_BYTES = 4
const HEADER_INTS = 5
/** Stands for null where a length is expected. */
const NULL_LENGTH = -1
/** PostgreSQL counts microseconds from the beginning of 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1)

/** The types that loading needs (numbers from `pg_type`, which never change). */
export const ELEMENTS = {
  uuid: {
    name: 'uuid',
    oid: 2950,
    bytesOf: (value: string) => Buffer.from(value.replaceAll('-', ''), 'hex'),
  },
  text: { name: 'text', oid: 25, bytesOf: (value: string) => Buffer.from(value, 'utf8') },
  /** Begins with the number of its format. */
  jsonb: {
    name: 'jsonb',
    oid: 3802,
    bytesOf: (value: object) => Buffer.from(`\u0001${JSON.stringify(value)}`, 'utf8'),
  },
  bytea: { name: 'bytea', oid: 17, bytesOf: (value: Uint8Array) => value },
  int4: { name: 'int4', oid: 23, bytesOf: int4 },
  bool: { name: 'bool', oid: 16, bytesOf: (value: boolean) => Buffer.of(value ? 1 : 0) },
  /** Of milliseconds since 1970. */
  timestamptz: { name: 'timestamptz', oid: 1184, bytesOf: timestamp },
} as const

/**
 * An array in PostgreSQL's binary format, for a parameter such as `$1::bytea[]`: sealed bytes go as they are, where the text
 * format would double them and cost more time than sealing.
 */
export function binaryArray<T>(
  { oid, bytesOf }: ElementType<T>,
  values: readonly (T | null | undefined)[],
): Buffer {
  const items = values.map((value) => (value === null || value === undefined ? undefined : bytesOf(value)))
  const size = items.reduce((sum, item) => sum + INT_BYTES + (item?.length ?? 0), 0)
  const array = Buffer.allocUnsafe(HEADER_INTS * INT_BYTES + size)
  // Dimensions, may hold null, type, length, first index.
  let at = [1, 1, oid, values.length, 1].reduce((offset, value) => array.writeInt32BE(value, offset), 0)
  for (const item of items) {
    at = array.writeInt32BE(item?.length ?? NULL_LENGTH, at)
    if (item === undefined) continue
    array.set(item, at)
    at += item.length
  }
  return array
}

function int4(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(INT_BYTES)
  bytes.writeInt32BE(value)
  return bytes
}

function timestamp(ms: number): Buffer {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeBigInt64BE(BigInt(Math.round(ms - EPOCH_MS)) * 1_000n)
  return bytes
}
