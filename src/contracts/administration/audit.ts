import { z } from 'zod'
import { AUDIT_ACTIONS } from '../../domain/audit/audit-entry.ts'
import { instant } from '../shapes.ts'

const chain = z.string().regex(/^[\w-]{1,10}$/)

/** `GET /api/v1/audit`: newest first; all chains for the auditor, the own unit's for its head. */
export const auditQuerySchema = z.object({
  chain: chain.optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  /** Whom it was done by. */
  officer: z.uuid().optional(),
  /** Days in Vietnam, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** From `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,16}-\d{1,16}$/)
    .optional(),
})
/** A page of the log, newest first. Nothing in it is content: actions, ids and codes. */
export const auditPageSchema = z
  .object({
    items: z.array(
      z.object({
        chain: z.string(),
        seq: z.number().int(),
        at: instant,
        /** A person's name, or the code of a part of the system. */
        actor: z.string(),
        /** Given as `officer`, it finds what else this person did; null for parts of the system. */
        officerId: z.uuid().nullable(),
        action: z.string(),
        /** The action in Vietnamese. */
        words: z.string(),
        subject: z.string().nullable(),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
    /**
     * What ids in `subject` and `detail` stand for: codes of cases and notices, names of people, groups and units. An id that
     * is not there belongs to something that the reader may not know, or that is gone.
     */
    names: z.record(z.string(), z.string()),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditPage' })
export type AuditLine = z.infer<typeof auditPageSchema>['items'][number]

/** `GET /api/v1/audit/chains`. */
export const auditChainsSchema = z
  .object({ items: z.array(z.object({ chain: z.string(), name: z.string(), entries: z.number().int() })) })
  .meta({ id: 'AuditChains' })

/** `POST /api/v1/audit/verification`: recomputes every link of a chain, from the first to the head. */
export const verifyChainSchema = z.object({ chain }).meta({ id: 'VerifyChain' })
/** What the check found; `missing-tail`: entries are gone that a head, here or kept elsewhere, still tells of. */
export const verifiedChainSchema = z
  .object({
    isIntact: z.boolean(),
    entries: z.number().int(),
    /** The first entry that does not fit; null when all do. */
    brokenSeq: z.number().int().nullable(),
    reason: z.enum(['altered', 'gap', 'missing-tail']).nullable(),
  })
  .meta({ id: 'VerifiedChain' })
