import { describe, expect, it } from 'vitest'
import { NEW_KEY_REST_MS } from '../../src/vault/active-key.ts'
import { openTestVault } from './test-vault.ts'

const caseA = '018f0000-0000-4000-8000-00000000000a'
const caseB = '018f0000-0000-4000-8000-00000000000b'
const place = { table: 'answer', column: 'sealed', row: '018f0000-0000-4000-8000-0000000000a1' }

describe('envelope encryption', () => {
  it('opens what was sealed for the same case, in any process', async () => {
    const first = await openTestVault()
    const { wrapped } = first.vault.content.createDataKey(caseA)
    const sealed = first.vault.content.unlock(caseA, wrapped).seal(place, 'Ở chợ Vĩnh Châu')
    const second = await openTestVault(first.store)
    expect(second.vault.content.unlock(caseA, wrapped).openText(place, sealed)).toBe('Ở chợ Vĩnh Châu')
  })

  it('does not open with the data key of another case', async () => {
    const { content } = (await openTestVault()).vault
    const a = content.unlock(caseA, content.createDataKey(caseA).wrapped)
    const b = content.unlock(caseB, content.createDataKey(caseB).wrapped)
    expect(() => b.open(place, a.seal(place, 'x'))).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('does not accept the wrapped key of one case for another', async () => {
    const { content } = (await openTestVault()).vault
    const { wrapped } = content.createDataKey(caseA)
    content.unlock(caseA, wrapped)
    expect(() => content.unlock(caseB, wrapped)).toThrow(expect.objectContaining({ code: 'sealed-invalid' }))
  })

  it('does not accept an altered wrapped key although the right one was used before', async () => {
    const { content } = (await openTestVault()).vault
    const { wrapped } = content.createDataKey(caseA)
    content.unlock(caseA, wrapped)
    const altered = Uint8Array.from(wrapped)
    altered[30] = (altered[30] ?? 0) ^ 1
    expect(() => content.unlock(caseA, altered)).toThrow(expect.objectContaining({ code: 'sealed-invalid' }))
  })

  it('keeps identities apart: the content capability cannot unlock them', async () => {
    const { content, identity } = (await openTestVault()).vault
    const { wrapped } = identity.createDataKey(caseA)
    expect(() => content.unlock(caseA, wrapped)).toThrow(expect.objectContaining({ code: 'key-unknown' }))
  })

  it('is unreadable for ever once the wrapped key is destroyed: a new key does not help', async () => {
    const { content } = (await openTestVault()).vault
    const sealed = content.unlock(caseA, content.createDataKey(caseA).wrapped).seal(place, 'x')
    const again = content.unlock(caseA, content.createDataKey(caseA).wrapped)
    expect(() => again.open(place, sealed)).toThrow(expect.objectContaining({ code: 'sealed-invalid' }))
  })

  it('rewraps a data key under a newer ring key without touching the content', async () => {
    const { vault, ring, clock } = await openTestVault()
    const old = vault.content.createDataKey(caseA)
    const sealed = vault.content.unlock(caseA, old.wrapped).seal(place, 'còn đây')
    const kid = await ring.rotate('content')
    clock.nowMs += NEW_KEY_REST_MS
    const fresh = vault.content.rewrap(caseA, old.wrapped)
    expect(fresh.kid).toBe(kid)
    expect(vault.content.unlock(caseA, fresh.wrapped).openText(place, sealed)).toBe('còn đây')
  })

  it('refuses a value that was sealed directly under the ring', async () => {
    const { content } = (await openTestVault()).vault
    const caseVault = content.unlock(caseA, content.createDataKey(caseA).wrapped)
    expect(() => caseVault.open(place, content.seal(place, 'x'))).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })
})
