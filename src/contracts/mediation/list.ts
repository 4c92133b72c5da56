import { z } from 'zod'
import { MEDIATION_STATUSES } from '../../domain/case-file/status.ts'
import { MEDIATION_TOPIC_CODES } from '../../domain/mediation/mediation-codes.ts'
import { instant, person, version } from '../shapes.ts'

/** One line of the mediation list. `title` is the officer's summary, cut; no names. */
export const mediationItemSchema = z
  .object({
    id: z.uuid(),
    referenceCode: z.string().meta({ example: 'BY-7K3F-29QX' }),
    /** Null for those who may not open case files (mediators). */
    caseFileId: z.uuid().nullable(),
    topic: z.enum(MEDIATION_TOPIC_CODES),
    topicLabel: z.string(),
    status: z.enum(MEDIATION_STATUSES),
    statusLabel: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    hamlet: z.string(),
    title: z.string(),
    team: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    mediators: z.array(person),
    createdAt: instant,
    nextSessionAt: instant.nullable(),
    /** Start of mediation (3 days after assignment), or the 30-day visit. */
    dueAt: instant.nullable(),
    version,
  })
  .meta({ id: 'MediationItem' })
export type MediationItem = z.infer<typeof mediationItemSchema>

/** Saved views: everything open, waiting for the police, for the team, with a session within 7 days, follow-up due, closed. */
export const MEDIATION_VIEWS = ['open', 'police', 'team', 'sessions', 'follow-up', 'closed', 'all'] as const
/** `GET /api/v1/mediations`. */
export const listMediationsQuerySchema = z.object({
  view: z.enum(MEDIATION_VIEWS).default('open'),
  team: z.uuid().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** A page of the list; `nextCursor` is null at the end. */
export const mediationPageSchema = z
  .object({ items: z.array(mediationItemSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'MediationPage' })
/** `GET /api/v1/mediations/counts`. */
export const mediationCountsSchema = z
  .record(z.enum(MEDIATION_VIEWS), z.number().int())
  .meta({ id: 'MediationCounts' })
