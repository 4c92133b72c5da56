import { expect, it } from 'vitest'
import { clockLabel } from '../../../src/domain/clocks/clock-label.ts'
import { clockState } from '../../../src/domain/clocks/clock-state.ts'

const running = { startsAt: 0, dueAt: 1_000, stoppedAt: undefined }

it.each([
  [running, 0, 'running'],
  [running, 799, 'running'],
  [running, 800, 'warned'],
  [running, 1_000, 'warned'],
  [running, 1_001, 'breached'],
  [{ ...running, stoppedAt: 1_000 }, 9_000, 'met'],
  [{ ...running, stoppedAt: 1_001 }, 9_000, 'breached'],
] as const)('the time limit %j at %i is %s', (clock, at, state) => {
  expect(clockState(clock, at)).toBe(state)
})

it('names known limits in Vietnamese and shows unknown ones as they are', () => {
  expect(clockLabel('T_SEEN')).toBe('Trực ban mở xem')
  expect(clockLabel('T_NEW')).toBe('T_NEW')
})
