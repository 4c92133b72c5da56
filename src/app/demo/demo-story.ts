import { type CaseFileStatus, firstStatus } from '../../domain/case-file/status.ts'
import { statusNotice } from '../../domain/case-file/status-notice.ts'
import type { StartedClock } from '../../domain/clocks/first-clocks.ts'
import type { DemoCase } from './demo-data.ts'

const MINUTE = 60_000
/** Officers of the demo open a case when this part of the time they have is over. */
const SEEN_AFTER_SHARE = 0.4

/** What happened to a demo case after it was sent, oldest first. Instants in ms since the epoch. */
export interface DemoStory {
  readonly path: readonly CaseFileStatus[]
  readonly history: readonly DemoEvent[]
  readonly messages: readonly DemoMessage[]
  /** When an officer first opened it; absent while nobody has. */
  readonly seenAt: number | undefined
  /** When an officer last did anything. */
  readonly readAt: number | undefined
  readonly lastInboundAt: number
  /** Whether the bot is quiet in its chat. */
  readonly isOfficerTalking: boolean
}

/** One line of the history. */
interface DemoEvent {
  readonly at: number
  readonly kind: 'submitted' | 'status-changed' | 'resident-wrote'
  readonly detail: Readonly<Record<string, string>>
}

/** One message, in the words that the case keeps. */
interface DemoMessage {
  readonly at: number
  readonly author: 'resident' | 'officer' | 'bot'
  readonly text: string
}

/** Tells the story of a case: its steps with the notices that the product sends, and what was written in between. */
export function demoStory(
  demoCase: DemoCase,
  submittedAt: number,
  referenceCode: string,
  clocks: readonly StartedClock[],
): DemoStory {
  const path = [firstStatus(demoCase.kind), ...demoCase.steps]
  const times = stepTimes(demoCase, submittedAt, clocks)
  const words = (demoCase.talk ?? []).map(({ by, text, after }) => ({
    at: submittedAt + after * MINUTE,
    author: by,
    text,
  }))
  const notices = path.slice(1).flatMap((to, index): DemoMessage[] => {
    const text = statusNotice(to, { referenceCode, language: 'vi' })
    return text === undefined ? [] : [{ at: times[index + 1] ?? submittedAt, author: 'bot', text }]
  })
  const inbound = words.filter((message) => message.author === 'resident')
  const deeds = [...times.slice(1), ...words.filter((one) => one.author === 'officer').map(({ at }) => at)]
  return {
    path,
    history: sortByTime([...steps(path, times), ...inbound.map(residentWrote)]),
    messages: sortByTime([...notices, ...words]),
    seenAt: times[1],
    readAt: deeds.length === 0 ? undefined : Math.max(...deeds),
    lastInboundAt: Math.max(submittedAt, ...inbound.map(({ at }) => at)),
    isOfficerTalking: words.some(({ author }) => author === 'officer'),
  }
}

/** Opened in good time, then each step a fair while after the one before, all of them before now. */
function stepTimes(
  { steps, minutesAgo }: DemoCase,
  submittedAt: number,
  clocks: readonly StartedClock[],
): number[] {
  const pace = (minutesAgo * MINUTE) / (steps.length + 2)
  const limit = clocks.find((clock) => clock.key === 'T_SEEN')
  const soon = limit === undefined ? pace : (limit.dueAt - limit.startsAt) * SEEN_AFTER_SHARE
  return [
    submittedAt,
    ...steps.map((_step, index) => submittedAt + (index === 0 ? Math.min(pace, soon) : pace * (index + 1))),
  ]
}

function steps(path: readonly CaseFileStatus[], times: readonly number[]): DemoEvent[] {
  return path.map((to, index) => {
    const from = path[index - 1]
    const at = times[index] ?? 0
    return from === undefined
      ? { at, kind: 'submitted', detail: { channel: 'web-chat' } }
      : { at, kind: 'status-changed', detail: { from, to } }
  })
}

function residentWrote({ at }: DemoMessage): DemoEvent {
  return { at, kind: 'resident-wrote', detail: {} }
}

function sortByTime<T extends { readonly at: number }>(items: readonly T[]): T[] {
  return items.toSorted((one, other) => one.at - other.at)
}
