import type { SimulatorMessage } from '../../contracts/simulator.ts'
import type { Point } from '../format/parse-point.ts'

/** The kinds of file a resident can send. */
export type MediaKind = 'photo' | 'video' | 'audio' | 'file'

/** What the resident's own bubble shows. Kept on this page only. */
export type OwnContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sticker' }
  | { readonly kind: 'location'; readonly point: Point }
  | {
      readonly kind: 'media'
      /** `url` is an address inside the browser; no file leaves the page by it. */
      readonly files: readonly { readonly kind: MediaKind; readonly name: string; readonly url: string }[]
    }

/** One bubble of the conversation. */
export type Bubble =
  | { readonly from: 'bot'; readonly id: string; readonly at: string; readonly message: SimulatorMessage }
  | {
      readonly from: 'me'
      readonly id: string
      readonly at: string
      readonly content: OwnContent
      readonly state: 'sending' | 'sent' | 'failed'
    }

/** The kind of a chosen file, by the type the browser gives it. */
export function mediaKindOf(mediaType: string): MediaKind {
  if (mediaType.startsWith('image/')) return 'photo'
  if (mediaType.startsWith('video/')) return 'video'
  return mediaType.startsWith('audio/') ? 'audio' : 'file'
}

/**
 * Adds messages of the bot to the conversation. Those already there are left out, so that a repeat by the live channel and
 * by polling does no harm.
 */
export function addBotMessages(
  bubbles: readonly Bubble[],
  messages: readonly SimulatorMessage[],
): readonly Bubble[] {
  const known = new Set(bubbles.map((bubble) => bubble.id))
  const added = messages.filter((message) => !known.has(message.id))
  if (added.length === 0) return bubbles
  const all = [
    ...bubbles,
    ...added.map((message) => ({ from: 'bot' as const, id: message.id, at: message.at, message })),
  ]
  // After a reload the resident's own bubbles are there first: both sides fall into place by time.
  const isReplay = !bubbles.some((bubble) => bubble.from === 'bot')
  return isReplay ? all.toSorted((one, other) => one.at.localeCompare(other.at)) : all
}

/** The bot's message whose buttons still count: the last one that has any. Older buttons are out of date. */
export function findOpenQuestion(bubbles: readonly Bubble[]): string | undefined {
  return bubbles.findLast(
    (bubble) => bubble.from === 'bot' && bubble.message.choices.length + bubble.message.actions.length > 0,
  )?.id
}
