import { expect } from 'vitest'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import type { Move } from './walk-moves.ts'
import { saidIn } from './walker.ts'

/** Nothing failed, and everything said fits every channel and can be pressed. */
export function expectNoDefect(events: readonly FlowEvent[]): void {
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

/** One message asks, and it is the last. */
export function expectOneQuestion(events: readonly FlowEvent[]): void {
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
  expect(saidIn(events).length, JSON.stringify([one, after.state])).toBeGreaterThan(0)
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
    expect(kept, answer.key).toContain(JSON.stringify(answer.text).slice(1, -1))
  }
  // What was sent is with the case; what is not sent yet must still be here.
  if (before.sent === undefined) for (const file of before.evidence) expect(kept).toContain(file.reference)
  const isInReport = before.frames.some(
    (frame) => frame.flow === 'crime-tip' || frame.flow === 'mediation-request',
  )
  const marker =
    one.do === 'send' && one.content.kind === 'text' ? /m\d+m/.exec(one.content.text)?.[0] : undefined
  if (isInReport && marker !== undefined && !before.isFiled) expect(kept).toContain(marker)
}
