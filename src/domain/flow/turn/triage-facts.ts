import { type CategoryCode, isCategoryCode } from '../../case-file/category.ts'
import { type Triage, triage } from '../../case-file/triage.ts'
import { guessCategories } from '../../text/guess-categories.ts'
import type { FlowSession } from '../flow-session.ts'
import { STORY_KEY } from './record-answer.ts'

const DAY_MS = 86_400_000

/** The category chosen, else the one the story speaks of, else "Việc khác". */
export function categoryOf(session: FlowSession): CategoryCode {
  const chosen = session.variables.category
  if (chosen !== undefined && isCategoryCode(chosen)) return chosen
  const story = session.answers.find((answer) => answer.key === STORY_KEY)
  return (story && guessCategories(story.text)[0]?.code) ?? 'KHAC'
}

/** How urgent the draft is as it stands. */
export function triageOf(session: FlowSession, at: number): Triage {
  const { variables } = session
  return triage({
    category: categoryOf(session),
    danger: session.danger,
    cannotCall: variables.cannot_call === 'yes',
    minorHarmed: variables.minor === 'yes',
    missingIsVulnerable: variables.vulnerable === 'yes',
    homeViolenceAggravated: variables.aggravated === 'yes',
    threatened: variables.threatened === 'yes',
    isHeld: variables.held === 'yes',
    suspectPresent: variables.suspect_present === 'yes',
    moneySentWithin24h: isMoneySentWithin24h(session),
    ongoing: among(variables.ongoing, ['now', 'within-24h', 'past', 'soon']),
    weapon: among(variables.weapon, ['explosive', 'explosive-found', 'blade', 'none']),
    injured: among(variables.injured, ['untreated', 'treated', 'none']),
    happenedAt: timeOf(session, 'when'),
    at,
  })
}

/** Money went to a fraudster less than a day ago: the bank may still stop it. */
export function isMoneySentWithin24h(session: FlowSession): boolean {
  return session.variables.money_sent === 'within-24h'
}

function among<V extends string>(value: string | undefined, values: readonly V[]): V | undefined {
  return values.find((candidate) => candidate === value)
}

function timeOf(session: FlowSession, key: string): number | undefined {
  const value = session.answers.find((answer) => answer.key === key)?.value
  return value?.kind === 'time' && value.start > 0 && value.end - value.start < 400 * DAY_MS
    ? value.end
    : undefined
}
