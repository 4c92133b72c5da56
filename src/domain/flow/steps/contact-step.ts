import type { DraftContact } from '../../case-file/case-file-draft.ts'
import { parsePhone } from '../../text/parse-phone.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import { recordAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { choicesOf, pose } from './pose.ts'
import type { QuestionHandler, Reception } from './question-handler.ts'
import { readContact, tidyWords } from './read-contact.ts'

type Contact = Located<StepOf<'contact'>>

/** Asks for the name, the phone or the time of contact: kept apart from the answers, never among them. */
export const contactHandler: QuestionHandler<StepOf<'contact'>> = {
  ask: (turn, at) => pose(turn, at, choicesOf(turn, at.step.options)),

  receive(turn, at, given) {
    if (given.kind === 'contact') return receiveCard(turn, at, given.phone, given.name)
    if (given.kind !== 'text' && given.kind !== 'option') return { kind: 'unusable' }
    if (at.step.field === 'phone' && given.kind === 'option') return declinePhone(turn, at, given.text)
    if (at.step.field === 'phone') return receivePhone(turn, given.text)
    if (at.step.field === 'name') return receiveName(turn, at, given.text)
    setContact(turn, 'when', given.text)
    return { kind: 'settled' }
  },

  isAnswered: (turn, at) =>
    turn.session.contact[at.step.field] !== undefined || turn.answerOf(at.step.key)?.skipped !== undefined,
}

/** Keeps one part of the contact and tells of it. */
export function setContact(turn: Turn, field: keyof DraftContact, text: string): void {
  turn.update({ contact: { ...turn.session.contact, [field]: text } })
  turn.tell({ kind: 'contact.given', field, text })
}

/** "Chỉ nhắn tin tại đây" says how contact is safe, and that there is no number to ask for. */
function declinePhone(turn: Turn, at: Contact, text: string): Reception {
  setContact(turn, 'when', text)
  recordAnswer(turn, at, { text, skipped: 'skip' })
  return { kind: 'settled' }
}

/**
 * "0912 345 678, sau 18 giờ" gives the number and when it is safe. After the second unusable number the resident's words are
 * taken as they are: an officer can read what we cannot.
 */
function receivePhone(turn: Turn, text: string): Reception {
  const parsed = parsePhone(text)
  if (!parsed.ok && turn.session.wrongInputs < 2) return { kind: 'unusable', because: 'phone-again' }
  setContact(turn, 'phone', parsed.ok ? parsed.phone.number : text)
  const rest = parsed.ok ? tidyWords(text.replace(parsed.phone.text, ' ')) : ''
  if (/\p{L}{2}/u.test(rest) && turn.session.contact.when === undefined) setContact(turn, 'when', rest)
  return { kind: 'settled' }
}

/**
 * Name, number and time of "Nguyễn Văn A 0912 345 678, sau 18 giờ". Who gives a number or a time without a name has answered:
 * the name is not asked for again.
 */
function receiveName(turn: Turn, at: Contact, text: string): Reception {
  const { name, phone, when } = readContact(text)
  if (phone !== undefined && turn.session.contact.phone === undefined) setContact(turn, 'phone', phone)
  if (when !== undefined && turn.session.contact.when === undefined) setContact(turn, 'when', when)
  if (name !== undefined) setContact(turn, 'name', name)
  else if (phone === undefined && when === undefined) return { kind: 'unusable' }
  else recordAnswer(turn, at, { text: turn.wording('skipped'), skipped: 'skip' })
  return { kind: 'settled' }
}

function receiveCard(turn: Turn, at: Contact, phone: string, name: string | undefined): Reception {
  const parsed = parsePhone(phone)
  setContact(turn, 'phone', parsed.ok ? parsed.phone.number : phone)
  if (name !== undefined && name.trim() !== '' && turn.session.contact.name === undefined)
    setContact(turn, 'name', name)
  return turn.session.contact[at.step.field] === undefined
    ? { kind: 'unusable', because: 'phone-kept' }
    : { kind: 'settled' }
}
