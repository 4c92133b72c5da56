import { describe, expect, test } from 'vitest'
import { inventedPlaces } from '../../../src/cli/simulate/invented-places.ts'
import { advance } from '../../../src/domain/flow/advance.ts'
import { createSession } from '../../../src/domain/flow/create-session.ts'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { TIP_DEFINITIONS } from './tip-flow.ts'
import { NOW, newPlayer, saidIn } from './walker.ts'

const LIBRARY = createFlowLibrary(TIP_DEFINITIONS)

function begun() {
  const player = newPlayer(LIBRARY)
  const say = (...lines: string[]) => lines.flatMap((text) => player.send({ kind: 'text', text }))
  say('/start', 'đồng ý', 'không có', 'mất con gà')
  return { player, say }
}

const kindsOf = (events: readonly FlowEvent[]) => events.map((event) => event.kind)
const textOf = (events: readonly FlowEvent[]) =>
  saidIn(events)
    .map(({ message }) => message.text)
    .join('\n')

describe('a second matter', () => {
  test('is told while the first waits, and the first comes back when the second is sent', () => {
    const { player, say } = begun()
    const parked = say('chào', 'báo thêm việc khác')
    expect(kindsOf(parked)).not.toContain('draft.erased')
    say('đồng ý', 'không có', 'nhà bên đốt rác', 'Tân Lập, Cần Thơ', 'hôm nay')
    const sent = say('đúng')
    expect(player.filed.map((draft) => draft.place?.communeCode)).toEqual(['10003'])
    expect(textOf(sent)).toContain('soạn dở lúc trước (báo tin)')
    say('làm tiếp', 'An Bình', 'hôm qua', 'đúng')
    expect(player.filed.map((draft) => draft.answers.find(({ key }) => key === 'what')?.text)).toEqual([
      'nhà bên đốt rác',
      'mất con gà',
    ])
    expect(player.session.state).toBe('idle')
  })

  test('has a key of its own, and so has the one after both', () => {
    const { player, say } = begun()
    say('chào', 'việc khác', 'đồng ý', 'không có', 'nhà bên đốt rác', 'An Bình', 'gửi ngay')
    say('làm tiếp', 'An Bình', 'gửi ngay')
    say('chào', 'đồng ý', 'không có', 'lại mất gà', 'An Bình', 'gửi ngay')
    const keys = player.filed.map((draft) => draft.submissionKey)
    expect([keys.length, new Set(keys).size]).toEqual([3, 3])
  })

  test('can be the only one that is sent: the first may be dropped', () => {
    const { player, say } = begun()
    say('chào', 'việc khác', 'đồng ý', 'không có', 'nhà bên đốt rác', 'An Bình', 'gửi ngay')
    const dropped = say('thôi, bỏ việc đó')
    expect(dropped.find((event) => event.kind === 'draft.erased')).toMatchObject({
      submissionKey: 'report-0',
    })
    expect(player.session.state).toBe('idle')
  })

  test('is erased with the first after a day, each under its own key', () => {
    const { player, say } = begun()
    say('chào', 'việc khác', 'đồng ý', 'không có', 'nhà bên đốt rác')
    const events = player.wait(25 * 3_600_000)
    const erased = events.flatMap((event) => (event.kind === 'draft.erased' ? [event.submissionKey] : []))
    expect(erased.toSorted()).toEqual(['report-0', 'report-1'])
    expect(player.session.answers).toEqual([])
    expect(player.session.parked ?? []).toEqual([])
  })

  test('keeps its files apart', () => {
    const { player, say } = begun()
    player.send({ kind: 'media', media: [{ kind: 'photo', reference: 'p1' }] })
    say('chào', 'việc khác', 'đồng ý', 'không có')
    const events = player.send({ kind: 'media', media: [{ kind: 'photo', reference: 'p2' }] })
    expect(events.find((event) => event.kind === 'evidence.received')).toMatchObject({
      submissionKey: 'report-1',
    })
    expect(player.session.evidence.map((file) => file.reference)).toEqual(['p2'])
  })
})

describe('messages sent while the bot is thinking', () => {
  /** All are received before the first of them is worked on. */
  function burst(lines: readonly (string | IncomingContent)[], from = toWhat()): FlowSession {
    let session = from
    lines.forEach((line, at) => {
      const message = typeof line === 'string' ? ({ kind: 'text', text: line } as const) : line
      const input = { kind: 'message', message, sequence: 100 + at } as const
      const context = {
        at: NOW + 60_000 + at * 100,
        now: NOW + 90_000,
        resolvePlace: inventedPlaces,
        capabilities: { maxChoices: 8, hasLocationButton: true },
      }
      session = advance(LIBRARY, session, input, context).session
    })
    return session
  }

  function toWhat(): FlowSession {
    const player = newPlayer(LIBRARY, createSession('vi', NOW))
    for (const text of ['/start', 'đồng ý', 'không có']) player.send({ kind: 'text', text })
    return player.session
  }

  const answer = (session: FlowSession, key: string) =>
    session.answers.find((candidate) => candidate.key === key)

  test('continue the story instead of answering a question nobody has seen', () => {
    const session = burst(['mất con gà trống', 'lông đỏ', 'ở sau nhà'])
    expect(answer(session, 'what')?.text).toBe('mất con gà trống\nlông đỏ\nở sau nhà')
    expect(session.prompt?.key).toBe('welcome.where')
  })

  test('answer it when they plainly do', () => {
    const session = burst(['mất con gà trống', 'xã An Bình', 'hôm qua'])
    expect(answer(session, 'what')?.text).toBe('mất con gà trống')
    expect(session.prompt?.key).toBe('welcome.review')
  })

  test('keep a photo with the story it came after', () => {
    const photo = { kind: 'media', media: [{ kind: 'photo', reference: 'p1' }] } as const
    const session = burst(['mất con gà trống', photo])
    expect(answer(session, 'what')).toMatchObject({ text: 'mất con gà trống\n[ảnh]', media: photo.media })
    expect(session.evidence).toEqual(photo.media)
  })

  test('still stop, and still cry for help', () => {
    expect(burst(['mất con gà trống', 'dừng']).state).toBe('stopped')
    expect(burst(['mất con gà trống', 'cứu với nó chém tôi']).danger).toBe(true)
  })
})

describe('a link or poster', () => {
  test('offers its commune, and says to the officer where it hangs', () => {
    const player = newPlayer(LIBRARY)
    player.send({ kind: 'start', payload: 'tip_c10001_h5468c3b46e20353f' })
    player.send({ kind: 'start', payload: `tip_c10001_h${Buffer.from('Thôn Năm').toString('hex')}` })
    for (const text of ['đồng ý', 'không có', 'mất con gà']) player.send({ kind: 'text', text })
    expect(player.lastAsked?.choices[0]?.label).toContain('An Bình')
    player.send({ kind: 'text', text: 'đúng rồi' })
    const place = player.session.answers.find((candidate) => candidate.key === 'where')?.value
    expect(place).toMatchObject({
      place: { communeCode: '10001', because: expect.stringContaining('Thôn Năm') },
    })
  })

  test.each(['tip_c99999', 'c10001', '__proto__', 'tip_hzz', `tip_h${'ff'.repeat(20)}`, ''])(
    'that nobody of ours made is harmless: %s',
    (payload) => {
      const player = newPlayer(LIBRARY)
      player.send({ kind: 'start', payload })
      for (const text of ['đồng ý', 'không có', 'mất con gà']) player.send({ kind: 'text', text })
      expect(player.session.prompt?.mode).toBe('step')
      expect(player.session.variables).not.toHaveProperty('link_hamlet')
    },
  )
})
