import type { CaseFileRecord } from '../../app/inbox/case-file-record.ts'
import type { CaseWorkRecord, TransferRecord } from '../../app/inbox/case-work-record.ts'
import { ratingLabel, statusLabel } from '../../app/inbox/officer-words.ts'
import type { CaseWork } from '../../contracts/case-work/case-work.ts'
import { mayDecideIdentity } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { checklistOf } from '../../domain/case-file/checklist.ts'
import { destinationName } from '../../domain/case-file/destination.ts'
import { clockLabel } from '../../domain/clocks/clock-label.ts'
import { clocksByHand } from '../../domain/clocks/start-clocks.ts'
import { rungName } from '../../domain/duty/ladder.ts'
import { iso, isoOrNull } from '../present-instant.ts'

const HINTS: Readonly<Record<string, string>> = {
  'many-from-one': 'Người này gửi nhiều tin trong 24 giờ qua. Vẫn cần xem từng tin.',
  coordinated:
    'Nhiều tin gần giống nhau từ nhiều người khác nhau trong thời gian ngắn: có thể cùng một việc, hoặc được chép lại.',
}

/** What officers do around a case, in the shape of the contract. */
export function presentWork(record: CaseFileRecord, officer: AskingOfficer, at: number): CaseWork {
  const { work } = record
  return {
    registerNumber: work.registerNumber ?? null,
    legalClass: work.legalClass ?? null,
    destination: work.destination
      ? { code: work.destination.code, name: destinationName(work.destination.code, work.destination.name) }
      : null,
    resultKind: work.resultKind ?? null,
    isValuable: work.isValuable,
    labels: work.labels.map((label) => ({ ...label })),
    hamlet: work.hamlet === undefined ? null : { ...work.hamlet },
    checklist: presentChecklist(record),
    alert: presentAlert(work),
    incomingTransfer: presentIncoming(work.transfers, officer),
    transfers: work.transfers.map(({ reason: _reason, ...transfer }) => ({
      ...transfer,
      at: iso(transfer.at),
      answeredAt: isoOrNull(transfer.answeredAt),
    })),
    shares: work.shares.map(({ unit, since, by }) => ({
      unit: { ...unit },
      since: iso(since),
      by: by ?? null,
    })),
    isSharedWithMe: work.isSharedWithMe,
    startableClocks: startableClocks(record, at),
    mergedInto: work.mergedInto ?? null,
    mergedFrom: work.mergedFrom.map((name) => ({ ...name })),
    sameReporter: work.sameReporter.map((other) => ({
      ...other,
      categoryLabel: categoryLabel(other.category),
      statusLabel: statusLabel(other.status),
      submittedAt: iso(other.submittedAt),
    })),
    hints: work.hints.flatMap((kind) => presentHint(kind)),
    identityRequests: presentRequests(work, officer, at),
    mayRequestIdentity: work.mayRequestIdentity && officer.role !== 'handler',
    viewers: work.viewers.map((viewer) => ({ ...viewer })),
    wish: presentWish(work.wish),
  }
}

function presentWish(wish: CaseWorkRecord['wish']): CaseWork['wish'] {
  if (wish === undefined) return null
  return {
    contact: wish.contact ?? null,
    contactAt: isoOrNull(wish.contactAt),
    phoneWords: wish.phoneWords ?? null,
    rating: wish.rating ?? null,
    ratingLabel: wish.rating === undefined ? null : ratingLabel(wish.rating),
    ratedAt: isoOrNull(wish.ratedAt),
    reopen:
      wish.reopenAskedAt === undefined
        ? null
        : {
            askedAt: iso(wish.reopenAskedAt),
            answer: wish.reopenAnswer ?? null,
            answeredAt: isoOrNull(wish.reopenAnsweredAt),
          },
  }
}

/** The Vietnamese name of a category; a code this version does not know as it is. */
export function categoryLabel(code: string): string {
  return isCategoryCode(code) ? CATEGORIES[code].name : code
}

function presentChecklist({ kind, category, urgency, work }: CaseFileRecord): CaseWork['checklist'] {
  const items = checklistOf(kind, category, urgency === 'P0' || urgency === 'P1')
  return items.map(({ id, text, basis }) => {
    const tick = work.ticks.find(({ itemId }) => itemId === id)
    return { id, text, basis: basis ?? null, doneAt: isoOrNull(tick?.at), doneBy: tick?.by ?? null }
  })
}

function startableClocks(
  { kind, category, clocks }: CaseFileRecord,
  at: number,
): CaseWork['startableClocks'] {
  return clocksByHand({ kind, category, isRemote: false }, at)
    .filter((key) => !clocks.some((clock) => clock.key === key && clock.stoppedAt === undefined))
    .map((key) => ({ key, label: clockLabel(key) }))
}

function presentAlert({ alert }: CaseWorkRecord): CaseWork['alert'] {
  if (alert === undefined) return null
  return {
    startedAt: iso(alert.startedAt),
    rung: rungName(alert.rung),
    acknowledgedAt: isoOrNull(alert.acknowledgedAt),
    acknowledgedBy: alert.acknowledgedBy ?? null,
    nobodyReachable: alert.nobodyReachable,
  }
}

function presentIncoming(
  transfers: readonly TransferRecord[],
  officer: AskingOfficer,
): CaseWork['incomingTransfer'] {
  const offered = transfers.find(({ state, to }) => state === 'offered' && to.code === officer.unitCode)
  if (offered === undefined) return null
  return {
    id: offered.id,
    from: { ...offered.from },
    at: iso(offered.at),
    reason: offered.reason ?? null,
  }
}

function presentHint(kind: string): CaseWork['hints'] {
  const text = HINTS[kind]
  if (text === undefined || (kind !== 'many-from-one' && kind !== 'coordinated')) return []
  return [{ kind, text }]
}

function presentRequests(
  work: CaseWorkRecord,
  officer: AskingOfficer,
  at: number,
): CaseWork['identityRequests'] {
  return work.identityRequests.map((request) => {
    const { viewUntil, state, by } = request
    const isOver = state === 'approved' && (viewUntil === undefined || viewUntil <= at)
    return {
      id: request.id,
      by: { id: by.id, name: by.name },
      at: iso(request.at),
      reason: request.reason,
      state: isOver ? 'expired' : state,
      decidedBy: request.decidedBy ?? null,
      decidedAt: isoOrNull(request.decidedAt),
      viewUntil: by.id === officer.id ? isoOrNull(viewUntil) : null,
      mayDecide: state === 'asked' && mayDecideIdentity(officer, by),
      mayOpen: state === 'approved' && !isOver && by.id === officer.id,
    }
  })
}
