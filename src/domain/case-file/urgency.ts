/**
 * How fast officers must look, most urgent first: `P0` life in danger now, `P1` danger within hours or evidence about to
 * vanish, `P2` repeated or organised wrong, `P3` past event without danger, `P4` information only.
 */
export const URGENCIES = ['P0', 'P1', 'P2', 'P3', 'P4'] as const
export type Urgency = (typeof URGENCIES)[number]

/** The Vietnamese label officers see beside the level. */
export const URGENCY_LABELS: Readonly<Record<Urgency, string>> = {
  P0: 'Khẩn cấp',
  P1: 'Khẩn',
  P2: 'Ưu tiên',
  P3: 'Thường',
  P4: 'Thông tin',
}

/** The more urgent of two levels: rules of triage may only raise. */
export function moreUrgent(one: Urgency, other: Urgency): Urgency {
  return URGENCIES.indexOf(one) <= URGENCIES.indexOf(other) ? one : other
}

/** One level less urgent, `P4` staying `P4`. */
export function lessUrgent(urgency: Urgency): Urgency {
  return URGENCIES[URGENCIES.indexOf(urgency) + 1] ?? 'P4'
}
