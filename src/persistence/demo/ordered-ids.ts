import { randomUUID } from 'node:crypto'

/** Ids in one millisecond; three hexadecimal digits. */
const IN_A_MS = 4_096

/**
 * A source of ids (UUID version 7, RFC 9562) that rise with each one, so that rows by the million are appended to their indexes
 * instead of being strewn over them. They begin at the clock of the first one; what is random in them keeps runs apart.
 */
export function orderedIds(): () => string {
  const startedAt = Date.now()
  let count = 0
  return () => {
    const ms = (startedAt + Math.floor(count / IN_A_MS)).toString(16).padStart(12, '0')
    const within = (count % IN_A_MS).toString(16).padStart(3, '0')
    count += 1
    return `${ms.slice(0, 8)}-${ms.slice(8)}-7${within}-${randomUUID().slice(19)}`
  }
}
