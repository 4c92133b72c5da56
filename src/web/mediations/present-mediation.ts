import type { MediationRecord, MediationSummary } from '../../app/mediation/mediation-record.ts'
import { factsOf, scopeOf } from '../../app/mediation/mediation-view.ts'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import type { MediationItem } from '../../contracts/mediation/list.ts'
import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { publicStatusText } from '../../domain/case-file/public-status.ts'
import { mediationActor } from '../../domain/mediation/mediation-access.ts'
import { MEDIATION_TOPICS } from '../../domain/mediation/mediation-codes.ts'
import { courtRecognitionUntil } from '../../domain/mediation/mediation-dates.ts'
import type { MediationActor } from '../../domain/mediation/mediation-facts.ts'
import { nextMediationStatuses, refuseStep, stepNeedsReason } from '../../domain/mediation/mediation-steps.ts'
import { type ScreeningResult, screenMediation } from '../../domain/mediation/screening.ts'
import { iso, isoOrNull } from '../present-instant.ts'
import { blockedBy, entryWords } from './mediation-words.ts'
import { presentFollowUp, presentParty, presentSession } from './present-parties.ts'

const TITLE_CHARS = 120
const COURT_HINT =
  'Trong 6 tháng kể từ ngày thỏa thuận, một hoặc cả hai bên có thể đề nghị Tòa án công nhận kết quả hòa giải thành.'

/** One line of the list. Who may not open case files gets no id of one. */
export function presentMediationItem(summary: MediationSummary, officer: AskingOfficer): MediationItem {
  const { id, referenceCode, caseFileId, topic, status, unit, hamlet, team, mediators, version } = summary
  const due = [summary.startDueAt, summary.followUpDueAt].find((at) => at !== undefined)
  return {
    id,
    referenceCode,
    caseFileId: worksOnCaseFiles(officer.role) ? caseFileId : null,
    topic,
    topicLabel: MEDIATION_TOPICS[topic],
    status,
    statusLabel: publicStatusText(status, 'vi'),
    unit: { ...unit },
    hamlet,
    title: cut(summary.summary ?? MEDIATION_TOPICS[topic]),
    team: team === undefined ? null : { ...team },
    mediators: mediators.map((person) => ({ ...person })),
    createdAt: iso(summary.createdAt),
    nextSessionAt: isoOrNull(summary.nextSessionAt),
    dueAt: isoOrNull(due),
    version,
  }
}

/** A whole mediation for one who may see it. */
export function presentMediation(record: MediationRecord, officer: AskingOfficer): MediationDetail {
  const actor = mediationActor(officer, scopeOf(record)) ?? {
    isPolice: false,
    isTeamHead: false,
    isMediator: false,
  }
  const { escalatedTo } = record
  return {
    ...presentMediationItem(record, officer),
    summary: record.summary ?? '',
    screening: { ...record.screening },
    screeningResult: presentScreeningResult(screenMediation(record.screening)),
    parties: record.parties.map((party) => presentParty(party, record.agreement?.no)),
    sessions: record.sessions.map(presentSession),
    agreement: presentAgreement(record),
    followUpDueAt: isoOrNull(record.followUpDueAt),
    followUps: record.followUps.map(presentFollowUp),
    timeline: record.timeline.map(({ id, at, kind, officer: by, detail, note }) => ({
      id,
      at: iso(at),
      kind,
      officer: by === undefined ? null : { ...by },
      text: entryWords(kind, detail),
      note: note ?? null,
    })),
    escalatedTo:
      escalatedTo === undefined
        ? null
        : {
            caseFileId: worksOnCaseFiles(officer.role) ? escalatedTo.caseFileId : null,
            referenceCode: escalatedTo.referenceCode,
          },
    transitions: presentTransitions(record, actor),
    may: mayDo(record, actor),
  }
}

/** What follows from a screening, in the shape of the contract. */
export function presentScreeningResult(result: ScreeningResult): MediationDetail['screeningResult'] {
  return {
    kind: result.kind,
    cautions: result.kind === 'eligible' ? [...result.cautions] : [],
    category: result.kind === 'tip' ? result.category : null,
    body: result.kind === 'elsewhere' ? result.body : null,
    because: 'because' in result ? result.because : null,
  }
}

function presentAgreement({ agreement, agreedAt, createdAt }: MediationRecord): MediationDetail['agreement'] {
  if (agreement === undefined) return null
  return {
    text: agreement.text ?? null,
    proposedAt: iso(agreement.proposedAt ?? agreedAt ?? createdAt),
    isConfirmed: agreedAt !== undefined,
    courtUntil: agreedAt === undefined ? null : iso(courtRecognitionUntil(agreedAt)),
    courtHint: agreedAt === undefined ? null : COURT_HINT,
  }
}

/** Sending, accepting and escalating have calls of their own, but stand here too, so that the screen can offer them. */
function presentTransitions(record: MediationRecord, actor: MediationActor): MediationDetail['transitions'] {
  const facts = factsOf(record)
  return nextMediationStatuses(record.status, actor).map((to) => ({
    to,
    label: publicStatusText(to, 'vi'),
    needsReason: stepNeedsReason(to),
    blockedBy: blockedBy(refuseStep(facts, to, actor, 'given')),
  }))
}

function mayDo(record: MediationRecord, actor: MediationActor): MediationDetail['may'] {
  const next = nextMediationStatuses(record.status, actor)
  const isOpen = next.length > 0
  const isTeam = actor.isTeamHead || actor.isMediator
  return {
    editParties: isOpen,
    invite: isOpen,
    assignTeam: next.includes('HG_SENT'),
    assignMediators: isOpen && record.team !== undefined && (actor.isPolice || actor.isTeamHead),
    planSessions: isOpen && isTeam,
    writeAgreement: isTeam && record.status === 'HG_IN_SESSION',
    escalate: next.includes('HG_ESCALATED'),
  }
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= TITLE_CHARS ? line : `${line.slice(0, TITLE_CHARS - 1)}…`
}
