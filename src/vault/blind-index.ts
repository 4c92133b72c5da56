import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'
import { type IndexedField, normaliseIdentifier } from './normalise-identifier.ts'

const INDEX_BYTES = 16
const FIELDS: readonly IndexedField[] = [
  'phone',
  'plate',
  'account',
  'conversation',
  'media',
  'attempt',
  'invitation',
  'text',
  'phrase',
  'file',
  'reporter',
]

/**
 * Finds sealed identifiers again by equality. The result is only as secret as its key: a Vietnamese phone number has
 * about 10⁹ possibilities, so whoever holds the key can try them all. Never give it to the edge or log it.
 */
export interface BlindIndex {
  /**
   * @param value - as people write it; normalised first (`normaliseIdentifier`)
   * @returns 16 bytes for an indexed column; equal for equal identifiers, and for nothing else
   */
  index(field: IndexedField, value: string): Uint8Array<ArrayBuffer>
  /**
   * The key of one conversation, by which its row is found and locked.
   *
   * @param account - our bot's account (`ChannelAccount`)
   * @param chatId - the provider's chat id
   */
  conversation(account: string, chatId: string): Uint8Array<ArrayBuffer>
}

/** Creates the index under the ring's `index` key; every field has its own key, derived by HMAC of the field's name. */
export function createBlindIndex(ring: KeyRing): BlindIndex {
  const root = ring.active('index').key
  const keys = new Map(FIELDS.map((field) => [field, deriveFieldKey(root, `blind index v1|${field}`)]))
  const index = (field: IndexedField, value: string) => {
    const key = keys.get(field)
    // Unreachable for typed callers; a plain `undefined` key would fail far from the cause.
    if (key === undefined) throw new TypeError('not an indexed field')
    return hmac(key, normaliseIdentifier(field, value))
  }
  return { index, conversation: (account, chatId) => index('conversation', `${account}|${chatId}`) }
}

/** A key derived from the ring's `index` key for one use, so that two uses never share outputs. */
export function deriveFieldKey(root: KeyObject, label: string): KeyObject {
  return createSecretKey(createHmac('sha256', root).update(label).digest())
}

function hmac(key: KeyObject, text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, INDEX_BYTES))
}
