import fc from 'fast-check'
import type { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { pressOf } from './walker.ts'

/** One thing a resident, an app or an attacker does. */
export type Move =
  | { readonly do: 'press'; readonly at: number; readonly kind: 'choices' | 'actions' }
  | { readonly do: 'send'; readonly content: IncomingContent; readonly albumId?: string }
  | { readonly do: 'forward'; readonly content: IncomingContent }
  | { readonly do: 'together'; readonly texts: readonly string[] }
  | { readonly do: 'wait'; readonly ms: number }
  /** The flow files are edited while the conversation runs. */
  | { readonly do: 'publish' }

const WORDS = (
  'chào|dừng|quay lại|bỏ qua|ko ro|gặp cán bộ|gửi ngay|help|113|English|tiếng việt|nói đơn giản|dung|đồng ý|không|1|2|3|8|99|đúng|sửa' +
  '|trộm|tra cứu|BY-7K2M-9XPQ|1234 5678 9012 3456|cứu với nó cầm dao chém tôi|An Bình|Tân Lập|Cần Thơ|xong|0912345678|hôm qua|/start' +
  '|4.!back|7.x|cảm ơn|dữ liệu|báo thêm việc khác|làm tiếp|bắt đầu lại|hòa giải của tôi|ở sau nhà|biển số 35B1-123.45'
).split('|')

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
  fc.constantFrom(
    'nhà bên ồn quá '.repeat(700),
    'Mất xe ở chợ An Bình'.normalize('NFD'),
    '\u202etxet desrever',
    '[tin chuyển tiếp] x',
  ),
)

/** A sentence that is nowhere else, so that losing it shows. */
const story = fc
  .integer({ min: 100, max: 999_999 })
  .map((number) => `người ta lấy mất món đồ mang dấu m${number}m của nhà tôi`)

const media = fc
  .record({
    kind: fc.constant('media' as const),
    media: fc.array(
      fc.record({
        kind: fc.constantFrom('photo' as const, 'audio' as const, 'video' as const, 'file' as const),
        reference: fc.uuid(),
      }),
      { maxLength: 3 },
    ),
    caption: fc.option(story, { nil: undefined, freq: 3 }),
  })
  .map(({ caption, ...rest }) => (caption === undefined ? rest : { ...rest, caption }))

const other: fc.Arbitrary<IncomingContent> = fc.oneof(
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
    payload: fc.constantFrom('tip', 'mediation', 'status', 'tip_c10001', 'HG-7K2M-9XPQ', '__proto__', ''),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    choiceId: fc.oneof(fc.string(), fc.constantFrom('1.x', '2.!stop', '0.__proto__', '1.!human')),
  }),
  fc.record({ kind: fc.constant('edited' as const), of: fc.nat(20), text: fc.oneof(story, hostile) }),
  fc.record({ kind: fc.constant('reachable' as const), isReachable: fc.boolean() }),
  fc.record({ kind: fc.constant('unsupported' as const), what: fc.string() }),
  fc.constantFrom<IncomingContent>({ kind: 'sticker' }, { kind: 'group' }, { kind: 'withdraw' }),
)

const said = (text: string): Move => ({ do: 'send', content: { kind: 'text', text } })
const word = fc.constantFrom(...WORDS)

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: fc.nat(8).map((at) => ({ do: 'press' as const, at, kind: 'choices' as const })) },
  { weight: 3, arbitrary: fc.nat(6).map((at) => ({ do: 'press' as const, at, kind: 'actions' as const })) },
  { weight: 5, arbitrary: word.map(said) },
  { weight: 4, arbitrary: story.map(said) },
  { weight: 1, arbitrary: hostile.map(said) },
  { weight: 2, arbitrary: media.map((content) => ({ do: 'send' as const, content })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(media, fc.constantFrom('a', 'b'))
      .map(([content, albumId]) => ({ do: 'send' as const, content, albumId })),
  },
  { weight: 2, arbitrary: other.map((content) => ({ do: 'send' as const, content })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(
        story.map((text) => ({ kind: 'text' as const, text })),
        word.map((text) => ({ kind: 'text' as const, text })),
        media,
      )
      .map((content) => ({ do: 'forward' as const, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(story, word), { minLength: 2, maxLength: 3 })
      .map((texts) => ({ do: 'together' as const, texts })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(60_000, 1_200_000, 10_800_000, 90_000_000)
      .map((ms) => ({ do: 'wait' as const, ms })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'publish' as const }) },
)

/** A few moves, from wherever the walk begins. */
export const moves = fc.array(move, { minLength: 3, maxLength: 12 })

/** Makes one move; publishing is the walk's own. */
export function make(player: FlowPlayer, one: Move): readonly FlowEvent[] {
  switch (one.do) {
    case 'wait':
      return player.wait(one.ms)
    case 'press':
      return player.send(pressOf(player, one.at, one.kind))
    case 'forward':
      return player.send(one.content, { isForwarded: true })
    case 'together':
      return player.sendTogether(one.texts.map((text) => ({ kind: 'text', text })))
    case 'send':
      return player.send(one.content, one.albumId === undefined ? {} : { albumId: one.albumId })
    case 'publish':
      return []
  }
}
