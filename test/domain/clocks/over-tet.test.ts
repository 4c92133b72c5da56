import { describe, expect, it } from 'vitest'
import { clockAction } from '../../../src/domain/clocks/clock-action.ts'
import { firstClocks } from '../../../src/domain/clocks/first-clocks.ts'
import { clockStartedByHand, clocksStartedBy } from '../../../src/domain/clocks/start-clocks.ts'
import { PLAIN_CALENDAR, type WorkCalendar } from '../../../src/domain/clocks/work-calendar.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
/** Tết Đinh Mùi: free from Friday 5 to Tuesday 9 February 2027, the Saturday before is made up for. */
const TET: WorkCalendar = {
  ...PLAIN_CALENDAR,
  daysOff: new Set(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09']),
  workingDays: new Set(['2027-01-30']),
}
/** The last working afternoon of the old year. */
const EVE = at('2027-02-04T16:00')
const words = (due: number | undefined) =>
  due === undefined ? undefined : new Date(due + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const tip = { kind: 'crime-tip', category: 'HS_TAISAN', isRemote: false } as const

describe('limits that begin on the last afternoon before Tết', () => {
  it.each([
    ['submitted', tip, 'T_24H', '2027-02-05 16:00'],
    ['submitted', { ...tip, isRemote: true }, 'T_24H', '2027-02-06 16:00'],
    ['submitted', { ...tip, category: 'TRE_EM', isRemote: true }, 'T_CHILD', '2027-02-05 16:00'],
    ['RECEIVED', tip, 'T_NOTICE_IN', '2027-02-12 17:00'],
    ['CHECKING', tip, 'T_7D', '2027-02-11 16:00'],
    ['TRANSFERRED_CSDT', tip, 'T_SOLVE', '2027-02-24 16:00'],
    ['RESULT', tip, 'T_NOTICE_OUT', '2027-02-12 17:00'],
    ['NEED_INFO', tip, 'T_INFO', '2027-02-07 16:00'],
    ['RESULT', tip, 'T_CLOSE', '2027-03-06 16:00'],
  ] as const)('%s starts %o its %s, due %s', (start, facts, key, due) => {
    const started = clocksStartedBy(start, facts, EVE, TET).find((clock) => clock.key === key)
    expect(words(started?.dueAt)).toBe(due)
  })

  it.each([
    ['T_SOLVE_EXT1', 'HS_TAISAN', '2027-04-04 16:00'],
    ['T_SOLVE_EXT2', 'HS_TAISAN', '2027-04-04 16:00'],
    ['T_NOCONTACT', 'BLGD', '2027-02-05 04:00'],
    ['T_NOCONTACT_SUP', 'BLGD', '2027-02-04 17:00'],
  ])('%s, started by hand for %s, is due %s', (key, category, due) => {
    expect(words(clockStartedByHand(key, { ...tip, category }, EVE, TET)?.dueAt)).toBe(due)
  })

  it('wait for nobody’s holiday to be opened: a P0 within two minutes on New Year’s Eve', () => {
    const [seen] = firstClocks({
      kind: 'crime-tip',
      category: 'HS_BAOLUC',
      urgency: 'P0',
      submittedAt: at('2027-02-05T23:59'),
    })
    expect([seen?.key, words(seen?.dueAt)]).toEqual(['T_SEEN', '2027-02-06 00:01'])
  })

  it('in working days stay calm over the feast, warn before their last day ends, breach and escalate after it', () => {
    const notice = clocksStartedBy('RECEIVED', tip, EVE, TET).find(({ key }) => key === 'T_NOTICE_IN')
    const clock = { startsAt: EVE, dueAt: notice?.dueAt ?? 0, stoppedAt: undefined, pausedAt: undefined }
    let stage = 0
    const told = [
      '2027-02-06T12:00',
      '2027-02-09T23:00',
      '2027-02-11T09:00',
      '2027-02-12T17:01',
      '2027-02-14T08:00',
    ].map((time) => {
      const action = clockAction({ ...clock, stage }, at(time))
      stage = action.stage
      return action.tell
    })
    expect(told).toEqual(['nothing', 'nothing', 'warned', 'breached', 'escalated'])
  })
})
