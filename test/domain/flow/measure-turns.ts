import { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import { inventedPlaces } from '../../../src/cli/simulate/invented-places.ts'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { NOW } from './walker.ts'

const LIBRARY = createFlowLibrary(REAL_DEFINITIONS)

/** No conversation takes more messages than this; one that does is stuck. */
const MOST_TURNS = 40

/** How many messages of the resident it takes to the reference code. */
export interface TurnCount {
  readonly median: number
  readonly p95: number
  readonly max: number
}

/** What residents say of one kind of matter. */
export interface Telling {
  readonly category: string
  readonly story: string
}

/** Counts messages from the first to the reference code over many seeded residents who each answer in a way of their own. */
export function measureTurns(telling: Telling, residents: number): TurnCount {
  const counts = Array.from({ length: residents }, (_, seed) => turnsOf(telling, seed + 1)).toSorted(
    (one, other) => one - other,
  )
  const at = (share: number) => counts[Math.min(counts.length - 1, Math.floor(share * counts.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), max: at(1) }
}

function turnsOf(telling: Telling, seed: number): number {
  const random = seededRandom(seed)
  const player = new FlowPlayer({
    library: LIBRARY,
    resolvePlace: inventedPlaces,
    language: 'vi',
    startsAt: NOW,
  })
  const opening = pick(random, OPENINGS)
  player.send(opening === 'story' ? words(`${telling.story} ở chợ An Bình`) : words(opening))
  for (let turns = 1; turns < MOST_TURNS; turns += 1) {
    if (player.filed.length > 0) return turns
    player.send(answerTo(player, telling, random))
  }
  throw new Error(`${telling.category}, resident ${seed}: stuck at ${player.session.prompt?.key}`)
}

/** A third each: who greets, who taps the button of the account, who tells at once. */
const OPENINGS = ['Xin chào', 'Báo tin', 'story'] as const

/** Places as residents write them: most say more than the commune. */
const PLACES = ['chợ An Bình, thôn 2', 'thôn Đông xã An Bình, cạnh trường', 'xã An Bình'] as const

const NAMES = ['Trần Thị Hoa 0912 345 678', 'Lê Văn Tám'] as const

function answerTo(player: FlowPlayer, telling: Telling, random: () => number): IncomingContent {
  const key = player.session.prompt?.key ?? ''
  const [flow = '', step = ''] = key.split('.')
  if (key === 'welcome.menu') return press(player, 'report')
  if (key === 'crime-tip.safe-now') return press(player, pick(random, ['over', 'over', 'unsure']))
  if (key === 'consent.ask') return press(player, 'agree')
  if (key === 'crime-tip.category') return chooseCategory(player, telling)
  if (step === 'what') return words(telling.story)
  if (key === 'crime-tip.review' || step === 'review') return press(player, 'yes')
  if (flow === 'contact') return answerContact(player, step, random)
  if (player.session.prompt?.mode === 'places') return pressFirst(player)
  if (/where|place/.test(step)) return words(pick(random, PLACES))
  if (step === 'spot') return words('gần cổng trường, thôn 3')
  return pressAny(player, random) ?? words(step === 'when' ? 'hôm qua lúc 9 giờ tối' : 'tôi chỉ biết sơ sơ')
}

function answerContact(player: FlowPlayer, step: string, random: () => number): IncomingContent {
  if (step === 'identity') return press(player, pick(random, ['A', 'B', 'C', 'C']))
  return words(step === 'name' ? pick(random, NAMES) : '0912 345 678, buổi tối')
}

/** Who does not see the matter on the screen tells it, as the question invites; who has told it looks further. */
function chooseCategory(player: FlowPlayer, { category, story }: Telling): IncomingContent {
  const { prompt, answers } = player.session
  if (prompt?.choices.some(({ id }) => id === category) === true) return press(player, category)
  return answers.some(({ key }) => key === 'what') ? press(player, '~more') : words(story)
}

function pressAny(player: FlowPlayer, random: () => number): IncomingContent | undefined {
  const choices = (player.session.prompt?.choices ?? []).filter(({ id }) => !id.startsWith('~'))
  return choices.length === 0 ? undefined : press(player, pick(random, choices).id)
}

function pressFirst(player: FlowPlayer): IncomingContent {
  return press(player, player.session.prompt?.choices[0]?.id ?? '')
}

function press(player: FlowPlayer, id: string): IncomingContent {
  return { kind: 'choice', choiceId: `${player.session.prompt?.counter}.${id}` }
}

function words(text: string): IncomingContent {
  return { kind: 'text', text }
}

function seededRandom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function pick<T>(random: () => number, from: readonly [T, ...T[]] | readonly T[]): T {
  const one = from[Math.floor(random() * from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
