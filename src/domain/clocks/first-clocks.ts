import type { Urgency } from '../case-file/urgency.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How soon an officer opens a new case, by urgency (`T_SEEN`, domain reference §5.4: our own service level). */
const SEEN_WITHIN_MS: Readonly<Record<Urgency, number>> = {
  P0: 2 * MINUTE,
  P1: 10 * MINUTE,
  P2: 2 * HOUR,
  P3: 8 * HOUR,
  P4: 24 * HOUR,
}

/** A time limit as it starts with a case. */
export interface StartedClock {
  readonly key: 'T_SEEN' | 'T_24H' | 'T_CHILD'
  /** Milliseconds since the epoch. */
  readonly startsAt: number
  readonly dueAt: number
  /** What the limit is based on, in Vietnamese. */
  readonly basis: string
}

/** What decides which limits start. */
export interface NewCaseFacts {
  readonly kind: string
  readonly category: string
  readonly urgency: Urgency
  readonly submittedAt: number
}

/**
 * The limits that start when a case is filed. Hours are real hours, day and night (domain reference §5.4).
 * `T_24H`: a tip goes to the investigation body within 24 hours of reception (source S13).
 * `T_CHILD`: the same for abuse of a person under 18 (source S23).
 */
export function firstClocks({ kind, category, urgency, submittedAt }: NewCaseFacts): readonly StartedClock[] {
  const seen: StartedClock = {
    key: 'T_SEEN',
    startsAt: submittedAt,
    dueAt: submittedAt + SEEN_WITHIN_MS[urgency],
    basis: 'Quy định nội bộ: thời gian trực ban mở xem',
  }
  if (kind !== 'crime-tip') return [seen]
  const isChild = category === 'TRE_EM'
  return [
    seen,
    {
      key: isChild ? 'T_CHILD' : 'T_24H',
      startsAt: submittedAt,
      dueAt: submittedAt + 24 * HOUR,
      basis: isChild
        ? 'Xâm hại người dưới 18 tuổi: chuyển trong 24 giờ'
        : 'TTLT 01/2017 (sửa đổi 2021): chuyển cơ quan điều tra trong 24 giờ',
    },
  ]
}
