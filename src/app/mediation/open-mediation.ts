import type { AskingOfficer } from '../../domain/access/role.ts'
import { type MediationRefusal, refuseMediation } from '../../domain/mediation/eligible-case.ts'
import type { MediationTopic } from '../../domain/mediation/mediation-codes.ts'
import { type Screening, type ScreeningResult, screenMediation } from '../../domain/mediation/screening.ts'
import type { MediationRecord, PartyContact } from './mediation-record.ts'
import { isInSight } from './offer-mediation.ts'
import type { CaseToMediate, MediationDependencies, MediationTransaction } from './ports.ts'

/** A mediation as the officer opens it. */
export interface OpenMediationCommand {
  readonly officer: AskingOfficer
  readonly caseFileId: string
  readonly screening: Screening
  readonly topic: MediationTopic
  readonly hamlet: string
  /** The officer's own words for the team (domain reference §10.6). */
  readonly summary: string
}

/** How opening ended. `screened-out` carries what must happen instead: a report, or another body. */
export type OpenMediationResult =
  | { readonly kind: 'opened'; readonly mediation: MediationRecord }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'refused'; readonly refusal: MediationRefusal }
  | { readonly kind: 'screened-out'; readonly result: ScreeningResult }

/**
 * Opens a mediation from a case file: never for violence at home or a crime, and only when the screening lets it pass. The
 * requester's contact, chat and consent come along; what the requester told of the other party becomes its first entry.
 */
export async function openMediation(
  deps: MediationDependencies,
  command: OpenMediationCommand,
): Promise<OpenMediationResult> {
  const { officer, caseFileId, screening } = command
  const result = await deps.store.withOfficer(officer, async (desk): Promise<OpenMediationResult> => {
    const caseFile = await desk.findCase(caseFileId)
    if (caseFile === undefined || !isInSight(officer, caseFile)) return { kind: 'not-found' }
    const refusal = refuseMediation(caseFile)
    if (refusal !== undefined) return { kind: 'refused', refusal }
    const screened = screenMediation(screening)
    if (screened.kind !== 'eligible') return { kind: 'screened-out', result: screened }
    return insert(deps, desk, command, caseFile)
  })
  if (result.kind === 'opened') deps.nudge()
  return result
}

async function insert(
  deps: MediationDependencies,
  desk: MediationTransaction,
  command: OpenMediationCommand,
  caseFile: CaseToMediate,
): Promise<OpenMediationResult> {
  const { officer, screening, topic, hamlet, summary } = command
  const at = deps.clock.now()
  const id = deps.ids.uuid()
  const requester = {
    id: deps.ids.uuid(),
    side: 'requester',
    contact: contactOf(caseFile),
    takesChat: caseFile.hasChat,
  } as const
  const other = {
    id: deps.ids.uuid(),
    side: 'other',
    contact: otherContactOf(caseFile),
    takesChat: false,
  } as const
  const isNew = await desk.insertMediation({
    id,
    caseFileId: caseFile.id,
    referenceCode: caseFile.referenceCode,
    unitCode: caseFile.unit.code,
    topic,
    hamlet,
    summary,
    screening,
    at,
    status: 'HG_SCREENED',
    parties: [requester, other].map((party) => ({
      ...party,
      language: party.side === 'requester' ? caseFile.language : 'vi',
    })),
  })
  if (!isNew) return { kind: 'exists' }
  await keepConsent(deps, desk, caseFile, { id, partyId: requester.id })
  await desk.recordEntry({
    id: deps.ids.uuid(),
    mediationId: id,
    at,
    kind: 'opened',
    officerId: officer.id,
    detail: {},
    note: undefined,
  })
  await desk.announce(caseFile.unit.code, caseFile.id)
  await desk.recordAudit({
    chain: officer.unitCode,
    at,
    actor: `officer:${officer.id}`,
    action: 'mediation.opened',
    subject: `mediation:${id}`,
    detail: { caseFile: caseFile.id },
  })
  const mediation = await desk.findMediation(id)
  // Unreachable: it was written in this transaction, by an officer who sees its case file.
  if (mediation === undefined) throw new TypeError('the new mediation is not in sight')
  return { kind: 'opened', mediation }
}

/** A clear yes in the chat is a consent, with the very question it answered; "contact only me first" is not. */
async function keepConsent(
  deps: MediationDependencies,
  desk: MediationTransaction,
  { willing, options, submittedAt }: CaseToMediate,
  { id, partyId }: { readonly id: string; readonly partyId: string },
): Promise<void> {
  if (willing === undefined || options.willing !== 'willing') return
  await desk.recordConsent({
    id: deps.ids.uuid(),
    mediationId: id,
    partyId,
    kind: 'mediation',
    given: true,
    way: 'chat',
    officerId: undefined,
    agreementNo: undefined,
    wording: `${willing.question}\n→ ${willing.text}`,
    at: submittedAt,
  })
}

function contactOf({ contact }: CaseToMediate): PartyContact {
  return {
    ...(contact?.name === undefined ? {} : { name: contact.name }),
    ...(contact?.phone === undefined ? {} : { phone: contact.phone }),
    ...(contact?.when === undefined ? {} : { contactNote: contact.when }),
  }
}

/** "Who the other side is" in the requester's words: a claim, to be put in order by the officer. */
function otherContactOf({ otherParty }: CaseToMediate): PartyContact {
  return otherParty === undefined ? {} : { contactNote: `Theo lời người đề nghị: ${otherParty}` }
}
