import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DemoData } from '../../../src/app/demo/demo-data.ts'
import { demoStory } from '../../../src/app/demo/demo-story.ts'
import { checkNotice } from '../../../src/app/notices/check-notice.ts'
import { isCategoryCode } from '../../../src/domain/case-file/category.ts'
import { firstStatus } from '../../../src/domain/case-file/status.ts'
import { NEXT_STATUSES } from '../../../src/domain/case-file/transitions.ts'
import { firstClocks } from '../../../src/domain/clocks/first-clocks.ts'
import { PROJECT_ROOT } from '../../../src/project-root.ts'

const NOW = 1_795_305_600_000
const MINUTE = 60_000
// Safe: what is asserted below is what the rest of the product relies on.
const data = JSON.parse(readFileSync(join(PROJECT_ROOT, 'prisma', 'data', 'demo.json'), 'utf8')) as DemoData

const stories = data.cases.map((demoCase) => {
  const submittedAt = NOW - demoCase.minutesAgo * MINUTE
  const clocks = firstClocks({ ...demoCase, submittedAt })
  return { demoCase, submittedAt, clocks, story: demoStory(demoCase, submittedAt, 'BY-TEST-TEST', clocks) }
})

describe('the demo', () => {
  it('takes only steps that an officer could take, in categories that exist', () => {
    for (const { demoCase, story } of stories) {
      expect(isCategoryCode(demoCase.category)).toBe(true)
      expect(story.path[0]).toBe(firstStatus(demoCase.kind))
      story.path.slice(1).forEach((to, index) => {
        expect(NEXT_STATUSES[story.path[index] ?? to]).toContain(to)
      })
    }
  })

  it('holds notices that pass the check, by people who are there', () => {
    const logins = new Set(data.people.map(({ login }) => login))
    const unit = { name: 'Công an phường', dutyPhone: undefined }
    for (const { author, type, texts, reply, steps } of data.notices) {
      const notice = { type, texts, reply, attachments: [] }
      expect(checkNotice(notice, unit, 'https://example.vn'), texts.vi.title).toEqual([])
      expect([author, ...steps.map(({ by }) => by)].every((login) => logins.has(login))).toBe(true)
    }
    expect(data.groups.every(({ admin }) => logins.has(admin))).toBe(true)
  })

  it('names cases that exist in every area, and shows more than one category in each', () => {
    for (const area of data.areas) {
      const cases = area.cases.map((index) => data.cases[index])
      expect(cases).not.toContain(undefined)
      expect(new Set(cases.map((one) => one?.category)).size).toBeGreaterThan(4)
    }
  })

  it('has nothing happen before the report or after now, and tells it in order', () => {
    for (const { story, submittedAt } of stories) {
      for (const times of [story.history.map(({ at }) => at), story.messages.map(({ at }) => at)]) {
        expect(times.every((at) => at >= submittedAt && at < NOW)).toBe(true)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
      }
    }
  })

  it('lets officers write only after they opened the case, and opens every case in good time', () => {
    for (const { story, clocks } of stories) {
      const words = story.messages.filter(({ author }) => author === 'officer').map(({ at }) => at)
      expect(words.every((at) => at >= (story.seenAt ?? Number.POSITIVE_INFINITY))).toBe(true)
      const limit = clocks.find(({ key }) => key === 'T_SEEN')?.dueAt ?? 0
      if (story.seenAt !== undefined) expect(story.seenAt).toBeLessThan(limit)
    }
  })

  it('has conversations both ways, a picture, and one answer that nobody has read', () => {
    const both = stories.filter(({ story }) =>
      ['resident', 'officer'].every((who) => story.messages.some(({ author }) => author === who)),
    )
    expect(both.length).toBeGreaterThan(4)
    expect(data.cases.filter((one) => one.hasPhoto === true)).toHaveLength(1)
    expect(
      stories.some(({ story }) => story.readAt !== undefined && story.lastInboundAt > story.readAt),
    ).toBe(true)
  })
})
