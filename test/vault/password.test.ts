import { verify } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { LONG_PASSWORD_CHARS } from '../../src/domain/access/password-length.ts'
import { createPasswordHasher } from '../../src/vault/password-hasher.ts'
import { findPasswordProblem } from '../../src/vault/password-rules.ts'
import { createWorkLimit } from '../../src/vault/work-limit.ts'

const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 }
const password = 'mèo nhảy qua rào 7 lần'

describe('the password hasher', () => {
  it('accepts the password it hashed and no other', async () => {
    const hasher = createPasswordHasher(cheap)
    const stored = await hasher.hashPassword(password)
    expect(await hasher.verifyPassword(password, stored)).toEqual({ ok: true, needsRehash: false })
    expect(await hasher.verifyPassword(`${password} `, stored)).toEqual({ ok: false })
  })

  it('takes the same Vietnamese letters from another keyboard', async () => {
    const hasher = createPasswordHasher(cheap)
    const stored = await hasher.hashPassword(password.normalize('NFC'))
    expect(await hasher.verifyPassword(password.normalize('NFD'), stored)).toMatchObject({ ok: true })
  })

  it('asks for a new hash when the cost has changed', async () => {
    const stored = await createPasswordHasher(cheap).hashPassword(password)
    const stronger = createPasswordHasher({ ...cheap, timeCost: 2 })
    expect(await stronger.verifyPassword(password, stored)).toEqual({ ok: true, needsRehash: true })
  })

  it('uses Argon2id with 64 MiB and three passes', async () => {
    const stored = await createPasswordHasher().hashPassword(password)
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(await verify(stored, password)).toBe(true)
  })

  it('hashes for an unknown login too, and never accepts it', async () => {
    const startedAt = performance.now()
    expect(await createPasswordHasher().verifyPassword('wrong', undefined)).toEqual({ ok: false })
    // 192 MiB of memory written: no machine does that faster, while answering at once takes far below 1 ms.
    expect(performance.now() - startedAt).toBeGreaterThan(20)
  })
})

describe('the limit on costly work', () => {
  it('runs two at once, lets some wait and refuses the rest as retryable', async () => {
    const limit = createWorkLimit(2, 3)
    const finish: (() => void)[] = []
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise<void>((resolve) => finish.push(resolve))
      running -= 1
    }
    const accepted = Array.from({ length: 5 }, () => limit(work))
    await expect(limit(work)).rejects.toMatchObject({ code: 'password-busy', retryable: true })
    while (finish.length > 0) {
      finish.shift()?.()
      await new Promise(setImmediate)
    }
    await Promise.all(accepted)
    expect(most).toBe(2)
  })

  it('makes room again after a failure', async () => {
    const limit = createWorkLimit(1, 0)
    await expect(limit(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await limit(() => Promise.resolve('yes'))).toBe('yes')
  })
})

describe('a new password', () => {
  it.each([
    ['ngắn quá', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['matkhau123456', 'too-common'],
    ['MậtKhẩu@2026!!', 'too-common'],
    ['Congan@12345678', 'too-common'],
    ['0912345678901', 'too-common'],
    ['aaaaaaaaaaaaaaaa', 'too-common'],
    ['nguyenvanan1985', 'too-common'],
    ['vinhchau#2026#an', 'too-common'],
  ])('%s is refused: %s', (text, problem) => {
    expect(findPasswordProblem(text, ['an.nv', 'Nguyễn Văn An', 'Công an phường Vĩnh Châu'])).toBe(problem)
  })

  it.each([password, 'k9#vT2pQz!mw', '7391-4620-8857'])('%s is accepted', (text) => {
    expect(findPasswordProblem(text, ['an.nv'])).toBeUndefined()
  })

  it('must be longer for those who approve', () => {
    expect(findPasswordProblem('k9#vT2pQz!mw', [], LONG_PASSWORD_CHARS)).toBe('too-short')
  })
})
