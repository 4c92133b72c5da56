import {
  createInvitationCode,
  INVITATION_CODE_BYTES,
  INVITATION_LASTS_MS,
  type InvitationCode,
} from '../../domain/mediation/invitation-code.ts'
import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import {
  type ChangeContext,
  changeMediation,
  type MediationChangeRefusal,
  type MediationChangeResult,
  type MediationRequest,
} from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import { latestConsent, partyOf } from './mediation-view.ts'
import type { MediationDependencies } from './ports.ts'

/** Which party is invited; the requester too, when the request was made at the desk. */
export interface InviteCommand extends MediationRequest {
  readonly side: PartySide
}

/** An invitation, shown once: only its keyed hash is stored. */
export interface Invitation {
  readonly code: InvitationCode
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/**
 * Makes a one-time code by which a party joins from a chat of its own; an older code becomes void. The other party is
 * invited only after the requester agreed, and where the requester fears revenge, only after agreeing to an officer.
 */
export async function inviteParty(
  deps: MediationDependencies,
  command: InviteCommand,
): Promise<{ readonly result: MediationChangeResult; readonly invitation: Invitation | undefined }> {
  let invitation: Invitation | undefined
  const result = await changeMediation(deps, command, async (context) => {
    const { desk, mediation, at } = context
    const refusal = refuseInvitation(context, command.side)
    if (refusal !== undefined) return { refusal }
    const code = createInvitationCode(deps.ids.bytes(INVITATION_CODE_BYTES))
    invitation = { code, expiresAt: at + INVITATION_LASTS_MS }
    await desk.saveInvitation(partyOf(mediation, command.side).id, code, invitation.expiresAt)
    await desk.saveMediation(mediation.id, {})
    await keepEntry(deps, context, command, { kind: 'party-invited', detail: { side: command.side } })
    return { action: 'mediation.changed', detail: { invited: command.side } }
  })
  return { result, invitation: result.kind === 'done' ? invitation : undefined }
}

/** Why a party may not be invited now. */
export function refuseInvitation(
  { mediation }: Pick<ChangeContext, 'mediation'>,
  side: PartySide,
): MediationChangeRefusal | undefined {
  if (partyOf(mediation, side).hasChat) return 'not-allowed'
  if (side === 'requester') return undefined
  const consent = latestConsent(partyOf(mediation, 'requester'), 'mediation')
  if (consent?.given !== true) return 'needs-consent'
  return mediation.screening.afraid !== 'no' && consent.way === 'chat' ? 'needs-consent' : undefined
}
