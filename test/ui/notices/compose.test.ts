import { describe, expect, it } from 'vitest'
import { toAudience, toAudienceDraft, WHOLE_UNIT } from '../../../src/ui/notices/compose/audience-draft.ts'
import {
  EMPTY_CONTENT,
  isBlank,
  isWritten,
  toContent,
  toDraft,
} from '../../../src/ui/notices/compose/content-draft.ts'
import {
  canBeKept,
  createDraft,
  textsOf,
  unfinishedLanguages,
} from '../../../src/ui/notices/compose/notice-draft.ts'
import { type Finding, placeFindings } from '../../../src/ui/notices/compose/place-findings.ts'
import {
  AT_ONCE,
  missingInSchedule,
  toSchedule,
  toScheduleDraft,
} from '../../../src/ui/notices/compose/schedule-draft.ts'

const aFinding = (change: Partial<Finding>): Finding => ({
  level: 'block',
  code: 'phone',
  language: 'vi',
  field: 'what',
  index: 0,
  start: 0,
  end: 4,
  message: '',
  advice: '',
  ...change,
})

describe('words being typed', () => {
  it('leave empty fields and lines out', () => {
    const draft = { ...EMPTY_CONTENT, title: ' Khóa cửa ', what: 'Nhắc', should: ['', ' Khóa cửa ', ''] }
    expect(toContent(draft)).toEqual({ title: 'Khóa cửa', what: 'Nhắc', should: ['Khóa cửa'], shouldNot: [] })
  })

  it('come back as they were saved, with a line to type in', () => {
    const content = { title: 'a', what: 'b', whereWhen: 'c', should: ['d', 'e'], shouldNot: [], report: 'f' }
    expect(toContent(toDraft(content))).toEqual(content)
    expect(toDraft(content).shouldNot).toEqual([''])
  })

  it('are enough with title and matter', () => {
    expect(isWritten({ ...EMPTY_CONTENT, title: 'a', what: 'b' })).toBe(true)
    expect(isWritten({ ...EMPTY_CONTENT, title: 'a', what: '  ' })).toBe(false)
  })

  it('are blank while only spaces were typed', () => {
    expect(isBlank({ ...EMPTY_CONTENT, report: ' ', should: ['', ' '] })).toBe(true)
    expect(isBlank({ ...EMPTY_CONTENT, shouldNot: ['x'] })).toBe(false)
  })
})

describe('a finding', () => {
  it('stands where the words are, behind spaces that were not checked', () => {
    const placed = placeFindings({ ...EMPTY_CONTENT, what: '  0912 345 678' }, [aFinding({ end: 12 })])
    expect(placed.what?.map(({ start, end }) => [start, end])).toEqual([[2, 14]])
  })

  it('stands in the line it speaks of, though lines before it are empty', () => {
    const draft = { ...EMPTY_CONTENT, should: ['', 'khóa cửa', 'gọi 113'] }
    const placed = placeFindings(draft, [aFinding({ field: 'should', index: 1 })])
    expect(Object.keys(placed)).toEqual(['should.2'])
  })

  it('about the whole notice stands apart', () => {
    expect(placeFindings(EMPTY_CONTENT, [aFinding({ field: 'whole' })]).whole?.length).toBe(1)
  })
})

describe('an audience', () => {
  const asSaved = toAudience(WHOLE_UNIT)

  it('is the whole unit to begin with', () => {
    expect([asSaved.includeGroups, asSaved.groupIds, asSaved.includeSubscribers]).toEqual([true, [], false])
  })

  it('holds nobody while none was picked, instead of everybody', () => {
    expect(toAudience({ ...WHOLE_UNIT, mode: 'picked' }).includeGroups).toBe(false)
  })

  it('forgets what was chosen another way', () => {
    const draft = { ...WHOLE_UNIT, hamlets: ['Tân Lập'], groupIds: ['g1'], excludedGroupIds: ['g2'] }
    expect(toAudience(draft)).toMatchObject({ hamlets: [], groupIds: [], excludedGroupIds: ['g2'] })
    expect(toAudience({ ...draft, mode: 'picked' })).toMatchObject({ groupIds: ['g1'], excludedGroupIds: [] })
  })

  it.each([
    asSaved,
    { ...asSaved, communityTypes: ['CHO'], excludedGroupIds: ['g2'] },
    { ...asSaved, groupIds: ['g1'], includeSubscribers: true },
    { ...asSaved, includeGroups: false, includeSubscribers: true },
    { ...asSaved, communeCodes: ['13669'] },
  ])('comes back as it was saved (%#)', (audience) => {
    expect(toAudience(toAudienceDraft(audience))).toEqual(audience)
  })
})

describe('a schedule', () => {
  it.each([
    {},
    { sendAt: '2026-11-22T12:30:00.000Z' },
    { recurrence: { weekdays: [1, 3], time: '17:00', until: '2026-12-31' } },
  ])('comes back as it was saved (%#)', (schedule) => {
    expect(toSchedule(toScheduleDraft(schedule))).toEqual(schedule)
  })

  it('tells what is missing, and sends nothing at an unknown time', () => {
    const draft = { ...AT_ONCE, mode: 'recurring', weekdays: [] } as const
    expect(missingInSchedule(draft)).toBe('weekdays')
    expect(missingInSchedule({ ...draft, weekdays: [1] })).toBe('until')
    expect(toSchedule(draft)).toEqual({})
    expect(missingInSchedule({ ...AT_ONCE, mode: 'at' })).toBe('at')
  })
})

describe('a notice being written', () => {
  const draft = createDraft('TB_CANHBAO')

  it('can be kept as soon as it has a title and a matter', () => {
    expect(canBeKept(draft)).toBe(false)
    expect(
      canBeKept({ ...draft, texts: { ...draft.texts, vi: { ...EMPTY_CONTENT, title: 'a', what: 'b' } } }),
    ).toBe(true)
  })

  it('leaves half-written languages out and tells which', () => {
    const texts = { ...draft.texts, en: { ...EMPTY_CONTENT, title: 'Lock up' } }
    expect(textsOf({ ...draft, texts }).en).toBeUndefined()
    expect(unfinishedLanguages({ ...draft, texts })).toEqual(['en'])
  })
})
