import { type KeyObject, randomBytes } from 'node:crypto'
import { chooseActiveKey } from './active-key.ts'
import { ALL_PURPOSES, isKeyPurpose, KEY_PURPOSES, type KeyPurpose } from './key-purpose.ts'
import type { KeyStore, WrappedKey } from './key-store.ts'
import { newPlainKey, type RingKey, ringKey } from './ring-key.ts'
import { VaultError } from './vault-error.ts'
import { unwrapKey, wrapKey } from './wrapped-key.ts'

const SECRET_BYTES = 32
/** Attempts to win a key number against other processes; two processes need two. */
const MAX_ROUNDS = 20

/** All keys this process can use, by purpose. Capabilities (`ContentVault` …) are made from it; nothing else sees it. */
export interface KeyRing {
  /** The key to seal with now. */
  active(purpose: KeyPurpose): RingKey
  /** The key that sealed a value. Throws `key-unknown` when it is not loaded, or is of another purpose. */
  byKid(purpose: KeyPurpose, kid: number): RingKey
  /** Every key of a purpose, oldest first. */
  all(purpose: KeyPurpose): readonly RingKey[]
  /** Loads keys that other processes added. To be called every minute, and after `key-unknown`. */
  refresh(): Promise<void>
  /**
   * Adds a key; it is written with once every process had time to load it (`NEW_KEY_REST_MS`). Values sealed before stay
   * readable. Throws `key-not-rotatable`.
   *
   * @returns its number
   */
  rotate(purpose: KeyPurpose): Promise<number>
}

/** What a key ring is made of. */
export interface KeyRingOptions {
  /** From `loadMasterKey`. */
  readonly masterKey: KeyObject
  readonly store: KeyStore
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * Opens the keys of an installation, and makes those that are missing (all of them on the first start). Safe to call in
 * several processes at once.
 *
 * Throws `master-key-wrong`, `key-mismatch`, and whatever the store throws.
 */
export async function openKeyRing(options: KeyRingOptions): Promise<KeyRing> {
  const { masterKey, store, now } = options
  let keys: ReadonlyMap<number, RingKey> = new Map()
  let byPurpose: ReadonlyMap<KeyPurpose, readonly RingKey[]> = new Map()

  async function refresh(): Promise<readonly WrappedKey[]> {
    const stored = await store.load()
    const loaded = unwrapAll(masterKey, stored, keys)
    keys = new Map(loaded.map((key) => [key.kid, key]))
    byPurpose = groupByPurpose(loaded)
    return stored
  }

  async function addKey(kid: number, purpose: KeyPurpose): Promise<void> {
    await store.add(wrapKey(masterKey, newPlainKey(kid, purpose, randomBytes(SECRET_BYTES), now())))
  }

  const all = (purpose: KeyPurpose): readonly RingKey[] => byPurpose.get(purpose) ?? []

  await addMissingKeys(refresh, addKey, (purpose) => all(purpose).length > 0)

  return {
    active: (purpose) => activeOf(all(purpose), purpose, now()),
    byKid: (purpose, kid) => {
      const key = keys.get(kid)
      if (key?.purpose !== purpose) throw keyUnknown(kid)
      return key
    },
    all,
    refresh: async () => {
      await refresh()
    },
    rotate: (purpose) => rotate(purpose, refresh, addKey, all),
  }
}

type Refresh = () => Promise<readonly WrappedKey[]>
type AddKey = (kid: number, purpose: KeyPurpose) => Promise<void>

// Keys already in use are kept as they are: unwrapping the whole table every minute would be waste.
function unwrapAll(
  masterKey: KeyObject,
  stored: readonly WrappedKey[],
  known: ReadonlyMap<number, RingKey>,
): RingKey[] {
  return stored
    .toSorted((a, b) => a.kid - b.kid)
    .flatMap((row) => {
      if (!isKeyPurpose(row.purpose)) return []
      return [known.get(row.kid) ?? ringKey(unwrapKey(masterKey, row), row.purpose)]
    })
}

// Every process numbers the missing purposes in the same order, so that concurrent first starts propose the same numbers.
async function addMissingKeys(refresh: Refresh, addKey: AddKey, has: (purpose: KeyPurpose) => boolean) {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const taken = nextKid(await refresh())
    const missing = ALL_PURPOSES.filter((purpose) => !has(purpose))
    if (missing.length === 0) return
    for (const [index, purpose] of missing.entries()) await addKey(taken + index, purpose)
  }
  throw keyUnknown(0)
}

async function rotate(
  purpose: KeyPurpose,
  refresh: Refresh,
  addKey: AddKey,
  all: (purpose: KeyPurpose) => readonly RingKey[],
): Promise<number> {
  if (!KEY_PURPOSES[purpose].isRotatable) {
    throw new VaultError('key-not-rotatable', `The key of purpose ${purpose} cannot be replaced.`)
  }
  const before = new Set(all(purpose).map((key) => key.kid))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await addKey(nextKid(await refresh()), purpose)
    await refresh()
    const added = all(purpose).findLast((key) => !before.has(key.kid))
    if (added !== undefined) return added.kid
  }
  throw keyUnknown(0)
}

function nextKid(stored: readonly WrappedKey[]): number {
  return 1 + stored.reduce((highest, key) => Math.max(highest, key.kid), 0)
}

function activeOf(keys: readonly RingKey[], purpose: KeyPurpose, now: number): RingKey {
  const key = chooseActiveKey(keys, KEY_PURPOSES[purpose].isRotatable, now)
  if (key === undefined) throw keyUnknown(0)
  return key
}

function keyUnknown(kid: number): VaultError {
  return new VaultError(
    'key-unknown',
    `Key ${kid} is not loaded. Refresh the key ring; if it stays, restore vault_key.`,
  )
}

function groupByPurpose(keys: readonly RingKey[]): ReadonlyMap<KeyPurpose, readonly RingKey[]> {
  return new Map(ALL_PURPOSES.map((purpose) => [purpose, keys.filter((key) => key.purpose === purpose)]))
}
