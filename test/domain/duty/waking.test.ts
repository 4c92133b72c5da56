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
  it('name a silent channel as people do', () => {
    expect(notificationText('channel-silent', { channel: 'zalo-oa' })).toMatchObject({
      body: 'Không có tin đến từ Zalo. Xin kiểm tra.',
      isUrgent: true,
    })
  })
  it('of a kind that this version does not know lead to the inbox', () => {
    expect(notificationText('a-kind-of-tomorrow', {})).toMatchObject({
      title: 'Bình Yên',
      body: expect.stringContaining('hộp thư'),
    })
  })
})

describe('a channel', () => {
  const MINUTE = 60_000
  const monday = at('2026-11-16T00:00')
  /** Messages every 20 minutes from 6 to 23 o'clock, none at night. */
  const week = Array.from({ length: 7 * 72 }, (_, step) => monday + step * 20 * MINUTE).filter((time) => {
    const hour = ((time - monday) % (24 * HOUR)) / HOUR
    return hour >= 6 && hour < 23
  })
  const until = (end: number) => week.filter((time) => time <= end)

  it('is silent when nothing came for hours that bring messages on every other day', () => {
    const broken = until(at('2026-11-20T09:00'))
    expect(isChannelSilent(broken, at('2026-11-20T11:00'))).toBe(false)
    expect(isChannelSilent(broken, at('2026-11-20T11:05'))).toBe(true)
  })
  it('is not silent on any night, however long it usually rests', () => {
    for (let time = at('2026-11-18T06:00'); time < at('2026-11-22T23:00'); time += 5 * MINUTE)
      expect(isChannelSilent(until(time), time), new Date(time).toISOString()).toBe(false)
  })
  it('that broke at night is missed within two hours of the time it usually wakes', () => {
    const broken = until(at('2026-11-19T22:40'))
    expect(isChannelSilent(broken, at('2026-11-20T06:00'))).toBe(false)
    expect(isChannelSilent(broken, at('2026-11-20T08:00'))).toBe(true)
  })
  it('is missed although it was out for a day before', () => {
    const day = (time: number) => new Date(time + 7 * HOUR).getUTCDate()
    const broken = until(at('2026-11-21T09:00')).filter((time) => day(time) !== 19)
    expect(isChannelSilent(broken, at('2026-11-21T12:00'))).toBe(true)
  })
  it('is given a day and a half when it is hardly used, and nothing is said of one that is new', () => {
    const daily = Array.from({ length: 20 }, (_, day) => day * 24 * HOUR)
    expect(isChannelSilent(daily, 19 * 24 * HOUR + 35 * HOUR)).toBe(false)
    expect(isChannelSilent(daily, 19 * 24 * HOUR + 37 * HOUR)).toBe(true)
    expect(isChannelSilent([0, HOUR], 400 * HOUR)).toBe(false)
    const firstEvening = until(at('2026-11-16T22:40'))
    expect(isChannelSilent(firstEvening, at('2026-11-17T05:00'))).toBe(false)
  })
  it('that never rests is called silent after two hours, not within them', () => {
    const busy = Array.from({ length: 1_000 }, (_, minute) => minute * MINUTE)
    expect(isChannelSilent(busy, 1_000 * MINUTE + HOUR)).toBe(false)
    expect(isChannelSilent(busy, 1_000 * MINUTE + 3 * HOUR)).toBe(true)
  })
})
