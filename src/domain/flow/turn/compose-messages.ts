import type { Language } from '../../message/channel.ts'
import { CHANNEL_LIMITS } from '../../message/channel-limits.ts'
import { numberedChoices } from '../../message/numbered-choices.ts'
import type { Choice, OutgoingMessage } from '../../message/outgoing-message.ts'
import type { MessageSaid } from '../flow-event.ts'

/** Nothing that is said alone is joined to more than this; with a question it may be less, see `mostRoomFor`. */
const MAX_JOINED_LENGTH = 1700

/** Something to say in this turn. */
export interface Part {
  readonly key: string
  readonly text: string
  /** A message of its own. */
  readonly isAlone: boolean
}

/** The question that closes the turn, with ids as the channel gets them. */
export interface ClosingQuestion {
  readonly key: string
  readonly text: string
  readonly choices: readonly Choice[]
  readonly actions: readonly Choice[]
  readonly wantsLocation: boolean
}

/**
 * Makes messages of what a turn says: as few as possible, since Zalo counts replies and every message rings a phone. Parts
 * are joined with the question after them unless they stand alone or grow too long. Only the last message asks.
 */
export function composeMessages(
  parts: readonly Part[],
  question: ClosingQuestion | undefined,
  language: Language,
): MessageSaid[] {
  const said: MessageSaid[] = []
  const keys = new Set<string>()
  const say = (key: string, message: Omit<OutgoingMessage, 'language'>) => {
    said.push({ kind: 'message.said', key: uniqueKey(key, keys), message: { ...message, language } })
  }
  let group: Part[] = []
  const flush = () => {
    const last = group.at(-1)
    if (last !== undefined) say(last.key, { text: joined(group), choices: [], actions: [] })
    group = []
  }
  for (const part of parts) {
    if (part.isAlone || joined([...group, part]).length > MAX_JOINED_LENGTH) flush()
    group.push(part)
    if (part.isAlone) flush()
  }
  if (question === undefined) {
    flush()
    return said
  }
  if (joined([...group, question]).length > mostRoomFor({ ...question, language })) flush()
  const { key, choices, actions, wantsLocation } = question
  say(key, {
    text: joined([...group, question]),
    choices,
    actions,
    ...(wantsLocation && { request: 'location' as const }),
  })
  return said
}

/**
 * UTF-16 units that a text may have so that it fits one message of every channel with what stands under it: a channel with few buttons
 * writes the answers and the actions into the text.
 */
export function mostRoomFor({
  wantsLocation,
  ...under
}: Pick<OutgoingMessage, 'choices' | 'actions' | 'language'> & { readonly wantsLocation: boolean }): number {
  const rooms = Object.values(CHANNEL_LIMITS).map(({ text, buttons, positionHint }) => {
    const added = numberedChoices({ text: ' ', ...under }, buttons).text.length
    return text - added - (wantsLocation ? positionHint : 0)
  })
  return Math.min(MAX_JOINED_LENGTH, ...rooms)
}

function joined(parts: readonly { readonly text: string }[]): string {
  return parts.map((part) => part.text).join('\n\n')
}

function uniqueKey(key: string, taken: Set<string>): string {
  let name = key
  for (let copy = 2; taken.has(name); copy += 1) name = `${key}#${copy}`
  taken.add(name)
  return name
}
