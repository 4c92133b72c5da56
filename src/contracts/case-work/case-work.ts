import { z } from 'zod'
import { DESTINATION_CODES } from '../../domain/case-file/destination.ts'
import { LEGAL_CLASS_CODES } from '../../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES } from '../../domain/case-file/result-kind.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { caseName, instant, label, person, unit } from '../shapes.ts'
import { residentWishSchema } from './resident-wish.ts'

/** Everything around a case that officers work with: `work` of `GET /api/v1/case-files/{id}`. */
export const caseWorkSchema = z
  .object({
    registerNumber: z.string().nullable(),
    legalClass: z.enum(LEGAL_CLASS_CODES).nullable(),
    destination: z.object({ code: z.enum(DESTINATION_CODES), name: z.string() }).nullable(),
    resultKind: z.enum(RESULT_KIND_CODES).nullable(),
    /** The handler flagged it as having helped prevent, detect or solve something (`TIN_GIA_TRI`). */
    isValuable: z.boolean(),
    labels: z.array(label),
    hamlet: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    checklist: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        /** What it is based on, for the officer; null for plain advice. */
        basis: z.string().nullable(),
        doneAt: instant.nullable(),
        doneBy: person.nullable(),
      }),
    ),
    /** The ladder of a P0 or P1 case; null when none was started. */
    alert: z
      .object({
        startedAt: instant,
        /** Whom it wakes now, in Vietnamese ("Trực ban", "Trực ban cấp tỉnh"). */
        rung: z.string(),
        acknowledgedAt: instant.nullable(),
        acknowledgedBy: person.nullable(),
        /** Nobody on any rung can be reached by any way. */
        nobodyReachable: z.boolean(),
      })
      .nullable(),
    /** The transfer this unit has not answered yet; accept or return it. */
    incomingTransfer: z
      .object({ id: z.uuid(), from: unit, at: instant, reason: z.string().nullable() })
      .nullable(),
    transfers: z.array(
      z.object({
        id: z.uuid(),
        from: unit,
        to: unit,
        at: instant,
        state: z.enum(['offered', 'accepted', 'returned']),
        answeredAt: instant.nullable(),
      }),
    ),
    /** Units that may read the case and add notes. */
    shares: z.array(z.object({ unit, since: instant, by: person.nullable() })),
    /** Limits that an officer may start by hand (`POST …/clocks` with `start`). */
    startableClocks: z.array(z.object({ key: z.string(), label: z.string() })),
    /** True when this officer sees the case by a share: reading and notes only. */
    isSharedWithMe: z.boolean(),
    mergedInto: caseName.nullable(),
    mergedFrom: z.array(caseName),
    /** Other cases of the same reporter in this unit; says nothing about who it is. */
    sameReporter: z.array(
      caseName.extend({
        category: z.string(),
        categoryLabel: z.string(),
        status: z.enum(CASE_FILE_STATUSES),
        statusLabel: z.string(),
        submittedAt: instant,
      }),
    ),
    /** Hints of the system, which never reject by themselves: too many reports, many alike from different people. */
    hints: z.array(z.object({ kind: z.enum(['many-from-one', 'coordinated']), text: z.string() })),
    identityRequests: z.array(
      z.object({
        id: z.uuid(),
        by: person,
        at: instant,
        reason: z.string(),
        state: z.enum(['asked', 'approved', 'refused', 'expired']),
        decidedBy: person.nullable(),
        decidedAt: instant.nullable(),
        /** Until when the asking officer may open it. */
        viewUntil: instant.nullable(),
        /** Whether the officer who looks may decide it, or open it now. */
        mayDecide: z.boolean(),
        mayOpen: z.boolean(),
      }),
    ),
    /** Whether an identity can be asked for at all: level B, and one was given. */
    mayRequestIdentity: z.boolean(),
    /** Who else has the case open now. */
    viewers: z.array(person.extend({ mode: z.enum(['viewing', 'writing']) })),
    /** Null while the resident has said nothing of the kind. */
    wish: residentWishSchema.nullable(),
  })
  .meta({ id: 'CaseWork' })
export type CaseWork = z.infer<typeof caseWorkSchema>
