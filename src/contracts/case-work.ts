import { z } from 'zod'
import { DESTINATION_CODES } from '../domain/case-file/destination.ts'
import { LEGAL_CLASS_CODES } from '../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES } from '../domain/case-file/result-kind.ts'
import { CASE_FILE_STATUSES } from '../domain/case-file/status.ts'

const instant = z.iso.datetime()
const person = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ code: z.string(), name: z.string() })
const caseName = z.object({ id: z.uuid(), referenceCode: z.string() })
const label = z.object({ id: z.uuid(), name: z.string(), tone: z.string() })

/** Fields that a step can ask for (domain reference §9.1); a missing one is `422 case-file.field-required` with its name in `issues`. */
export const STEP_FIELDS = ['reason', 'registerNumber', 'legalClass', 'destination', 'resultKind'] as const

/** A body a case is passed to; `name` only with `KHAC`. */
export const destinationSchema = z.object({
  code: z.enum(DESTINATION_CODES),
  name: z.string().trim().min(1).max(200).optional(),
})

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
  })
  .meta({ id: 'CaseWork' })
export type CaseWork = z.infer<typeof caseWorkSchema>

/** `GET /api/v1/case-work/options`: what the dialogs of case work offer. */
export const caseWorkOptionsSchema = z
  .object({
    legalClasses: z.array(z.object({ code: z.enum(LEGAL_CLASS_CODES), name: z.string() })),
    resultKinds: z.array(z.object({ code: z.enum(RESULT_KIND_CODES), name: z.string() })),
    destinations: z.array(
      z.object({ code: z.enum(DESTINATION_CODES), name: z.string(), isInvestigationBody: z.boolean() }),
    ),
    labels: z.array(label),
    hamlets: z.array(z.object({ id: z.uuid(), name: z.string(), isMine: z.boolean() })),
  })
  .meta({ id: 'CaseWorkOptions' })

const version = z.number().int().min(1)
const words = z.string().trim().min(1)
const reason = words.max(2000)

/** `POST …/transfer/answer`: what the receiving unit says. `return` needs a reason; a second return goes to the province's duty. */
export const transferAnswerSchema = z
  .object({ answer: z.enum(['accept', 'return']), reason: reason.optional(), version })
  .meta({ id: 'TransferAnswer' })
/** `GET /api/v1/transfers`: what this unit passed on and whether it was accepted; codes only. */
export const sentTransfersSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        referenceCode: z.string(),
        to: unit,
        at: instant,
        state: z.enum(['offered', 'accepted', 'returned']),
        answeredAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'SentTransfers' })
/** `POST …/shares`: a second unit may read the case and add notes. `POST …/shares/{unit}/end` ends it. */
export const shareSchema = z.object({ unitCode: z.string().max(10), reason, version }).meta({ id: 'Share' })
/** `POST …/merge`: this case becomes part of the other; both codes stay alive. `POST …/merge/undo` (unit head) parts them. */
export const mergeSchema = z
  .object({
    into: z.string().min(1).max(40).describe('id or reference code of the case that stays'),
    reason,
    version,
  })
  .meta({ id: 'Merge' })
export const undoMergeSchema = z.object({ reason, version }).meta({ id: 'UndoMerge' })
/** `PUT …/labels`: the whole set. */
export const setLabelsSchema = z
  .object({ labelIds: z.array(z.uuid()).max(20), version })
  .meta({ id: 'SetLabels' })
/** `PUT …/hamlet`: null when it is unclear. */
export const setHamletSchema = z.object({ hamletId: z.uuid().nullable(), version }).meta({ id: 'SetHamlet' })
/** `POST …/checklist`: ticks or unticks one item. */
export const tickChecklistSchema = z
  .object({ itemId: words.max(60), isDone: z.boolean(), version })
  .meta({ id: 'TickChecklist' })
/** `POST …/classification`: category and urgency by the officer's eye, the reason is kept. */
export const reclassifySchema = z
  .object({
    category: z
      .string()
      .regex(/^[A-Z_]{1,40}$/)
      .optional(),
    urgency: z.enum(['P0', 'P1', 'P2', 'P3', 'P4']).optional(),
    isValuable: z.boolean().optional(),
    reason,
    version,
  })
  .meta({ id: 'Reclassify' })
/** `POST …/clocks`: by the officer; `extend` and `pause` need a reason. */
export const changeClockSchema = z
  .object({
    key: z.string().regex(/^T_[A-Z0-9_]{1,20}$/),
    change: z.enum(['start', 'pause', 'resume', 'extend', 'stop']),
    reason: reason.optional(),
    version,
  })
  .meta({ id: 'ChangeClock' })
/** `POST …/identity-requests`: why the sealed identity (level B) must be opened. */
export const identityRequestSchema = z.object({ reason, version }).meta({ id: 'IdentityRequest' })
/** `POST …/identity-requests/{requestId}/decision`: by a second person of the unit; one of the two is a head. */
export const identityDecisionSchema = z
  .object({ approve: z.boolean(), reason: reason.optional(), version })
  .meta({ id: 'IdentityDecision' })
/** `POST …/identity-requests/{requestId}/open`: the identity itself, for 30 minutes after approval; every opening is recorded. */
export const openedIdentitySchema = z
  .object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    when: z.string().nullable(),
    viewUntil: instant,
  })
  .meta({ id: 'OpenedIdentity' })
/** `POST …/alert/acknowledge`: one tap; the ladder ends and the case is the officer's. No version: it must never fail on a race. */
export const acknowledgeSchema = z.object({}).meta({ id: 'Acknowledge' })

/** `GET …/duplicates`: cases that may tell of the same event, best first, each with all its reasons. */
export const duplicatesSchema = z
  .object({
    items: z.array(
      caseName.extend({
        status: z.enum(CASE_FILE_STATUSES),
        statusLabel: z.string(),
        categoryLabel: z.string(),
        place: z.string(),
        submittedAt: instant,
        /** 0 to 1. */
        score: z.number(),
        reasons: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Duplicates' })

/** Ways a person brings a matter without a chat. */
export const OFFICER_SOURCES = ['walk-in', 'phone', 'letter', 'officer'] as const
/** `POST /api/v1/case-files`: entered by an officer; contact and everything but the matter itself are optional. */
export const enterCaseFileSchema = z
  .object({
    source: z.enum(OFFICER_SOURCES),
    kind: z.enum(['crime-tip', 'mediation-request', 'feedback', 'lost-and-found']),
    category: z.string().regex(/^[A-Z_]{1,40}$/),
    /** Absent: the category's own level. */
    urgency: z.enum(['P0', 'P1', 'P2', 'P3', 'P4']).optional(),
    what: words.max(4000),
    when: z.string().trim().max(500).optional(),
    place: z
      .object({
        text: z.string().trim().max(500),
        communeCode: z
          .string()
          .regex(/^\d{5}$/)
          .optional(),
      })
      .optional(),
    /** A: the unit sees the contact. B: sealed. C: none is kept. */
    identityLevel: z.enum(['A', 'B', 'C']).default('C'),
    contact: z
      .object({
        name: z.string().trim().max(200).optional(),
        phone: z.string().trim().max(40).optional(),
        when: z.string().trim().max(200).optional(),
      })
      .optional(),
    /** Made by the form once, so that pressing twice files once. */
    submissionKey: z.uuid(),
  })
  .meta({ id: 'EnterCaseFile' })
/** The code is said aloud; the receipt is handed over and shown only here. Null when this very form was filed before. */
export const enteredCaseFileSchema = z
  .object({ id: z.uuid(), referenceCode: z.string(), receipt: z.string().nullable() })
  .meta({ id: 'EnteredCaseFile' })

/** `POST /api/v1/case-files/bulk`. With `preview` nothing is kept: the answer tells what would happen to each. */
export const bulkSchema = z
  .object({
    preview: z.boolean(),
    items: z
      .array(z.object({ id: z.uuid(), version }))
      .min(1)
      .max(100),
    action: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('assign'), officerId: z.uuid().nullable() }),
      z.object({ kind: z.literal('transition'), to: z.enum(CASE_FILE_STATUSES), reason: reason.optional() }),
      z.object({ kind: z.literal('add-label'), labelId: z.uuid() }),
      z.object({ kind: z.literal('remove-label'), labelId: z.uuid() }),
      z.object({ kind: z.literal('mark-read') }),
    ]),
  })
  .meta({ id: 'Bulk' })
export const bulkResultSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        referenceCode: z.string().nullable(),
        outcome: z.enum(['done', 'stale', 'refused', 'not-found']),
        /** Why not, in words; null when done. */
        problem: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'BulkResult' })

/** `POST /api/v1/desk-handover`: all open cases of one officer to another, or to the desk (null). Unit head only. */
export const deskHandoverSchema = z
  .object({ fromOfficerId: z.uuid(), toOfficerId: z.uuid().nullable(), preview: z.boolean() })
  .meta({ id: 'DeskHandover' })
export const deskHandoverResultSchema = z
  .object({ count: z.number().int(), isDone: z.boolean() })
  .meta({ id: 'DeskHandoverResult' })

/** `GET /api/v1/labels`, `POST /api/v1/labels`, `DELETE /api/v1/labels/{id}`; of the own unit. */
export const labelsSchema = z.object({ items: z.array(label) }).meta({ id: 'Labels' })
export const newLabelSchema = z
  .object({
    name: words.max(40),
    tone: z.enum(['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'violet']),
  })
  .meta({ id: 'NewLabel' })
/** `GET|POST /api/v1/hamlets`, `DELETE /api/v1/hamlets/{id}`, `PUT /api/v1/hamlets/mine`: thôn, ấp, tổ dân phố of the own unit. */
export const hamletsSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), isMine: z.boolean() })) })
  .meta({ id: 'Hamlets' })
export const newHamletSchema = z.object({ name: words.max(80) }).meta({ id: 'NewHamlet' })
export const myHamletsSchema = z.object({ hamletIds: z.array(z.uuid()).max(50) }).meta({ id: 'MyHamlets' })

/**
 * `GET /api/v1/canned-replies?caseFileId=`: for the case's status, own ones of the unit first; with a case, `filled` has the
 * placeholders `{ma}` `{don_vi}` `{dien_thoai}` `{trang_thai}` replaced. `POST`, `PUT /{id}`, `DELETE /{id}` for the unit's own.
 */
export const cannedRepliesQuerySchema = z.object({ caseFileId: z.uuid().optional() })
export const cannedRepliesSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        text: z.string(),
        filled: z.string().nullable(),
        /** Statuses it is offered in; empty for all. */
        statuses: z.array(z.enum(CASE_FILE_STATUSES)),
        /** False for those that come with the product. */
        isOwn: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CannedReplies' })
export const cannedReplySchema = z
  .object({
    title: words.max(80),
    text: words.max(2000),
    statuses: z.array(z.enum(CASE_FILE_STATUSES)).max(40).default([]),
  })
  .meta({ id: 'CannedReply' })

/** `POST /api/v1/presence`: sent every 15 s while a case is open; lapses after 30 s. `gone` takes it back at once. */
export const presenceSchema = z
  .object({ caseFileId: z.uuid(), mode: z.enum(['viewing', 'writing', 'gone']) })
  .meta({ id: 'Presence' })
export const viewersSchema = z
  .object({ items: z.array(person.extend({ mode: z.enum(['viewing', 'writing']) })) })
  .meta({ id: 'Viewers' })
