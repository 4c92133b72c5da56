import { describe, expect, it } from 'vitest'
import { changedFields, EMPTY_GROUP, toGroupFields, wrongInGroup } from '../../../src/ui/groups/group-form.ts'
import { weekOf } from '../../../src/ui/notices/loudspeaker/week-of.ts'
import { parseComposeSearch, parseNoticeListSearch } from '../../../src/ui/notices/notice-search.ts'
import { isQuietField } from '../../../src/ui/notices/schedule/quiet-hours.ts'
import { durationWords } from '../../../src/ui/notices/shared/duration-words.ts'
import { letsOut, needsDialog, stepKind, stepTone } from '../../../src/ui/notices/steps/step-kind.ts'

describe('a length of time', () => {
  it.each([
    [0, 'dưới 1 phút'],
    [61, '2 phút'],
    [3600, '1 giờ'],
    [4800, '1 giờ 20 phút'],
  ])('of %d seconds is %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words)
  })
})

describe('quiet hours', () => {
  it.each([
    ['05:59', true],
    ['06:00', false],
    ['21:30', false],
    ['21:31', true],
    ['', false],
  ])('at %s: %s', (time, isQuiet) => {
    expect(isQuietField(time)).toBe(isQuiet)
  })
})

describe('the week of the loudspeaker', () => {
  it('goes from Monday to Sunday', () => {
    expect(weekOf('2026-11-22', 0)).toEqual({ first: '2026-11-16', last: '2026-11-22' })
    expect(weekOf('2026-11-23', -1)).toEqual({ first: '2026-11-16', last: '2026-11-22' })
  })
})

describe('an address', () => {
  it('drops what it does not know', () => {
    expect(parseNoticeListSearch({ status: 'SENT', type: 'XYZ', q: 'lửa' })).toEqual({ status: 'SENT' })
    expect(parseComposeSearch({ id: '../admin', type: 'TB_LICH' })).toEqual({ type: 'TB_LICH' })
  })
})

describe('a step', () => {
  it.each([
    ['IN_REVIEW', 'APPROVED', 'approve'],
    ['SENT', 'APPROVED', 'confirm'],
    ['SCHEDULED', 'APPROVED', 'other'],
    ['DRAFT', 'SENDING', 'urgent'],
    ['APPROVED', 'SENDING', 'send'],
    ['PAUSED', 'SENDING', 'resume'],
  ] as const)('from %s to %s means %s', (from, to, kind) => {
    expect(stepKind(from, to)).toBe(kind)
  })

  it('that stops the sending is never asked about', () => {
    expect(needsDialog('pause', false)).toBe(false)
    expect(needsDialog('cancel', false)).toBe(true)
  })

  it('that lets words out waits for a clean text, stopping does not', () => {
    expect([letsOut('urgent'), letsOut('pause'), letsOut('withdraw')]).toEqual([true, false, false])
    expect(stepTone('urgent')).toBe('danger')
  })
})

describe('a group being entered', () => {
  const form = { ...EMPTY_GROUP, name: ' Tổ 9 ', members: '214', hamlet: ' ' }

  it('sends numbers as numbers and what is empty as nothing', () => {
    expect(toGroupFields(form)).toMatchObject({
      name: 'Tổ 9',
      memberCount: 214,
      hamlet: null,
      inviteLink: null,
    })
    expect(toGroupFields({ ...form, members: '' })).not.toHaveProperty('memberCount')
  })

  it('needs a name and a safe link', () => {
    expect(wrongInGroup({ ...form, name: ' ' })).toBe('name')
    expect(wrongInGroup({ ...form, inviteLink: 'http://zalo.me/g/x' })).toBe('inviteLink')
    expect(wrongInGroup({ ...form, inviteLink: 'https://zalo.me/g/x' })).toBeUndefined()
  })

  it('tells only what was changed', () => {
    expect(changedFields(form, { ...form, model: 'Camera an ninh' })).toEqual({ model: 'Camera an ninh' })
  })
})
