import { describe, expect, it } from 'vitest'
import { createSession } from '../../../src/domain/flow/create-session.ts'
import type { FlowContext } from '../../../src/domain/flow/flow-context.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import { textValues } from '../../../src/domain/flow/turn/text-values.ts'

const HELP_LINES = new Map([['38', 'Ngôi nhà Ánh Dương Thanh Hóa: 1800 1744']])

function lineFor(provinceCode: string | undefined, context: Partial<FlowContext> = {}): string | undefined {
  const session = createSession('vi', 0)
  const place = { text: 'Tân Lập', because: 'thử', ...(provinceCode !== undefined && { provinceCode }) }
  // Safe: a text's values are read from these fields only.
  const answered = {
    ...session,
    answers: [{ key: 'where', value: { kind: 'place', place } }],
  } as unknown as FlowSession
  return textValues(answered, { helpLines: HELP_LINES, ...context } as FlowContext).help_line
}

describe('the help line in texts', () => {
  it('is that of the province where the resident is', () => {
    expect(lineFor('38')).toBe('Ngôi nhà Ánh Dương Thanh Hóa: 1800 1744')
  })

  it('is that of the unit while the place is not known', () => {
    expect(lineFor(undefined, { unit: { name: 'Công an xã', provinceCode: '38' } })).toContain('1800 1744')
  })

  it.each([['01'], [undefined]])('is a national number where the province %s has none', (code) => {
    expect(lineFor(code)).toBe('111 hoặc Công an 113')
  })
})
