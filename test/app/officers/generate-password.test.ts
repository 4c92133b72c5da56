import fc from 'fast-check'
import { expect, it } from 'vitest'
import { generatePassword, PASSWORD_BYTES } from '../../../src/app/officers/generate-password.ts'

it('writes every password in four groups of five letters that nobody confuses', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: PASSWORD_BYTES, maxLength: PASSWORD_BYTES }), (random) => {
      expect(generatePassword(random)).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/)
    }),
  )
})

it('uses all of the randomness: one other byte is another password', () => {
  const random = new Uint8Array(PASSWORD_BYTES)
  for (let index = 0; index < PASSWORD_BYTES; index += 1) {
    expect(generatePassword(random.with(index, 1))).not.toBe(generatePassword(random))
  }
})
