import { z } from 'zod'
import { CASE_FILE_KINDS } from '../domain/case-file/case-file-kind.ts'
import { INBOX_VIEWS, LIST_SORTS } from '../domain/case-file/inbox-view.ts'
import { LEGAL_CLASS_CODES } from '../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES } from '../domain/case-file/result-kind.ts'
import { CASE_FILE_STATUSES } from '../domain/case-file/status.ts'
import { URGENCIES } from '../domain/case-file/urgency.ts'
import { EVIDENCE_STATES } from '../domain/evidence/evidence-state.ts'
import { REFUSAL_REASONS } from '../domain/message/send-outcome.ts'
import { caseWorkSchema } from './case-work/case-work.ts'
import { destinationSchema, STEP_FIELDS } from './case-work/step-fields.ts'
import { instant, person, unit, version, words } from './shapes.ts'

/** One line of the inbox. `place` is the commune or province in words, never a street. */
export const caseFileItemSchema = z
  .object({
    id: z.uuid(),
    referenceCode: z.string().meta({ example: 'BY-7K3F-29QX' }),
    kind: z.enum(CASE_FILE_KINDS),
    category: z.string(),
    categoryLabel: z.string(),
    urgency: z.enum(URGENCIES),
    status: z.enum(CASE_FILE_STATUSES),
    statusLabel: z.string(),
    unit,
    place: z.string(),
    headline: z.string(),
    submittedAt: instant,
    dueAt: instant.nullable(),
    assignee: person.nullable(),
    unread: z.boolean(),
    isComplete: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseFileItem' })
export type CaseFileItem = z.infer<typeof caseFileItemSchema>

/** What narrows a list; the same in a saved view. */
export const listFiltersSchema = z.object({
  view: z.enum(INBOX_VIEWS).optional(),
  status: z.enum(CASE_FILE_STATUSES).optional(),
  kind: z.enum(CASE_FILE_KINDS).optional(),
  category: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional(),
  urgency: z.enum(URGENCIES).optional(),
  unit: z
    .string()
    .regex(/^[\w-]{1,10}$/)
    .optional(),
  /** Words, with or without diacritics, or a reference code. */
  q: z.string().max(200).optional(),
  /** `me`, `none`, or an officer's id. */
  assignee: z.union([z.literal('me'), z.literal('none'), z.uuid()]).optional(),
  label: z.uuid().optional(),
  hamlet: z.uuid().optional(),
  source: z
    .string()
    .regex(/^[a-z-]{1,20}$/)
    .optional(),
  /** Submitted at or after, before. */
  from: instant.optional(),
  to: instant.optional(),
  sort: z.enum(LIST_SORTS).optional(),
})
/** `GET /api/v1/case-files`. Without filters: all case files of the officer's unit, newest first. */
export const listCaseFilesQuerySchema = listFiltersSchema.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** A page of the list; `nextCursor` is null at the end. */
export const caseFilePageSchema = z
  .object({
    items: z.array(caseFileItemSchema),
    nextCursor: z.string().nullable(),
    /** Words were asked for and older case files are still being looked through: asked again in a second, there may be more. */
    isReadingOlder: z.boolean(),
  })
  .meta({ id: 'CaseFilePage' })
/** `GET /api/v1/case-files/counts`: how many case files each saved view holds. */
export const caseFileCountsSchema = z
  .record(z.enum(INBOX_VIEWS), z.number().int())
  .meta({ id: 'CaseFileCounts' })

/** An answer beside the question as the resident was shown it; `text` exactly as written. */
export const answerSchema = z.object({
  key: z.string(),
  question: z.string(),
  text: z.string(),
  skipped: z.boolean(),
  evidenceIds: z.array(z.uuid()),
})
/** How far a message to the resident got; an `in` message is always `received`. */
export const MESSAGE_STATES = ['received', 'pending', 'sending', 'sent', 'unknown', 'refused'] as const
/** One message between resident and unit, as the officer reads it; the bot's own questions are not among them. */
export const caseMessageSchema = z.object({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  author: z.enum(['resident', 'officer', 'bot']),
  officer: person.nullable(),
  text: z.string(),
  state: z.enum(MESSAGE_STATES),
  reason: z.enum(REFUSAL_REASONS).nullable(),
  at: instant,
  /** How an outgoing message fares; null for incoming ones. */
  delivery: z
    .object({
      attempts: z.number().int(),
      sentAt: instant.nullable(),
      /** Why it has not arrived and what to do, in Vietnamese; null when all is well. */
      explanation: z.string().nullable(),
      /** `POST …/messages/{messageId}/retry` may be tried. */
      mayRetry: z.boolean(),
      /** Other ways to reach the resident. */
      otherWays: z.array(z.enum(['phone', 'identity-request', 'wait-for-resident'])),
    })
    .nullable()
    .optional(),
})
/** One file that the resident sent. Nothing of it is shown as it came: images are drawn anew. */
export const evidenceSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['photo', 'video', 'audio', 'file']),
  state: z.enum(EVIDENCE_STATES),
  mediaType: z.string().nullable(),
  bytes: z.number().int().nullable(),
  /** Hex, of the original as it arrived. */
  sha256: z.string().nullable(),
  receivedAt: instant,
  /** Addresses of the metadata-free copy and its thumbnail; absent when there is none to show. */
  viewUrl: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  /** Address of the sealed original; opening it is recorded. */
  originalUrl: z.string().nullable(),
})
/** One line of the history; lines are only ever added. */
export const timelineEntrySchema = z.object({
  id: z.uuid(),
  at: instant,
  kind: z.string(),
  officer: person.nullable(),
  /** Plain Vietnamese for the screen, e.g. "Chuyển trạng thái: Đã gửi → Trực ban đã xem". */
  text: z.string(),
  /** An internal note or the reason of a transition. */
  note: z.string().nullable(),
})
/** One time limit of the case, running or over. */
export const clockSchema = z.object({
  key: z.string(),
  label: z.string(),
  startsAt: instant,
  dueAt: instant,
  stoppedAt: instant.nullable(),
  state: z.enum(['running', 'warned', 'breached', 'met', 'paused']),
  /** What the limit is based on. */
  basis: z.string(),
  /** Whether the law sets it, or we do; `reminder` is for the officer alone. */
  nature: z.enum(['law', 'service', 'reminder']).optional(),
  pausedAt: instant.nullable().optional(),
  /** What the officer may do with it now. */
  changes: z.array(z.enum(['pause', 'resume', 'extend', 'stop'])).optional(),
})
/** One rule that was looked at when the unit was chosen, in the order of the rules. */
export const routingStepSchema = z.object({ rule: z.string(), matched: z.boolean(), because: z.string() })

/** `GET /api/v1/case-files/{id}`. */
export const caseFileDetailSchema = caseFileItemSchema
  .extend({
    /** Where it happened, 5 digits; null while the place is not known to a commune. A unit may cover several. */
    communeCode: z.string().nullable(),
    identityLevel: z.enum(['A', 'B', 'C']),
    source: z.string(),
    language: z.string(),
    urgencyReasons: z.array(z.string()),
    /** The contact that the resident chose to give (level A); null at levels B and C. */
    contact: z
      .object({ name: z.string().nullable(), phone: z.string().nullable(), when: z.string().nullable() })
      .nullable(),
    answers: z.array(answerSchema),
    messages: z.array(caseMessageSchema),
    evidence: z.array(evidenceSchema),
    timeline: z.array(timelineEntrySchema),
    clocks: z.array(clockSchema),
    routing: z.object({ unitCode: z.string(), steps: z.array(routingStepSchema) }),
    duplicates: z.array(z.object({ id: z.uuid(), referenceCode: z.string(), because: z.string() })),
    conversation: z.object({
      mode: z.enum(['bot', 'officer', 'none']),
      isReachable: z.boolean(),
      /** Until when the platform takes answers; null without a window. */
      windowUntil: instant.nullable(),
    }),
    /** Where this case file may go now by this officer's hand. */
    transitions: z.array(
      z.object({
        to: z.enum(CASE_FILE_STATUSES),
        label: z.string(),
        needsReason: z.boolean(),
        /** All fields it cannot go without, `reason` among them. */
        needs: z.array(z.enum(STEP_FIELDS)).optional(),
        /** Whether the officer may write what the resident is told (`told`). */
        mayTell: z.boolean().optional(),
      }),
    ),
    /** Where only the head of the unit may take it from here; empty for the head, who has those among `transitions`. */
    headTransitions: z.array(z.object({ to: z.enum(CASE_FILE_STATUSES), label: z.string() })),
    work: caseWorkSchema,
  })
  .meta({ id: 'CaseFileDetail' })
export type CaseFileDetail = z.infer<typeof caseFileDetailSchema>

/** `POST …/transitions`. A stale `version` is `409` with the current state. */
export const transitionSchema = z
  .object({
    to: z.enum(CASE_FILE_STATUSES),
    reason: words.max(2000).optional(),
    /** Number in the sổ tiếp nhận; with `RECEIVED`. */
    registerNumber: words.max(40).optional(),
    legalClass: z.enum(LEGAL_CLASS_CODES).optional(),
    destination: destinationSchema.optional(),
    resultKind: z.enum(RESULT_KIND_CODES).optional(),
    /** What the resident may be told, in the officer's words; absent: the plain sentence of the status only. */
    told: words.max(1000).optional(),
    version,
  })
  .meta({ id: 'Transition' })
/** `POST …/messages`: to the resident. */
export const sendMessageSchema = z.object({ text: words.max(2000), version }).meta({ id: 'SendMessage' })
/** `POST …/notes`: inside the unit only. */
export const addNoteSchema = z.object({ text: words.max(4000), version }).meta({ id: 'AddNote' })
/** `POST …/assignment`: null gives the case back to the desk; absent takes it oneself. */
export const assignmentSchema = z
  .object({ officerId: z.uuid().nullable().optional(), version })
  .meta({ id: 'Assignment' })
/** `POST …/transfer`: to another unit, with the original clock. */
export const transferSchema = z
  .object({ unitCode: z.string(), reason: words.max(2000), version })
  .meta({ id: 'Transfer' })
/** `POST …/hand-back`: the bot answers again. */
export const handBackSchema = z.object({ version }).meta({ id: 'HandBack' })
