import { isForwardedWords } from '../../message/forwarded-words.ts'
import type { IncomingContent, MediaReference } from '../../message/incoming-message.ts'
import { findAction } from '../../text/find-action.ts'
import { isOnlyLookupCode } from '../../text/parse-lookup-code.ts'
import type { MessageInput } from '../flow-input.ts'
import { hasDraft, isReportOpen } from '../session-due.ts'
import type { Given } from '../steps/question-handler.ts'
import { watchForDanger } from '../turn/danger.ts'
import { endConversation, eraseDraft } from '../turn/end-conversation.ts'
import { isOnEarth } from '../turn/read-place.ts'
import { knownFiles } from '../turn/receive-media.ts'
import { NOTE_KEY, recordAside } from '../turn/record-answer.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'
import { joinAlbum, rememberAlbum } from './album.ts'
import { askAgain } from './ask-again.ts'
import { continueAnswer } from './continue-answer.ts'
import { keepAside } from './keep-aside.ts'
import { openEntry } from './open-entry.ts'
import { openMediation } from './open-mediation.ts'
import { openWithText } from './open-with-text.ts'
import { receiveEdited } from './receive-edited.ts'
import { contentOf, receiveForwarded } from './receive-forwarded.ts'
import { receiveGiven } from './receive-given.ts'
import { readPress, receivePress, receiveText } from './receive-text.ts'
import { addToCase, askStartOver, titleOf } from './side-questions.ts'

/** After this long the resident is told what was being done, before the conversation goes on. */
const RESUME_AFTER_MS = 4 * 3_600_000

/** Buttons arrive as typed text on channels whose buttons type for the resident (Zalo). */
const TYPED_PRESS = /^\s*(\d{1,15}\.[!~A-Za-z0-9_-]{1,50})\s*$/

/** Takes one message of the resident. */
export function receiveMessage(turn: Turn, input: MessageInput): undefined {
  const { message } = input
  switch (message.kind) {
    case 'receipt':
    case 'reachable':
      return
    case 'group':
      return turn.say('group')
    case 'withdraw':
      eraseDraft(turn, 'withdrawn')
      return endConversation(turn, 'withdrawn')
    case 'edited':
      return receiveEdited(turn, message.of, message.text)
    case 'text':
    case 'choice':
    case 'location':
    case 'media':
    case 'contact':
    case 'sticker':
    case 'start':
    case 'unsupported':
      return receiveLive(turn, input)
  }
}

function receiveLive(turn: Turn, input: MessageInput): undefined {
  const { albumId } = input
  const given = contentOf(turn, input)
  const message = given.kind === 'media' ? { ...given, media: knownFiles(turn, given.media) } : given
  const isResumed = turn.context.at - turn.session.lastInputAt > RESUME_AFTER_MS && hasDraft(turn.session)
  turn.update({ lastInputAt: turn.context.at, isReminded: false })
  if (message.kind === 'media' && turn.session.variables.refuse_files === 'yes')
    return refuseFiles(turn, message.caption, albumId)
  if (message.kind === 'media' && albumId !== undefined && turn.session.album?.id === albumId) {
    return joinAlbum(turn, message.media, message.caption)
  }
  if (isResumed && turn.session.state === 'open') turn.say('resumed', { title: titleOf(turn) })
  dispatch(turn, message)
  if (message.kind === 'media' && albumId !== undefined) rememberAlbum(turn, albumId, message.media)
}

/** Matters of national security take no files (domain reference §8, ANQG); the parts of one album are answered once. */
function refuseFiles(turn: Turn, caption: string | undefined, albumId: string | undefined): undefined {
  if (caption !== undefined) watchForDanger(turn, caption)
  if (albumId !== undefined && turn.session.album?.id === albumId) return
  turn.update({ album: albumId === undefined ? undefined : { id: albumId } })
  turn.say('files-refused')
  askAgain(turn)
}

function dispatch(turn: Turn, message: IncomingContent): undefined {
  const { state } = turn.session
  if (state === 'submitting' || state === 'looking-up') return keepWhileWaiting(turn, message)
  if (message.kind === 'start') return receiveStart(turn, message.payload)
  const press = pressIn(message)
  if (press !== undefined) return receiveButton(turn, press)
  if (state === 'idle') return receiveWhileIdle(turn, message)
  if (message.kind === 'text' && isForwardedWords(message.text)) return receiveForwarded(turn, message.text)
  if (message.kind === 'text') return receiveText(turn, message.text)
  if (message.kind === 'media' && message.caption !== undefined) watchForDanger(turn, message.caption)
  const given = givenBy(message)
  if (given !== undefined && continueAnswer(turn, given)) return
  if (given !== undefined) return receiveGiven(turn, given)
  turn.say(message.kind === 'sticker' ? 'sticker' : 'unsupported')
  askAgain(turn)
}

function receiveStart(turn: Turn, payload: string | undefined): undefined {
  if (turn.session.state === 'open' && isReportOpen(turn.session)) return askStartOver(turn)
  eraseDraft(turn, 'stopped')
  if (!openMediation(turn, payload ?? '')) openEntry(turn, payload)
}

function pressIn(message: IncomingContent): string | undefined {
  if (message.kind === 'choice') return message.choiceId
  return message.kind === 'text' ? TYPED_PRESS.exec(message.text)?.[1] : undefined
}

function receiveButton(turn: Turn, choiceId: string): undefined {
  const press = readPress(turn, choiceId)
  if (turn.session.state === 'idle') {
    return openEntry(turn)
  }
  if (press !== 'stale') return receivePress(turn, press.id)
  turn.say('stale-button')
  askAgain(turn)
}

function receiveWhileIdle(turn: Turn, message: IncomingContent): undefined {
  const { lastCase } = turn.session
  if (message.kind === 'text') return openWithText(turn, message.text)
  const given = givenBy(message)
  if (given?.kind === 'media' && lastCase !== undefined) {
    if (given.caption !== undefined) watchForDanger(turn, given.caption)
    turn.update({ danger: false })
    return addToCase(turn, lastCase.referenceCode, given.caption ?? '', given.media)
  }
  if (given !== undefined) keepAside(turn, given)
  openEntry(turn)
}

function givenBy(message: IncomingContent): Given | undefined {
  if (message.kind === 'media') {
    const { media, caption } = message
    return { kind: 'media', media, ...(caption !== undefined && { caption }) }
  }
  if (message.kind === 'location') {
    const { lat, lon, label } = message
    if (!isOnEarth({ lat, lon })) return undefined
    return { kind: 'location', lat, lon, ...(label !== undefined && { label }) }
  }
  if (message.kind !== 'contact') return undefined
  const { phone, name, isOwn } = message
  return { kind: 'contact', phone, isOwn, ...(name !== undefined && { name }) }
}

/**
 * A message while the app still owes a result. That happens only when the result was lost, so what came is kept and the
 * effect asked for again; the app tells a repetition by its key.
 */
function keepWhileWaiting(turn: Turn, message: IncomingContent): undefined {
  const given = givenBy(message)
  const isSubmitting = turn.session.state === 'submitting'
  turn.say(isSubmitting ? 'sending' : 'looking-up')
  if (message.kind === 'text' && isSubmitting) keepNote(turn, message.text, [])
  if (given?.kind === 'media') keepAside(turn, given)
  run(turn)
}

function keepNote(turn: Turn, text: string, media: readonly MediaReference[]): undefined {
  watchForDanger(turn, text)
  if (findAction(text) !== undefined || isOnlyLookupCode(text)) return
  recordAside(turn, NOTE_KEY, turn.wording('note-question'), { text, ...(media.length > 0 && { media }) })
}
