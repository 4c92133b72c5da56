import { findErrand } from '../../text/find-errand.ts'
import { foldedWords } from '../../text/fold-vietnamese.ts'
import { guessCategories } from '../../text/guess-categories.ts'
import { namesReporter } from '../../text/names-reporter.ts'
import { soundsMinor } from '../../text/sounds-minor.ts'
import type { Condition, Fact } from '../definition/condition.ts'
import type { FlowSession } from '../flow-session.ts'
import { PLACE_KEY } from './record-answer.ts'
import { isOwnWords } from './told-before.ts'
import { isMoneySentWithin24h, triageOf } from './triage-facts.ts'

/** Whether a condition of a branch holds now. */
export function conditionHolds(condition: Condition, session: FlowSession, at: number): boolean {
  if ('fact' in condition) return factHolds(condition.fact, session, at)
  if ('not' in condition) return !factHolds(condition.not.fact, session, at)
  const value =
    'answer' in condition ? answerId(session, condition.answer) : session.variables[condition.variable]
  if ('exists' in condition) return (value !== undefined) === condition.exists
  return (
    value !== undefined &&
    (Array.isArray(condition.is) ? condition.is.includes(value) : condition.is === value)
  )
}

/** A skipped answer exists as the word for it, so that a branch can tell it from one never asked. */
function answerId(session: FlowSession, key: string): string | undefined {
  const answer = session.answers.find((candidate) => candidate.key === key)
  if (answer === undefined) return undefined
  if (answer.skipped !== undefined) return `~${answer.skipped}`
  return answer.value?.kind === 'option' ? answer.value.id : answer.text
}

function factHolds(fact: Fact, session: FlowSession, at: number): boolean {
  switch (fact) {
    case 'danger':
      return session.danger
    case 'has-contact-phone':
      return session.contact.phone !== undefined
    case 'place-needs-detail':
      return needsDetail(session)
    case 'money-sent-within-24h':
      return isMoneySentWithin24h(session)
    case 'urgent':
      return triageOf(session, at).urgency === 'P0'
    case 'story-tells-home-violence':
      return storyCategories(session).includes('BLGD')
    case 'story-tells-violence':
      return storyCategories(session).some((code) => code === 'HS_BAOLUC' || code === 'TRE_EM')
    case 'story-tells-complaint':
      return wordsSoFar(session).some((words) => findErrand(words) === 'complaint')
    case 'story-names-reporter':
      return wordsSoFar(session).some(namesReporter)
    case 'reporter-sounds-minor':
      return wordsSoFar(session).some(soundsMinor)
  }
}

/** A way of its own needs clear words; fainter guesses only order what is offered. */
const CLEAR = 0.3

/** What all free words so far speak of: violence is often told beside another question. */
function storyCategories(session: FlowSession): string[] {
  return guessCategories(wordsSoFar(session).join('\n'))
    .filter(({ score }) => score >= CLEAR)
    .map(({ code }) => code)
}

/** Everything of the draft that the resident put in words of his own. */
function wordsSoFar(session: FlowSession): string[] {
  return session.answers.filter((answer) => answer.isDraft && isOwnWords(answer)).map((answer) => answer.text)
}

/** A bare commune is too wide to go to; more words than its name, or a pin, are enough. */
function needsDetail(session: FlowSession): boolean {
  const place = placeValue(session)
  if (place === undefined) return false
  if (place.point !== undefined) return false
  const named = new Set(
    foldedWords(`${place.communeName ?? ''} xa phuong tinh tp thanh pho huyen quan thi tran o tai`),
  )
  return foldedWords(place.text).filter((word) => !named.has(word)).length < 3
}

function placeValue(session: FlowSession) {
  const value = session.answers.find((answer) => answer.key === PLACE_KEY)?.value
  return value?.kind === 'place' ? value.place : undefined
}
