import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadHelpLines } from '../../src/composition/load-help-lines.ts'

test('every help line of the file has its source and reads as name and number', () => {
  const lines = loadHelpLines(fileURLToPath(new URL('../../prisma/data/hotlines.json', import.meta.url)))
  expect(lines.size).toBeGreaterThanOrEqual(2)
  for (const line of lines.values()) expect(line).toMatch(/^.{3,60}: [\d ]{3,15}$/u)
})
