import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { newPlayer, pressOf, saidIn } from './walker.ts'

const LIBRARY = createFlowLibrary(REAL_DEFINITIONS)

/** One thing a resident, an app or an attacker does. */
type Move =
  | { readonly do: 'press'; readonly at: number; readonly kind: 'choices' | 'actions' }
  | { readonly do: 'send'; readonly content: IncomingContent; readonly albumId?: string }
  | { readonly do: 'wait'; readonly ms: number }

const said = (text: string): Move => ({ do: 'send', content: { kind: 'text', text } })

const words = fc.constantFrom(
  ...[
    'chào',
    'dừng',
    'quay lại',
    'bỏ qua',
    'ko ro',
    'gặp cán bộ',
    'gửi ngay',
    'help',
    '113',
    'English',
    'tiếng việt',
    'dung',
  ],
  ...[
    'đồng ý',
    'không',
    '1',
    '2',
    '3',
    '8',
    '99',
    'đúng',
    'sửa',
    'trộm',
    'tra cứu',
    'BY-7K2M-9XPQ',
    '1234 5678 9012 3456',
  ],
  ...[
    'cứu với',
    'An Bình',
    'Tân Lập',
    'Cần Thơ',
    'xong',
    '0912345678',
    'hôm qua',
    '/start',
    '4.!back',
    '7.x',
    'cảm ơn',
    'dữ liệu',
  ],
)
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '{code} {receipt}',
    '__proto__',
    'constructor',
    '«»',
    '9'.repeat(4000),
    '🙏'.repeat(500),
  ),
)
/** A sentence that is nowhere else, so that losing it shows. */
const story = fc
  .integer({ min: 100, max: 999_999 })
  .map((number) => `người ta lấy mất món đồ mang dấu m${number}m của nhà tôi`)
const media = fc.record({
  kind: fc.constant('media' as const),
  media: fc.array(
    fc.record({
      kind: fc.constantFrom('photo' as const, 'audio' as const, 'video' as const, 'file' as const),
      reference: fc.uuid(),
    }),
    { maxLength: 3 },
  ),
})
const content: fc.Arbitrary<IncomingContent> = fc.oneof(
  fc.record({
    kind: fc.constant('location' as const),
    lat: fc.constantFrom(10, 20, 0, 91, Number.NaN),
    lon: fc.constantFrom(106, 105, -400),
  }),
  fc.record({
    kind: fc.constant('contact' as const),
    phone: fc.constantFrom('0912345678', 'x'),
    isOwn: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('start' as const),
    payload: fc.constantFrom('tip', 'mediation', 'status', '__proto__', ''),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    choiceId: fc.oneof(fc.string(), fc.constantFrom('1.x', '2.!stop', '0.__proto__')),
  }),
  fc.record({ kind: fc.constant('edited' as const), of: fc.nat(20), text: hostile }),
  fc.record({ kind: fc.constant('reachable' as const), isReachable: fc.boolean() }),
  fc.record({ kind: fc.constant('unsupported' as const), what: fc.string() }),
  fc.constantFrom<IncomingContent>({ kind: 'sticker' }, { kind: 'group' }, { kind: 'withdraw' }),
)

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      at: fc.nat(8),
      kind: fc.constant('choices' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      at: fc.nat(6),
      kind: fc.constant('actions' as const),
    }),
  },
  { weight: 4, arbitrary: words.map(said) },
  { weight: 4, arbitrary: story.map(said) },
  { weight: 1, arbitrary: hostile.map(said) },
  { weight: 2, arbitrary: media.map((sent) => ({ do: 'send' as const, content: sent })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(media, fc.constantFrom('a', 'b'))
      .map(([sent, albumId]) => ({ do: 'send' as const, content: sent, albumId })),
  },
  { weight: 2, arbitrary: content.map((sent) => ({ do: 'send' as const, content: sent })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(60_000, 1_200_000, 10_800_000, 90_000_000)
      .map((ms) => ({ do: 'wait' as const, ms })),
  },
)

const walks = fc.array(move, { minLength: 5, maxLength: 45 })
const RUNS = { numRuns: 150, seed: 20260905 }

describe('a resident who does anything at all', { timeout: 60_000 }, () => {
  test('meets no defect, is always answered, and is asked one question at a time', () => {
    fc.assert(
      fc.property(walks, (moves) => {
        const player = newPlayer(LIBRARY)
        for (const one of moves) {
          const before = player.session
          const events = make(player, one)
          expectNoDefect(events)
          expectOneQuestion(events)
          expectAnswered(one, before, player.session, events)
          expect(player.session.promptCounter).toBeGreaterThanOrEqual(before.promptCounter)
        }
      }),
      RUNS,
    )
  })

  test('loses no word of a report that is open', () => {
    fc.assert(
      fc.property(walks, (moves) => {
        const player = newPlayer(LIBRARY)
        for (const one of moves) {
          const before = player.session
          const events = make(player, one)
          expectNothingLost(one, before, player.session, events)
        }
      }),
      RUNS,
    )
  })

  test('can end from wherever that led: by stopping, and by answering to the end', () => {
    fc.assert(
      fc.property(walks, fc.boolean(), (moves, stops) => {
        const player = newPlayer(LIBRARY)
        for (const one of moves) make(player, one)
        if (stops) {
          player.send({ kind: 'text', text: 'DỪNG' })
          player.wait(25 * 3_600_000)
        } else answerToTheEnd(player)
        expect(player.session.state).toBe('idle')
        expect(player.session.answers).toEqual([])
      }),
      RUNS,
    )
  })
})

function make(player: FlowPlayer, one: Move): readonly FlowEvent[] {
  if (one.do === 'wait') return player.wait(one.ms)
  if (one.do === 'press') return player.send(pressOf(player, one.at, one.kind))
  return player.send(one.content, one.albumId === undefined ? {} : { albumId: one.albumId })
}

function expectNoDefect(events: readonly FlowEvent[]): void {
  expect(events.filter((event) => event.kind === 'engine.failed')).toEqual([])
  for (const { message, key } of saidIn(events)) {
    expect(message.text.trim()).not.toBe('')
    expect(message.text.length, key).toBeLessThanOrEqual(2000)
    expect(message.choices.length, key).toBeLessThanOrEqual(8)
    const buttons = [...message.choices, ...message.actions]
    expect(new Set(buttons.map((button) => button.id)).size).toBe(buttons.length)
    for (const { id, label } of buttons) {
      expect(id).toMatch(/^[\x21-\x7e]{1,60}$/)
      expect(label.length, label).toBeLessThanOrEqual(40)
    }
  }
}

function expectOneQuestion(events: readonly FlowEvent[]): void {
  const messages = saidIn(events)
  if (events.some((event) => event.kind === 'submission.requested' || event.kind === 'lookup.requested'))
    return
  const asking = messages.filter(({ message }) => message.choices.length + message.actions.length > 0)
  const reminders = messages.filter(
    ({ message }) => message.text.includes('24 giờ') || message.text.includes('24 hours'),
  )
  expect(asking.length).toBeLessThanOrEqual(1 + reminders.length)
  if (asking.length === 1 && reminders.length === 0) expect(messages.at(-1)).toBe(asking[0])
}

function expectAnswered(
  one: Move,
  before: FlowSession,
  after: FlowSession,
  events: readonly FlowEvent[],
): void {
  if (one.do === 'wait') return
  const isAlbum = one.do === 'send' && one.albumId !== undefined && one.albumId === before.album?.id
  const isSilent = one.do === 'send' && ['reachable', 'withdraw', 'edited'].includes(one.content.kind)
  if (isAlbum || isSilent) return
  expect(saidIn(events).length, JSON.stringify([one, after.state])).toBeGreaterThan(0)
}

function expectNothingLost(
  one: Move,
  before: FlowSession,
  after: FlowSession,
  events: readonly FlowEvent[],
): void {
  if (events.some((event) => event.kind === 'session.ended' || event.kind === 'draft.erased')) return
  const replaced = new Set(events.flatMap((event) => (event.kind === 'answer.given' ? [event.key] : [])))
  const reached = events.filter((event) => event.kind === 'addition.given')
  const kept = JSON.stringify([after, reached])
  for (const answer of before.answers) {
    if (
      !answer.isDraft ||
      answer.isSent === true ||
      replaced.has(answer.key) ||
      answer.key === 'consent' ||
      answer.skipped !== undefined
    )
      continue
    expect(kept, answer.key).toContain(JSON.stringify(answer.text).slice(1, -1))
  }
  for (const file of before.evidence) expect(kept).toContain(file.reference)
  const isInReport = before.frames.some(
    (frame) => frame.flow === 'crime-tip' || frame.flow === 'mediation-request',
  )
  const marker =
    one.do === 'send' && one.content.kind === 'text' ? /m\d+m/.exec(one.content.text)?.[0] : undefined
  if (isInReport && marker !== undefined && !before.isFiled) expect(kept).toContain(marker)
}

/** Gives every question a usable answer; nobody needs more than this many. */
function answerToTheEnd(player: FlowPlayer): void {
  for (let turn = 0; turn < 90 && player.session.state !== 'idle'; turn += 1) {
    const labels = player.lastAsked?.choices.map((choice) => choice.label) ?? []
    const skip = player.lastAsked?.actions.find((action) => action.id.endsWith('!skip'))
    const wanted = player.lastAsked?.choices.find(({ id }) =>
      /\.(yes|done|drop|send|restart|agree|willing|anyway|report)$/.test(id),
    )
    if (wanted !== undefined) player.send({ kind: 'choice', choiceId: wanted.id })
    else if (skip !== undefined) player.send({ kind: 'choice', choiceId: skip.id })
    else if (labels.length > 0) player.send(pressOf(player, 0, 'choices'))
    else player.send({ kind: 'text', text: `Lê Văn Sáu 0912345678 BY-0000-000${turn % 10}` })
  }
}
