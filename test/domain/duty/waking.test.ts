import { describe, expect, it } from 'vitest'
import { isChannelSilent } from '../../../src/domain/duty/channel-silence.ts'
import { NOTIFICATION_KINDS } from '../../../src/domain/duty/notification-kind.ts'
import { notificationText } from '../../../src/domain/duty/notification-text.ts'
import { quietUntil } from '../../../src/domain/duty/quiet-hours.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
const HOUR = 3_600_000

describe('quiet hours', () => {
  const night = { from: 22 * 60, to: 6 * 60 }
  it('hold over midnight until the morning', () => {
    expect(quietUntil(night, at('2026-11-20T23:10'))).toBe(at('2026-11-21T06:00'))
    expect(quietUntil(night, at('2026-11-21T05:59'))).toBe(at('2026-11-21T06:00'))
  })
  it('let everything through at other times, and when none are set', () => {
    expect(quietUntil(night, at('2026-11-20T21:59'))).toBeUndefined()
    expect(quietUntil(night, at('2026-11-21T06:00'))).toBeUndefined()
    expect(quietUntil(undefined, at('2026-11-20T23:10'))).toBeUndefined()
    expect(quietUntil({ from: 60, to: 60 }, at('2026-11-20T01:00'))).toBeUndefined()
  })
})

describe('words on a lock screen', () => {
  it.each([...NOTIFICATION_KINDS, 'a-kind-of-tomorrow'])(
    'of %s hold nothing but urgency, code and limit',
    (kind) => {
      const detail = { code: 'BY-7K3F-29QX', urgency: 'P0', key: 'T_24H', place: 'Ấp 1', name: 'Người Thử' }
      const { title, body } = notificationText(kind, detail)
      expect(`${title} ${body}`).not.toMatch(/Ấp 1|Người Thử/)
    },
  )
  it('mark what must wake a sleeping phone', () => {
    expect(notificationText('alert', { code: 'X', urgency: 'P0' })).toMatchObject({
      isUrgent: true,
      title: '🔴 KHẨN CẤP · X',
    })
    expect(notificationText('mediation-alarm', { code: 'X' }).isUrgent).toBe(true)
    expect(notificationText('assigned', { code: 'X' }).isUrgent).toBe(false)
  })
  it('tell a limit by its name, and of an urgent case that nobody below can be reached', () => {
    expect(notificationText('clock-breached', { code: 'X', key: 'T_24H' })).toEqual({
      title: '⏰ Quá hạn · X',
      body: 'Chuyển tin kèm tài liệu trong 24 giờ',
      isUrgent: false,
    })
    expect(notificationText('alert', { code: 'X', gap: 'yes' }).body).toMatch(/Cấp dưới không có ai/)
  })
  it('of a kind that this version does not know lead to the inbox', () => {
    expect(notificationText('a-kind-of-tomorrow', {})).toMatchObject({
      title: 'Bình Yên',
      body: expect.stringContaining('hộp thư'),
    })
  })
})

describe('a channel', () => {
  const everyHour = Array.from({ length: 40 }, (_, hour) => hour * HOUR)
  it('is silent when nothing came for far longer than its usual pauses', () => {
    expect(isChannelSilent(everyHour, 39 * HOUR + 7 * HOUR)).toBe(false)
    expect(isChannelSilent(everyHour, 39 * HOUR + 9 * HOUR)).toBe(true)
  })
  it('is given a day and a half when it is hardly used, and nothing is said of one that is new', () => {
    const daily = Array.from({ length: 20 }, (_, day) => day * 24 * HOUR)
    expect(isChannelSilent(daily, 19 * 24 * HOUR + 35 * HOUR)).toBe(false)
    expect(isChannelSilent(daily, 19 * 24 * HOUR + 37 * HOUR)).toBe(true)
    expect(isChannelSilent([0, HOUR], 400 * HOUR)).toBe(false)
  })
  it('that is busy is not called silent within two hours', () => {
    const busy = Array.from({ length: 100 }, (_, minute) => minute * 60_000)
    expect(isChannelSilent(busy, 100 * 60_000 + HOUR)).toBe(false)
  })
})
