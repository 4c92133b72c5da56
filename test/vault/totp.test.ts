import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { checkTotp, createTotpSecret, totpAddress } from '../../src/vault/totp.ts'
import { TEST_START_MS } from './test-vault.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const now = TEST_START_MS
const codeAt = (ms: number) => generateSync({ secret, epoch: Math.floor(ms / 1_000) })
const step = Math.floor(now / 30_000)

describe('a one-time password', () => {
  it('matches the test vector of RFC 6238 (last six digits, SHA-1, second 59)', () => {
    expect(checkTotp({ secret, code: '287082', now: 59_000 })).toEqual({ ok: true, step: 1 })
  })

  it('is right in its step and the one after', () => {
    expect(checkTotp({ secret, code: codeAt(now), now })).toEqual({ ok: true, step })
    expect(checkTotp({ secret, code: codeAt(now), now: now + 30_000 })).toEqual({ ok: true, step })
  })

  it('is wrong two steps later, and before its time', () => {
    expect(checkTotp({ secret, code: codeAt(now), now: now + 60_000 })).toEqual({ ok: false })
    expect(checkTotp({ secret, code: codeAt(now), now: now - 30_000 })).toEqual({ ok: false })
  })

  it('is taken once only', () => {
    expect(checkTotp({ secret, code: codeAt(now), now, lastStep: step })).toEqual({ ok: false })
    expect(checkTotp({ secret, code: codeAt(now), now, lastStep: step - 1 })).toEqual({ ok: true, step })
  })

  it('is refused, not broken, when the clock was set back behind the last one', () => {
    expect(checkTotp({ secret, code: codeAt(now), now, lastStep: step + 100 })).toEqual({ ok: false })
  })

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is not read from %j', (code) => {
    expect(checkTotp({ secret, code, now })).toEqual({ ok: false })
  })

  it('may be typed in two groups', () => {
    const code = codeAt(now)
    expect(checkTotp({ secret, code: `${code.slice(0, 3)} ${code.slice(3)}`, now })).toMatchObject({
      ok: true,
    })
  })

  it('comes from a fresh 160-bit seed that an authenticator can read', () => {
    const fresh = createTotpSecret()
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
    expect(createTotpSecret()).not.toBe(fresh)
    expect(totpAddress(fresh, 'an.nv')).toMatch(/^otpauth:\/\/totp\/.*an\.nv\?secret=/)
  })
})
