import { createCipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NEW_KEY_REST_MS } from '../../src/vault/active-key.ts'
import {
  createIntakeSealer,
  EPHEMERAL_MAX_AGE_MS,
  EPHEMERAL_MAX_SEALS,
  loadIntakeSealer,
} from '../../src/vault/intake-sealer.ts'
import { MemoryKeyStore } from './memory-key-store.ts'
import { openTestVault, TEST_START_MS } from './test-vault.ts'

const place = { table: 'inbound_event', column: 'sealed', row: 'telegram:1|00ff' }
const event = Buffer.from('{"update_id":1,"message":{"text":"cứu tôi với"}}')
const ephemeralOf = (sealed: Uint8Array) => Buffer.from(sealed.subarray(5, 37)).toString('hex')

describe('the edge', () => {
  it('seals what the worker opens', async () => {
    const { vault } = await openTestVault()
    expect(vault.intakeOpener.open(place, vault.intakeSealer.seal(place, event))).toEqual(event)
  })

  it('needs no master key, only the public half in the key table', async () => {
    const { vault, store } = await openTestVault()
    const publicOnly = new MemoryKeyStore()
    publicOnly.rows = store.rows.map((row) => ({ ...row, wrapped: new Uint8Array(0) }))
    const sealer = await loadIntakeSealer(publicOnly, () => TEST_START_MS)
    expect(vault.intakeOpener.open(place, sealer.seal(place, event))).toEqual(event)
  })

  it('waits for a worker to make the keys', async () => {
    await expect(loadIntakeSealer(new MemoryKeyStore(), () => 0)).rejects.toMatchObject({
      code: 'key-unknown',
      retryable: true,
    })
  })

  it('takes up a rotated key after a refresh, and its older events stay readable', async () => {
    const { vault, ring, store, clock } = await openTestVault()
    const sealer = await loadIntakeSealer(store, () => clock.nowMs)
    const before = sealer.seal(place, event)
    const kid = await ring.rotate('intake')
    clock.nowMs += 2 * NEW_KEY_REST_MS
    await sealer.refresh()
    const after = sealer.seal(place, event)
    expect(Buffer.from(after).readUInt32BE(1)).toBe(kid)
    expect([before, after].map((sealed) => vault.intakeOpener.open(place, sealed))).toEqual([event, event])
  })

  it('replaces its ephemeral key after a minute and after 10,000 events', async () => {
    const { ring } = await openTestVault()
    let now = TEST_START_MS
    const { kid, publicHalf } = ring.active('intake')
    const sealer = createIntakeSealer(
      () => ({ kid, publicKey: publicHalf?.raw ?? new Uint8Array() }),
      () => now,
    )
    const first = ephemeralOf(sealer.seal(place, event))
    for (let i = 1; i < EPHEMERAL_MAX_SEALS; i++) sealer.seal(place, 'x')
    const second = ephemeralOf(sealer.seal(place, event))
    expect(second).not.toBe(first)
    now += EPHEMERAL_MAX_AGE_MS - 1
    expect(ephemeralOf(sealer.seal(place, event))).toBe(second)
    now += 1
    expect(ephemeralOf(sealer.seal(place, event))).not.toBe(second)
  })
})

describe('the opener of raw events', () => {
  it('still opens an event built by hand from the documented format', async () => {
    const { vault, ring } = await openTestVault()
    const { kid, publicHalf } = ring.active('intake')
    const recipientRaw = Buffer.from(publicHalf?.raw ?? [])
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), Buffer.alloc(32, 5)])
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    const ephemeralRaw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
    const spki = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), recipientRaw])
    const shared = diffieHellman({
      privateKey,
      publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    })
    const salt = Buffer.concat([ephemeralRaw, recipientRaw])
    const key = Buffer.from(hkdfSync('sha256', shared, salt, 'binh-yen intake v1', 32))
    const header = Buffer.concat([Buffer.from([1, 0, 0, 0, kid]), ephemeralRaw])
    const iv = Buffer.alloc(12, 3)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    cipher.setAAD(Buffer.concat([header, Buffer.from('v1|inbound_event|sealed|telegram:1|00ff')]))
    const padded = Buffer.alloc(256)
    padded.writeUInt32BE(event.length)
    event.copy(padded, 4)
    const sealed = Buffer.concat([header, iv, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
    expect(vault.intakeOpener.open(place, sealed)).toEqual(event)
  })

  it('opens an event only at its own place', async () => {
    const { vault } = await openTestVault()
    const sealed = vault.intakeSealer.seal(place, event)
    expect(() => vault.intakeOpener.open({ ...place, row: 'telegram:1|00fe' }, sealed)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('refuses an event altered anywhere: key number, ephemeral key, nonce, text, tag', async () => {
    const { vault } = await openTestVault()
    const sealed = vault.intakeSealer.seal(place, event)
    for (const at of [0, 1, 4, 5, 36, 37, 60, sealed.length - 1]) {
      const altered = Uint8Array.from(sealed)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => vault.intakeOpener.open(place, altered), `byte ${at}`).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(sealed-invalid|key-unknown)$/) }),
      )
    }
  })

  it.each([0, 1, 36, 37, 60])('refuses an event cut to %d bytes', async (length) => {
    const { vault } = await openTestVault()
    const sealed = vault.intakeSealer.seal(place, event).subarray(0, length)
    expect(() => vault.intakeOpener.open(place, sealed)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('refuses a low-order point in place of an ephemeral key', async () => {
    const { vault } = await openTestVault()
    const forged = Uint8Array.from(vault.intakeSealer.seal(place, event)).fill(0, 5, 37)
    expect(() => vault.intakeOpener.open(place, forged)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })
})
