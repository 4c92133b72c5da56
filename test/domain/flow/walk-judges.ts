import { expect } from 'vitest'
import type { FlowEvent, MessageSaid } from '../../../src/domain/flow/flow-event.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import type { Move } from './walk-moves.ts'
import { saidIn } from './walker.ts'

/** Nothing failed, and everything said fits every channel and can be pressed. */
export function expectNoDefect(events: readonly FlowEvent[]): void {
  const failures = events
    .filter((event) => event.kind === 'engine.failed')
    .map((event) => JSON.stringify(event))
  const defects = [...failures, ...saidIn(events).flatMap(defectsOf)]
  if (defects.length > 0) expect.fail(defects.join('; '))
}

/** What is wrong with a message, said in one list: thousands of walks cannot afford an assertion for each button. */
function defectsOf({ message, key }: MessageSaid): string[] {
  const buttons = [...message.choices, ...message.actions]
  const defects = {
    'says nothing': message.text.trim() === '',
    'is too long': message.text.length > 2000,
    'has too many choices': message.choices.length > 8,
    'has two buttons of one id': new Set(buttons.map(({ id }) => id)).size < buttons.length,
    'has an id that a platform refuses': buttons.some(({ id }) => !/^[\x21-\x7e]{1,60}$/.test(id)),
    'has a label that is too long': buttons.some(({ label }) => label.length > 40),
  }
  return Object.entries(defects).flatMap(([defect, isSo]) =>
    isSo ? [`${key} ${defect}: ${message.text}`] : [],
  )
}

/** One message asks, and it is the last. */
export function expectOneQuestion(events: readonly FlowEvent[]): void {
  const messages = saidIn(events)
  if (events.some((event) => event.kind === 'submission.requested' || event.kind === 'lookup.requested'))
    return
  const asking = messages.filter(({ message }) => message.choices.length + message.actions.length > 0)
  const reminders = messages.filter(
    ({ message }) => message.text.includes('24 giờ') || message.text.includes('24 hours'),
  )
  const isOne = asking.length <= 1 + reminders.length
  const isLast = asking.length !== 1 || reminders.length > 0 || messages.at(-1) === asking[0]
  if (!isOne || !isLast) expect.fail(`not one question at the end: ${JSON.stringify(messages)}`)
}

/** Whatever was sent got an answer, but receipts, edits and the further files of an album. */
export function expectAnswered(
  one: Move,
  before: FlowSession,
  after: FlowSession,
  events: readonly FlowEvent[],
): void {
  if (one.do === 'wait' || one.do === 'publish') return
  const isAlbum = one.do === 'send' && one.albumId !== undefined && one.albumId === before.album?.id
  const isSilent = one.do === 'send' && ['reachable', 'withdraw', 'edited'].includes(one.content.kind)
  if (isAlbum || isSilent) return
  if (saidIn(events).length === 0) expect.fail(`no answer to ${JSON.stringify([one, after.state])}`)
}

/** A button of a question that a changed answer made needless goes when the summary is shown; words stay as notes. */
function isTakenBack({ value }: FlowSession['answers'][number], after: FlowSession): boolean {
  return value?.kind === 'option' && after.prompt?.key.endsWith('.review') === true
}

/** Every word and file of an open report is still there, or reached a case. */
export function expectNothingLost(
  one: Move,
  before: FlowSession,
  after: FlowSession,
  events: readonly FlowEvent[],
): void {
  if (events.some((event) => event.kind === 'session.ended' || event.kind === 'draft.erased')) return
  const replaced = new Set(events.flatMap((event) => (event.kind === 'answer.given' ? [event.key] : [])))
  const reached = events.filter((event) => event.kind === 'addition.given')
  const kept = JSON.stringify([after, reached])
  const lost: string[] = []
  for (const answer of before.answers) {
    if (
      !answer.isDraft ||
      answer.isSent === true ||
      replaced.has(answer.key) ||
      answer.key === 'consent' ||
      answer.skipped !== undefined ||
      isTakenBack(answer, after)
    )
      continue
    if (!kept.includes(JSON.stringify(answer.text).slice(1, -1))) lost.push(answer.key)
  }
  // What was sent is with the case; what is not sent yet must still be here.
  if (before.sent === undefined)
    lost.push(...before.evidence.map(({ reference }) => reference).filter((one) => !kept.includes(one)))
  const isInReport = before.frames.some(
    (frame) => frame.flow === 'crime-tip' || frame.flow === 'mediation-request',
  )
  const marker =
    one.do === 'send' && one.content.kind === 'text' ? /m\d+m/.exec(one.content.text)?.[0] : undefined
  if (isInReport && marker !== undefined && !before.isFiled && !kept.includes(marker)) lost.push(marker)
  if (lost.length > 0) expect.fail(`lost ${lost.join(', ')} of ${kept}`)
}
