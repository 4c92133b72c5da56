import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NEW_KEY_REST_MS } from '../../src/vault/active-key.ts'
import { ALL_PURPOSES } from '../../src/vault/key-purpose.ts'
import { openKeyRing } from '../../src/vault/key-ring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { rewrapKey } from '../../src/vault/wrapped-key.ts'
import { MemoryKeyStore } from './memory-key-store.ts'
import { openTestVault, TEST_MASTER_KEY, TEST_START_MS } from './test-vault.ts'

const place = { table: 'conversation', column: 'session_sealed', row: 'c1' }
const now = () => TEST_START_MS

describe('the key ring', () => {
  it('makes one key for every purpose on the first start and none on the second', async () => {
    const { store } = await openTestVault()
    expect(store.rows.map((row) => row.purpose)).toEqual(ALL_PURPOSES)
    await openTestVault(store)
    expect(store.rows).toHaveLength(ALL_PURPOSES.length)
  })

  it('lets several processes that start at once agree on the same keys', async () => {
    const store = new MemoryKeyStore()
    const started = await Promise.all([1, 2, 3, 4].map(() => openTestVault(store)))
    expect(store.rows).toHaveLength(ALL_PURPOSES.length)
    const sealed = started.map(({ vault }, i) => vault.session.seal(place, `phiên ${i}`))
    const opened = sealed.map((bytes, i) => started[(i + 1) % 4]?.vault.session.openText(place, bytes))
    expect(opened).toEqual(['phiên 0', 'phiên 1', 'phiên 2', 'phiên 3'])
  })

  it('keeps no key in clear', async () => {
    const { ring, store } = await openTestVault()
    const stored = Buffer.concat(store.rows.map((row) => Buffer.from(row.wrapped)))
    for (const purpose of ALL_PURPOSES) {
      const { key } = ring.active(purpose)
      const clear =
        key.type === 'secret' ? key.export() : key.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
      expect(stored.includes(clear)).toBe(false)
    }
  })

  it('refuses a master key that is not the one of this database', async () => {
    const { store } = await openTestVault()
    const masterKey = createSecretKey(Buffer.alloc(32, 8))
    await expect(openKeyRing({ masterKey, store, now })).rejects.toMatchObject({ code: 'master-key-wrong' })
  })

  it('refuses a stored key that was given another purpose', async () => {
    const { store } = await openTestVault()
    store.rows = store.rows.map((row) => (row.purpose === 'identity' ? { ...row, purpose: 'content' } : row))
    await expect(openTestVault(store)).rejects.toMatchObject({ code: 'master-key-wrong' })
  })

  it('refuses an intake key whose public half was replaced', async () => {
    const { store } = await openTestVault()
    const stranger = new Uint8Array(32).fill(9)
    store.rows = store.rows.map((row) => (row.purpose === 'intake' ? { ...row, publicKey: stranger } : row))
    await expect(openTestVault(store)).rejects.toMatchObject({ code: 'key-mismatch' })
  })

  it('writes with a new key only once every process had time to load it, and still opens the old', async () => {
    const { vault, ring, clock } = await openTestVault()
    clock.nowMs += NEW_KEY_REST_MS
    const old = vault.session.seal(place, 'cũ')
    const kid = await ring.rotate('session')
    expect(ring.active('session').kid).not.toBe(kid)
    clock.nowMs += NEW_KEY_REST_MS
    expect(ring.active('session').kid).toBe(kid)
    expect(vault.session.openText(place, old)).toBe('cũ')
    expect(vault.session.openText(place, vault.session.seal(place, 'mới'))).toBe('mới')
  })

  it('says that a key is unknown until it is refreshed', async () => {
    const first = await openTestVault()
    const second = await openTestVault(first.store)
    await first.ring.rotate('session')
    first.clock.nowMs += NEW_KEY_REST_MS
    const sealed = first.vault.session.seal(place, 'mới')
    expect(() => second.vault.session.open(place, sealed)).toThrow(
      expect.objectContaining({ code: 'key-unknown', retryable: true }),
    )
    await second.ring.refresh()
    expect(second.vault.session.openText(place, sealed)).toBe('mới')
  })

  it('does not open with a capability for another purpose', async () => {
    const { vault } = await openTestVault()
    const sealed = vault.address.seal(place, 'chat 123')
    expect(() => vault.session.open(place, sealed)).toThrow(expect.objectContaining({ code: 'key-unknown' }))
  })

  it('never replaces the key of the blind index', async () => {
    const { ring } = await openTestVault()
    await expect(ring.rotate('index')).rejects.toMatchObject({ code: 'key-not-rotatable' })
  })

  it('opens everything under a new master key after rewrapping', async () => {
    const { vault, store } = await openTestVault()
    const sealed = vault.session.seal(place, 'còn đây')
    const masterKey = createSecretKey(Buffer.alloc(32, 8))
    store.rows = store.rows.map((row) => rewrapKey(row, TEST_MASTER_KEY, masterKey))
    const ring = await openKeyRing({ masterKey, store, now })
    expect(createVault(ring, now).session.openText(place, sealed)).toBe('còn đây')
  })

  it('leaves keys of purposes it does not know alone', async () => {
    const { store } = await openTestVault()
    const later = { kid: 99, purpose: 'of-a-later-release', wrapped: new Uint8Array(4), createdAt: 0 }
    store.rows.push(later)
    await openTestVault(store)
    expect(store.rows.filter(({ purpose }) => purpose === later.purpose)).toEqual([later])
  })
})
