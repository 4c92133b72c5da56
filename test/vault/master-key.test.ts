import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadMasterKey } from '../../src/vault/master-key.ts'

const encoded = Buffer.alloc(32, 7).toString('base64')

describe('the master key', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'master key '))
    file = join(folder, 'keys', 'master.key')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function given(content: string, mode = 0o600): string {
    const path = join(folder, 'given.key')
    writeFileSync(path, content)
    chmodSync(path, mode)
    return path
  }

  it('is made in development, readable by its owner only, and the same on the next start', () => {
    const key = loadMasterKey({ file, mode: 'development' })
    expect(key.symmetricKeySize).toBe(32)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(folder, 'keys'))).toEqual(['master.key'])
    expect(loadMasterKey({ file, mode: 'production' }).equals(key)).toBe(true)
  })

  it('is never made in production', () => {
    expect(() => loadMasterKey({ file, mode: 'production' })).toThrow(
      expect.objectContaining({ code: 'master-key-missing', message: expect.stringContaining(file) }),
    )
    expect(existsSync(file)).toBe(false)
  })

  it.each([0o644, 0o640, 0o604, 0o620])('is refused when others may use it (%o)', (mode) => {
    expect(() => loadMasterKey({ file: given(encoded, mode), mode: 'development' })).toThrow(
      expect.objectContaining({ code: 'master-key-invalid', message: expect.stringContaining('chmod 600') }),
    )
  })

  it.each([
    '',
    'short',
    Buffer.alloc(31).toString('base64'),
    `${encoded}x`,
    'A'.repeat(2_000),
    encoded.replace('=', ''),
  ])('is refused when it does not hold 32 bytes, without quoting it (%#)', (content) => {
    const file = given(content)
    expect(() => loadMasterKey({ file, mode: 'development' })).toThrow(
      expect.objectContaining({
        code: 'master-key-invalid',
        message: expect.not.stringContaining(content === '' ? '\0' : content),
      }),
    )
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  it('may be followed by a line break', () => {
    const key = loadMasterKey({ file: given(`${encoded}\n`, 0o400), mode: 'production' })
    expect(key.export()).toEqual(Buffer.alloc(32, 7))
  })
})
