import { describe, expect, it } from 'vitest'
import type { Audience } from '../../../src/domain/notice/notice-content.ts'
import { planInWords, recurrenceInWords } from '../../../src/domain/notice/plan-in-words.ts'

const WHOLE_UNIT: Audience = {
  communeCodes: [],
  hamlets: [],
  communityTypes: [],
  communityIds: [],
  groupIds: [],
  excludedGroupIds: [],
  includeSubscribers: false,
  includeGroups: true,
}
const audienceOf = (part: Partial<Audience>) => planInWords({}, { ...WHOLE_UNIT, ...part }).split('\n')[1]

describe('when and to whom a notice goes', () => {
  it('is told for what goes out once, by Vietnamese clocks', () => {
    const lines = planInWords({ sendAt: '2026-11-25T03:00:00Z' }, WHOLE_UNIT).split('\n')
    expect(lines).toEqual(['Thời gian: 10 giờ 00, 25/11/2026', 'Nơi nhận: mọi nhóm của đơn vị'])
  })

  it('cannot be overlooked when it repeats', () => {
    const recurrence = { weekdays: [1, 5], time: '22:00', until: '2027-12-31' }
    expect(planInWords({ recurrence }, WHOLE_UNIT)).toContain(
      'LẶP LẠI Thứ Hai, Thứ Sáu lúc 22:00, đến 31/12/2027',
    )
    const daily = { ...recurrence, weekdays: [0, 1, 2, 3, 4, 5, 6] }
    expect(recurrenceInWords(daily)).toBe('hằng ngày lúc 22:00, đến 31/12/2027')
  })

  it.each<[Partial<Audience>, string]>([
    [{ groupIds: ['a', 'b'], includeSubscribers: true }, 'Nơi nhận: 2 nhóm đã chọn; người dân đã đăng ký'],
    [{ hamlets: ['Tổ 3'] }, 'Nơi nhận: nhóm theo địa bàn, loại đã chọn'],
    [{ excludedGroupIds: ['a'] }, 'Nơi nhận: mọi nhóm của đơn vị, trừ 1 nhóm'],
    [{ includeGroups: false, includeSubscribers: true }, 'Nơi nhận: người dân đã đăng ký'],
  ])('names the audience %j', (audience, words) => {
    expect(audienceOf(audience)).toBe(words)
  })
})
