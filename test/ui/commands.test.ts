import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/ui/shell/commands.ts'
import { matchCommands } from '../../src/ui/shell/match-commands.ts'

const command = (id: string, label: string, more: Partial<Command> = {}): Command => ({
  id,
  label,
  group: 'page',
  run: () => undefined,
  ...more,
})
const COMMANDS = [
  command('take', 'Nhận xử lý'),
  command('go', 'Mở Hòa giải'),
  command('down', 'Hồ sơ kế tiếp', { isKeyOnly: true }),
]
const found = (typed: string) => matchCommands(COMMANDS, typed).map(({ id }) => id)

describe('the palette', () => {
  it('offers everything but bare keys before anything is typed', () => {
    expect(found('')).toEqual(['take', 'go'])
  })

  it('finds by beginnings of words, without diacritics and in any order', () => {
    expect(found('hoa gi')).toEqual(['go'])
    expect(found('ly nhan')).toEqual(['take'])
  })

  it('finds nothing when one word fits nowhere', () => {
    expect(found('hoa xyz')).toEqual([])
  })
})
