import { createHash } from 'node:crypto'
import { parseLosslessJson } from '../lossless-json.ts'

/** Longer keys, which no true event has, are hashed: the key goes into an index. */
const MAX_KEY = 200

/** What is needed of an event before it is read properly. */
export interface EventTraits {
  /**
   * Equal for a resend, different for another event: OA id, event name and message id, since receipts and reactions
   * repeat the id of the message they speak of; a hash where there is no message id.
   */
  readonly key: string
  readonly name: string | undefined
  /** The parsed body, for whoever wants more; undefined when it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

/**
 * Finds the idempotency key of a webhook body. Cheap, and never throws: a body that is no JSON is keyed by its hash. The
 * key holds no id of a person, for it stands in an index in clear.
 *
 * @param oaId ours
 */
export function eventTraits(raw: Uint8Array, oaId: string): EventTraits {
  const body = readObject(raw)
  const name = textOf(body?.event_name)
  if (body === undefined || name === undefined) return { key: `raw:${sha256(raw)}`, name, body }
  const key = `${accountOf(body, oaId)}:${name}:${detailOf(body, name)}`
  return { key: key.length > MAX_KEY ? `hash:${sha256(key)}` : key, name, body }
}

/** Text of an id that may be a number; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A member that is an object; an empty one otherwise. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  // Safe: any non-null object can be read as a record of unknown values.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Ours wherever it stands (receipts are sent in both directions); else a hash of those named, one of whom is a person. */
function accountOf(body: Readonly<Record<string, unknown>>, oaId: string): string {
  const named = [body.oa_id, body.oaId, objectOf(body.recipient).id, objectOf(body.sender).id].map(textOf)
  return named.includes(oaId) ? oaId : sha256(JSON.stringify(named)).slice(0, 16)
}

function detailOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const message = objectOf(body.message)
  const timestamp = textOf(body.timestamp) ?? '-'
  const messageId = textOf(message.msg_id)
  if (Array.isArray(message.msg_ids)) return sha256(message.msg_ids.map(String).sort().join(' '))
  if (messageId === undefined) return sha256(JSON.stringify([name, timestamp, subjectOf(body)]))
  if (!name.endsWith('_reacted_message')) return messageId
  return sha256(JSON.stringify([messageId, textOf(message.react_icon) ?? '-', timestamp]))
}

/** Whom or what an event without a message is about. */
function subjectOf(body: Readonly<Record<string, unknown>>): unknown {
  const { follower, sender, user_id, group_id, users, tag, data, template_id, info } = body
  return [objectOf(follower).id, objectOf(sender).id, user_id, group_id, users, tag, data, template_id, info]
}

function readObject(raw: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = parseLosslessJson(Buffer.from(raw).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? objectOf(value) : undefined
  } catch {
    return undefined
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
