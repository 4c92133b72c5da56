import { expect, it } from 'vitest'
import { byteSize } from '../../src/ui/format/bytes.ts'

it.each([
  [830, '830 B'],
  [412 * 1024, '412 KB'],
  [3.44 * 1024 * 1024, '3,4 MB'],
])('says %d bytes as %s', (bytes, words) => {
  expect(byteSize(bytes)).toBe(words)
})
