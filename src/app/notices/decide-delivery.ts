import type { AskingOfficer } from '../../domain/access/role.ts'
import type { DeliveryState } from '../../domain/notice/delivery-state.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import type { DeliveryRecord } from './delivery-record.ts'
import type { NoticeDependencies } from './ports.ts'

/** What a person found out about a copy, or did with it. */
export type DeliveryDecision = 'sent' | 'send-again' | 'give-up' | 'posted'

/** How a decision ended. `too-late`: the copy is not in a state that this decides any more. */
export type DecideResult =
  | { readonly kind: 'done'; readonly delivery: DeliveryRecord }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'too-late' }

const STEPS: Readonly<
  Record<DeliveryDecision, { readonly from: readonly DeliveryState[]; readonly to: DeliveryState }>
> = {
  sent: { from: ['unknown'], to: 'sent' },
  'send-again': { from: ['unknown', 'failed'], to: 'planned' },
  'give-up': { from: ['unknown', 'planned', 'waiting-by-hand'], to: 'skipped' },
  posted: { from: ['waiting-by-hand'], to: 'posted-by-hand' },
}

/** Of what was taken back, cancelled or corrected nothing goes out any more. */
const STILL_GOES_OUT: readonly NoticeStatus[] = ['SENDING', 'PAUSED', 'SENT']

/** Writes what a person decided about one copy. Only a person sends a copy again whose fate is unknown. */
export async function decideDelivery(
  deps: NoticeDependencies,
  ask: {
    readonly officer: AskingOfficer
    readonly noticeId: string
    readonly deliveryId: string
    readonly decision: DeliveryDecision
  },
): Promise<DecideResult> {
  const { officer, noticeId, deliveryId, decision } = ask
  const { from, to } = STEPS[decision]
  const result = await deps.store.withOfficer(officer, async (db): Promise<DecideResult> => {
    const notice = await db.findNotice(noticeId)
    if (notice === undefined || (await db.findDelivery(noticeId, deliveryId)) === undefined)
      return { kind: 'not-found' }
    if (decision === 'send-again' && !STILL_GOES_OUT.includes(notice.status)) return { kind: 'too-late' }
    const reason = decision === 'give-up' ? 'given-up' : undefined
    if (!(await db.settleDelivery(deliveryId, from, to, reason))) return { kind: 'too-late' }
    await db.askFor('plan-notice', [noticeId])
    await db.announce('notice.progress', noticeId)
    await db.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'notice.delivery-decided',
      subject: `notice-delivery:${deliveryId}`,
      detail: { decision },
    })
    const delivery = await db.findDelivery(noticeId, deliveryId)
    return delivery === undefined ? { kind: 'not-found' } : { kind: 'done', delivery }
  })
  if (result.kind === 'done') deps.nudge()
  return result
}
