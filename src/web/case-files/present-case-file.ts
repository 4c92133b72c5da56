import type { CaseFileRecord, CaseFileSummary } from '../../app/inbox/case-file-record.ts'
import { statusLabel } from '../../app/inbox/officer-words.ts'
import type { Person } from '../../app/inbox/people.ts'
import { timelineWords } from '../../app/inbox/timeline-words.ts'
import type { CaseFileDetail, CaseFileItem } from '../../contracts/case-file.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { clockLabel } from '../../domain/clocks/clock-label.ts'
import { clockState } from '../../domain/clocks/clock-state.ts'
import { iso, isoOrNull } from '../present-instant.ts'
import { presentEvidence, presentMessage } from './present-parts.ts'
import { presentHeadSteps, presentSteps } from './present-steps.ts'
import { presentWork } from './present-work.ts'

/** Who looks, when, and what the channel allows. */
export interface Viewing {
  readonly officer: AskingOfficer
  readonly at: number
  /** Hours after the resident's last message in which the platform takes answers; undefined without a window. */
  readonly replyWindowHours: (account: string) => number | undefined
}

/** One line of the inbox in the shape of the contract. */
export function presentItem(summary: CaseFileSummary): CaseFileItem {
  const { category, submittedAt, dueAt, assignee, isUnread, headline, status, unit, ...rest } = summary
  const categoryLabel = isCategoryCode(category) ? CATEGORIES[category].name : category
  return {
    id: rest.id,
    referenceCode: rest.referenceCode,
    kind: rest.kind,
    category,
    categoryLabel,
    urgency: rest.urgency,
    status,
    statusLabel: statusLabel(status),
    unit: { ...unit },
    place: rest.place,
    headline: headline ?? categoryLabel,
    submittedAt: iso(submittedAt),
    dueAt: isoOrNull(dueAt),
    assignee: presentPerson(assignee),
    unread: isUnread,
    isComplete: rest.isComplete,
    version: rest.version,
  }
}

/** A whole case file in the shape of the contract. */
export function presentDetail(record: CaseFileRecord, viewing: Viewing): CaseFileDetail {
  const { contact, routing } = record
  return {
    ...presentItem(record),
    communeCode: record.communeCode ?? null,
    identityLevel: record.identityLevel,
    source: record.source,
    language: record.language,
    urgencyReasons: [...record.urgencyReasons],
    contact:
      contact === undefined
        ? null
        : { name: contact.name ?? null, phone: contact.phone ?? null, when: contact.when ?? null },
    answers: record.answers.map(({ isSkipped, evidenceIds, ...answer }) => ({
      ...answer,
      skipped: isSkipped,
      evidenceIds: [...evidenceIds],
    })),
    messages: record.messages.map((message) => presentMessage(message, record)),
    evidence: record.evidence.map(presentEvidence),
    timeline: record.timeline.map(({ id, at, kind, officer, detail, note }) => ({
      id,
      at: iso(at),
      kind,
      officer: presentPerson(officer),
      text: timelineWords(kind, detail),
      note: note ?? null,
    })),
    clocks: record.clocks.map((clock) => presentClock(clock, viewing.at)),
    routing: { unitCode: routing.unitCode, steps: routing.steps.map((step) => ({ ...step })) },
    duplicates: record.duplicates.map(({ id, referenceCode, because }) => ({ id, referenceCode, because })),
    conversation: presentConversation(record, viewing),
    transitions: presentSteps(record, viewing.officer),
    headTransitions: presentHeadSteps(record, viewing.officer),
    work: presentWork(record, viewing.officer, viewing.at),
  }
}

function presentClock(clock: CaseFileRecord['clocks'][number], at: number): CaseFileDetail['clocks'][number] {
  return {
    key: clock.key,
    label: clockLabel(clock.key),
    startsAt: iso(clock.startsAt),
    dueAt: iso(clock.dueAt),
    stoppedAt: isoOrNull(clock.stoppedAt),
    state: clockState(clock, at),
    basis: clock.basis,
    nature: clock.nature,
    pausedAt: isoOrNull(clock.pausedAt),
    changes: clockChanges(clock),
  }
}

/** What an officer may do with a limit; being seen stops by itself only. */
function clockChanges(clock: CaseFileRecord['clocks'][number]): ('pause' | 'resume' | 'extend' | 'stop')[] {
  if (clock.stoppedAt !== undefined || clock.key === 'T_SEEN') return []
  if (clock.pausedAt !== undefined) return ['resume', 'stop']
  return clock.key === 'T_SOLVE' || clock.key === 'T_SOLVE_EXT1'
    ? ['pause', 'extend', 'stop']
    : ['pause', 'stop']
}

function presentConversation(record: CaseFileRecord, viewing: Viewing): CaseFileDetail['conversation'] {
  const { conversation } = record
  if (conversation === undefined) return { mode: 'none', isReachable: false, windowUntil: null }
  const { mode, isReachable, lastInboundAt, account } = conversation
  const hours = viewing.replyWindowHours(account)
  const isOpen = hours === undefined || lastInboundAt === undefined
  return { mode, isReachable, windowUntil: isOpen ? null : iso(lastInboundAt + hours * 3_600_000) }
}

function presentPerson(person: Person | undefined): { id: string; name: string } | null {
  return person === undefined ? null : { id: person.id, name: person.name }
}
