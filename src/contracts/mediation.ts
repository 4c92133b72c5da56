import { z } from 'zod'
import { CATEGORY_CODES } from '../domain/case-file/category.ts'
import { MEDIATION_STATUSES } from '../domain/case-file/status.ts'
import {
  CONSENT_KINDS,
  CONSENT_WAYS,
  FOLLOW_UP_RESULTS,
  MEDIATION_TOPIC_CODES,
  PARTY_SIDES,
  SESSION_STATES,
} from '../domain/mediation/mediation-codes.ts'
import { SCREENING_ANSWERS, SCREENING_KEYS } from '../domain/mediation/screening.ts'

const instant = z.iso.datetime()
const person = z.object({ id: z.uuid(), name: z.string() })
const version = z.number().int().min(1)
const words = z.string().trim().min(1)

/** Answers to the questions of `domain/mediation/screening.ts`. */
export const screeningSchema = z
  .record(z.enum(SCREENING_KEYS), z.enum(SCREENING_ANSWERS))
  .meta({ id: 'MediationScreening' })
/** What follows from a screening. `body`: who handles it instead; `category`: what the report is filed under. */
export const screeningResultSchema = z
  .object({
    kind: z.enum(['eligible', 'tip', 'elsewhere', 'no-consent']),
    cautions: z.array(z.enum(['pending-elsewhere', 'land', 'afraid', 'contact-requester-first'])),
    category: z.enum(CATEGORY_CODES).nullable(),
    body: z.string().nullable(),
    because: z.enum(SCREENING_KEYS).nullable(),
  })
  .meta({ id: 'MediationScreeningResult' })

/** A tổ hòa giải of a unit's area. */
export const mediationTeamSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hamlet: z.string(),
    isActive: z.boolean(),
    members: z.array(person.extend({ isHead: z.boolean() })),
    version,
  })
  .meta({ id: 'MediationTeam' })
/** `GET /api/v1/mediation-teams`: teams of the own unit; mediators see their own team only. */
export const mediationTeamsSchema = z
  .object({ items: z.array(mediationTeamSchema), candidates: z.array(person.extend({ role: z.string() })) })
  .meta({ id: 'MediationTeams' })
/** `POST /api/v1/mediation-teams` (no id, no version) and `PUT /api/v1/mediation-teams/{id}`. Unit head only. */
export const saveMediationTeamSchema = z
  .object({
    name: words.max(120),
    hamlet: z.string().trim().max(120),
    isActive: z.boolean().default(true),
    members: z.array(z.object({ officerId: z.uuid(), isHead: z.boolean() })).max(30),
    version: version.optional(),
  })
  .meta({ id: 'SaveMediationTeam' })

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
export const mediationPageSchema = z
  .object({ items: z.array(mediationItemSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'MediationPage' })
/** `GET /api/v1/mediations/counts`. */
export const mediationCountsSchema = z
  .record(z.enum(MEDIATION_VIEWS), z.number().int())
  .meta({ id: 'MediationCounts' })

const consent = z.object({
  id: z.uuid(),
  kind: z.enum(CONSENT_KINDS),
  given: z.boolean(),
  /** The words the party agreed to or refused, as shown. */
  wording: z.string(),
  way: z.enum(CONSENT_WAYS),
  /** Who took it down; null when given in the chat. */
  officer: person.nullable(),
  at: instant,
})
/** A party. Its contact and statements are sealed apart from the other party's. */
export const mediationPartySchema = z
  .object({
    side: z.enum(PARTY_SIDES),
    name: z.string().nullable(),
    birthYear: z.number().int().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    /** When and how contact suits. */
    contactNote: z.string().nullable(),
    /** `chat`: reachable in a chat; `invited`: a code is out; `entered`: known by the officer's entry; `unknown`: nothing yet. */
    reach: z.enum(['chat', 'invited', 'entered', 'unknown']),
    invitationExpiresAt: instant.nullable(),
    /** The latest of each kind; undefined answers are null. */
    mediationConsent: consent.nullable(),
    agreementConsent: consent.nullable(),
    consents: z.array(consent),
    /** What this party said, in confidence. Never shown or sent to the other party. */
    statements: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        by: z.enum(['party', 'officer']),
        officer: person.nullable(),
        text: z.string(),
      }),
    ),
    /** Messages sent to this party's chat about the mediation. */
    messages: z.array(z.object({ id: z.uuid(), at: instant, text: z.string(), state: z.string() })),
  })
  .meta({ id: 'MediationParty' })

/** One meeting. `minutes` are shared between both sides and the team only if the parties want any (Law 35/2013). */
export const mediationSessionSchema = z
  .object({
    id: z.uuid(),
    startsAt: instant,
    place: z.string(),
    invited: z.string(),
    state: z.enum(SESSION_STATES),
    present: z.array(z.enum(PARTY_SIDES)),
    minutes: z.string().nullable(),
    reminded: z.boolean(),
  })
  .meta({ id: 'MediationSession' })

/** `GET /api/v1/mediations/{id}`. */
export const mediationDetailSchema = mediationItemSchema
  .extend({
    summary: z.string(),
    screening: screeningSchema,
    screeningResult: screeningResultSchema,
    parties: z.array(mediationPartySchema),
    sessions: z.array(mediationSessionSchema),
    agreement: z
      .object({
        /** Null for those outside the team: results flow back to the police, private content does not. */
        text: z.string().nullable(),
        proposedAt: instant,
        /** Both confirmed these very words. */
        isConfirmed: z.boolean(),
        /** Until when the court can be asked to recognise it: 6 months after the agreement (Civil Procedure Code art. 416 ff.). */
        courtUntil: instant.nullable(),
        courtHint: z.string().nullable(),
      })
      .nullable(),
    followUpDueAt: instant.nullable(),
    followUps: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        result: z.enum(FOLLOW_UP_RESULTS),
        note: z.string(),
        officer: person.nullable(),
      }),
    ),
    timeline: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        kind: z.string(),
        officer: person.nullable(),
        text: z.string(),
        note: z.string().nullable(),
      }),
    ),
    /** The report it became, for those who may open it. */
    escalatedTo: z.object({ caseFileId: z.uuid().nullable(), referenceCode: z.string() }).nullable(),
    /** What this officer may do now. `blockedBy` names what is missing for a step, in Vietnamese. */
    transitions: z.array(
      z.object({
        to: z.enum(MEDIATION_STATUSES),
        label: z.string(),
        needsReason: z.boolean(),
        blockedBy: z.string().nullable(),
      }),
    ),
    may: z.object({
      editParties: z.boolean(),
      invite: z.boolean(),
      assignTeam: z.boolean(),
      assignMediators: z.boolean(),
      planSessions: z.boolean(),
      writeAgreement: z.boolean(),
      escalate: z.boolean(),
    }),
  })
  .meta({ id: 'MediationDetail' })
export type MediationDetail = z.infer<typeof mediationDetailSchema>

/** `GET /api/v1/case-files/{id}/mediation`: what the case screen offers. */
export const caseFileMediationSchema = z
  .object({
    mediation: mediationItemSchema.nullable(),
    /** Whether mediation can be opened from this case file at all; otherwise why not, in Vietnamese. */
    canOpen: z.boolean(),
    refusal: z.string().nullable(),
    /** What the resident answered to the screening, `unknown` where nothing was. */
    screening: screeningSchema,
    screeningResult: screeningResultSchema,
    topic: z.enum(MEDIATION_TOPIC_CODES),
  })
  .meta({ id: 'CaseFileMediation' })
/** `POST /api/v1/case-files/{id}/mediation`: screens and opens; `201` with the detail. */
export const openMediationSchema = z
  .object({
    screening: screeningSchema,
    topic: z.enum(MEDIATION_TOPIC_CODES),
    hamlet: z.string().trim().max(120),
    /** The officer's words for the team (domain reference §10.6): the minimum, without what either side said in confidence. */
    summary: words.max(2000),
  })
  .meta({ id: 'OpenMediation' })

/** `PATCH /api/v1/mediations/{id}`. */
export const changeMediationSchema = z
  .object({
    topic: z.enum(MEDIATION_TOPIC_CODES).optional(),
    hamlet: z.string().trim().max(120).optional(),
    summary: words.max(2000).optional(),
    screening: screeningSchema.optional(),
    version,
  })
  .meta({ id: 'ChangeMediation' })
/** `POST /api/v1/mediations/{id}/transitions`. */
export const mediationTransitionSchema = z
  .object({ to: z.enum(MEDIATION_STATUSES), reason: words.max(2000).optional(), version })
  .meta({ id: 'MediationTransition' })
/** `POST …/team`: passes it to a team (`HG_SENT`). */
export const sendToTeamSchema = z.object({ teamId: z.uuid(), version }).meta({ id: 'SendToTeam' })
/** `POST …/mediators`: the team's head (or the police) names who mediates (`HG_ACCEPTED`). */
export const assignMediatorsSchema = z
  .object({ officerIds: z.array(z.uuid()).min(1).max(5), version })
  .meta({ id: 'AssignMediators' })
/** `PUT …/parties/{side}`: enters or corrects a party's contact; absent fields stay, null clears. */
export const savePartySchema = z
  .object({
    name: z.string().trim().max(120).nullable().optional(),
    birthYear: z.number().int().min(1900).max(2100).nullable().optional(),
    phone: z.string().trim().max(40).nullable().optional(),
    address: z.string().trim().max(300).nullable().optional(),
    contactNote: z.string().trim().max(300).nullable().optional(),
    version,
  })
  .meta({ id: 'SaveParty' })
/** `POST …/parties/{side}/invitation` → the one-time code, shown once; a new one makes the old one void. */
export const inviteSchema = z.object({ version }).meta({ id: 'InviteParty' })
export const invitationSchema = z
  .object({
    code: z.string().meta({ example: 'HG-7K3F-29QX' }),
    expiresAt: instant,
    /** Words ready to hand over on paper or by phone. */
    text: z.string(),
    mediation: mediationDetailSchema,
  })
  .meta({ id: 'MediationInvitation' })
/** `POST …/parties/{side}/consents`: what an officer or mediator took down. */
export const recordConsentSchema = z
  .object({
    kind: z.enum(CONSENT_KINDS),
    given: z.boolean(),
    way: z.enum(['in-person', 'phone', 'paper']),
    version,
  })
  .meta({ id: 'RecordConsent' })
/** `POST …/parties/{side}/statements`: what this side said in confidence. */
export const addStatementSchema = z.object({ text: words.max(4000), version }).meta({ id: 'AddStatement' })
/** `POST …/parties/{side}/messages`: into this party's chat; `409 mediation.no-chat` without one. */
export const sendPartyMessageSchema = z
  .object({ text: words.max(2000), version })
  .meta({ id: 'SendPartyMessage' })
/** `POST …/sessions`: both parties in a chat are told, and reminded a day before. */
export const planSessionSchema = z
  .object({
    startsAt: instant,
    place: words.max(300),
    invited: z.string().trim().max(500).default(''),
    version,
  })
  .meta({ id: 'PlanSession' })
/** `PATCH …/sessions/{sessionId}`: move, hold with minutes, or call off. */
export const changeSessionSchema = z
  .object({
    startsAt: instant.optional(),
    place: words.max(300).optional(),
    invited: z.string().trim().max(500).optional(),
    state: z.enum(SESSION_STATES).optional(),
    present: z.array(z.enum(PARTY_SIDES)).optional(),
    minutes: z.string().trim().max(8000).optional(),
    version,
  })
  .meta({ id: 'ChangeSession' })
/** `PUT …/agreement`: new words void all confirmations; parties in a chat are asked to confirm there. */
export const proposeAgreementSchema = z
  .object({ text: words.max(6000), version })
  .meta({ id: 'ProposeAgreement' })
/** `POST …/follow-ups`: the visit 30 days after the agreement. */
export const addFollowUpSchema = z
  .object({ result: z.enum(FOLLOW_UP_RESULTS), note: z.string().trim().max(2000).default(''), version })
  .meta({ id: 'AddFollowUp' })
/** `POST …/escalation`: violence, threat or crime appeared; files a report to the police and stops mediation. */
export const escalateSchema = z
  .object({
    reason: words.max(2000),
    category: z.enum(CATEGORY_CODES).default('HS_BAOLUC'),
    /** Somebody is in danger now: the report is P0. */
    dangerNow: z.boolean(),
    version,
  })
  .meta({ id: 'EscalateMediation' })
