import type { CategoryCode } from '../../domain/case-file/category.ts'
import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import { firstClocks } from '../../domain/clocks/first-clocks.ts'
import {
  type ChangeContext,
  changeMediation,
  type MediationChangeResult,
  type MediationRequest,
} from './change-mediation.ts'
import type { MediationDependencies, NewTip } from './ports.ts'
import { takeStep } from './step-mediation.ts'

/** Violence, threat or crime that appeared in a mediation. */
export interface EscalateCommand extends MediationRequest {
  readonly reason: string
  readonly category: CategoryCode
  /** Somebody is in danger now. */
  readonly dangerNow: boolean
}

/** Characters of the reason that stand in the inbox list. */
const HEADLINE_CHARS = 120

/**
 * Ends a mediation in a report to the police (domain reference §9.2: tip P1; §7: P0 when somebody is in danger now). Neither
 * party is told: the report could be what one of them fears.
 */
export function escalateMediation(
  deps: MediationDependencies,
  command: EscalateCommand,
): Promise<MediationChangeResult> {
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, at } = context
    const step = { ...command, to: 'HG_ESCALATED' } as const
    const effect = await takeStep(deps, context, step, {
      outcome: { code: 'escalated', at },
      followUpDueAt: null,
    })
    if ('refusal' in effect) return effect
    for (const session of mediation.sessions) await desk.saveReminder(session.id, undefined)
    if (!(await desk.fileTip(tipOf(deps, context, command)))) return { refusal: 'not-allowed' }
    return {
      action: 'mediation.escalated',
      detail: { category: command.category, dangerNow: command.dangerNow },
    }
  })
}

function tipOf(
  deps: MediationDependencies,
  { mediation, actor, at }: ChangeContext,
  { reason, category, dangerNow }: EscalateCommand,
): NewTip {
  const urgency: Urgency = dangerNow ? 'P0' : 'P1'
  const clocks = firstClocks({ kind: 'crime-tip', category, urgency, submittedAt: at })
  const words = (question: string, key: string, text: string) => ({
    id: deps.ids.uuid(),
    question,
    key,
    text,
  })
  return {
    mediationId: mediation.id,
    caseFileId: deps.ids.uuid(),
    referenceCode: createReferenceCode(deps.ids.bytes(REFERENCE_CODE_BYTES)),
    category,
    urgency,
    urgencyReasons: ['Dấu hiệu bạo lực, đe dọa hoặc vi phạm phát hiện khi hòa giải'],
    headline: reason.replace(/\s+/g, ' ').slice(0, HEADLINE_CHARS),
    answers: [
      words('Điều phát hiện khi hòa giải', 'what', reason),
      words('Việc hòa giải', 'mediation', `${mediation.referenceCode}: ${mediation.summary ?? ''}`),
      ...(mediation.hamlet === '' ? [] : [words('Thôn, tổ', 'where', mediation.hamlet)]),
    ],
    clocks,
    // Before a team was involved only the requester can have told of it.
    keepsChat: actor.isPolice && mediation.team === undefined,
    at,
  }
}
