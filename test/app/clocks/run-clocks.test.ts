import { describe, expect, it } from 'vitest'
import type { ClockLook, WatchedClock } from '../../../src/app/clocks/ports.ts'
import { createRunClocks } from '../../../src/app/clocks/run-clocks.ts'
import { PLAIN_CALENDAR } from '../../../src/domain/clocks/work-calendar.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
const HOUR = 3_600_000

const watched = (more: Partial<WatchedClock> = {}): WatchedClock => ({
  id: 'clock',
  key: 'T_24H',
  nature: 'law',
  startsAt: at('2026-11-20T08:00'),
  dueAt: at('2026-11-21T08:00'),
  stoppedAt: undefined,
  pausedAt: undefined,
  stage: 0,
  caseFile: {
    id: 'case',
    referenceCode: 'BY-7K3F-29QX',
    kind: 'crime-tip',
    category: 'HS_TAISAN',
    urgency: 'P2',
    status: 'SEEN',
    statusBefore: undefined,
    language: 'vi',
    version: 1,
    conversationId: undefined,
  },
  isRemote: false,
  calendar: PLAIN_CALENDAR,
  workers: ['duty'],
  heads: ['head'],
  provinceDuty: ['province'],
  ...more,
})

/** Looks at one limit at an instant and tells what would be written. */
async function look(clock: WatchedClock, now: number): Promise<ClockLook> {
  let seen: ClockLook | undefined
  const made: string[] = []
  const store = {
    look: async (_items: unknown, decide: (one: WatchedClock) => ClockLook) => {
      seen = decide(clock)
    },
    wakeDue: async () => {},
  }
  const ids = { uuid: () => `id-${made.push('id')}`, bytes: () => new Uint8Array() }
  await createRunClocks({ store, clock: { now: () => now }, ids })([{ ref: clock.id, version: 1 }])
  if (seen === undefined) throw new Error('nothing was decided')
  return seen
}
const told = ({ notifications }: ClockLook) => notifications.map(({ officerId }) => officerId)

describe('a look at a limit', () => {
  it('tells workers, then their head, then the province, once each', async () => {
    expect(told(await look(watched(), at('2026-11-20T20:00')))).toEqual([])
    expect(told(await look(watched(), at('2026-11-21T05:00')))).toEqual(['duty'])
    expect(told(await look(watched({ stage: 1 }), at('2026-11-21T09:00')))).toEqual(['duty', 'head'])
    expect(told(await look(watched({ stage: 2 }), at('2026-11-21T15:00')))).toEqual(['head', 'province'])
    expect(told(await look(watched({ stage: 3 }), at('2026-11-22T15:00')))).toEqual([])
  })

  it('keeps reminders to whoever works on the case, and our own levels inside the unit', async () => {
    const late = at('2026-11-21T15:00')
    expect(told(await look(watched({ nature: 'reminder', stage: 2 }), late))).toEqual(['duty'])
    expect(told(await look(watched({ nature: 'service', stage: 2 }), late))).toEqual(['head'])
  })

  it('leaves being seen of urgent cases to the ladder', async () => {
    const { caseFile } = watched()
    const seen = watched({ key: 'T_SEEN', nature: 'service', caseFile: { ...caseFile, urgency: 'P0' } })
    expect(told(await look(seen, at('2026-11-21T09:00')))).toEqual([])
  })

  it('warns of working days in working time only', async () => {
    const notice = watched({ key: 'T_NOTICE_IN', nature: 'reminder', dueAt: at('2026-11-25T17:00') })
    const night = await look(notice, at('2026-11-25T04:30'))
    expect(told(night)).toEqual([])
    expect(night).toMatchObject({ stage: 0, lookAgainAt: at('2026-11-25T07:30') })
    expect(told(await look(notice, at('2026-11-25T07:30')))).toEqual(['duty'])
  })

  it('looks at working days again within six hours, in case a holiday was entered', async () => {
    const notice = watched({ key: 'T_NOTICE_IN', nature: 'reminder', dueAt: at('2026-11-25T17:00') })
    const { lookAgainAt } = await look(notice, at('2026-11-20T09:00'))
    expect(lookAgainAt).toBe(at('2026-11-20T09:00') + 6 * HOUR)
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-24']) }
    expect((await look({ ...notice, calendar }, at('2026-11-20T15:00'))).dueAt).toBe(at('2026-11-26T17:00'))
  })

  it('takes the step that its end means, and only from the status it was for', async () => {
    const { caseFile } = watched()
    const wait = watched({
      key: 'T_INFO',
      nature: 'service',
      caseFile: { ...caseFile, status: 'NEED_INFO', statusBefore: 'CHECKING' },
    })
    expect((await look(wait, at('2026-11-21T09:00'))).step).toMatchObject({
      to: 'CHECKING',
      notice: undefined,
    })
    const gone = await look({ ...wait, caseFile }, at('2026-11-21T09:00'))
    expect(gone).toMatchObject({ step: undefined, stops: true, notifications: [] })
    const result = watched({
      key: 'T_CLOSE',
      nature: 'reminder',
      caseFile: { ...caseFile, status: 'RESULT' },
    })
    const closed = await look(result, at('2026-11-21T09:00'))
    expect(closed.step).toMatchObject({ to: 'CLOSED' })
    expect(closed.step?.notice?.text).toContain('BY-7K3F-29QX')
  })
})
