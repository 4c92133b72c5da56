import { z } from 'zod'
import { DELIVERY_REASONS, DELIVERY_STATES } from '../domain/notice/delivery-state.ts'
import { GROUP_PLATFORMS, GROUP_STATUSES } from '../domain/notice/group-status.ts'
import { NOTICE_STATUSES } from '../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES } from '../domain/notice/notice-type.ts'

const instant = z.iso.datetime()
const person = z.object({ id: z.uuid(), name: z.string() })
/** One line or paragraph without control characters other than line breaks. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*(?:\n[^\p{Cc}\p{Cs}]*)*$/u)

/** The words of a notice in one language, in the structure of every type (domain reference §13.3). */
export const noticeContentSchema = z
  .object({
    /** At most 80 characters; the type's mark is added in front. */
    title: words(80),
    /** What it is about: one or two sentences. */
    what: words(600),
    whereWhen: words(300).optional(),
    /** What people should do, at most three. */
    should: z.array(words(200)).max(3).default([]),
    /** What they should not do, at most two. */
    shouldNot: z.array(words(200)).max(2).default([]),
    /** Where to report; absent: the private chat and the unit's duty phone. */
    report: words(200).optional(),
    /** The loudspeaker's version; absent: made from the rest, numbers written out. */
    spoken: words(2000).optional(),
  })
  .meta({ id: 'NoticeContent' })
export type NoticeContent = z.infer<typeof noticeContentSchema>

/** The same notice in several languages; Vietnamese always. */
export const noticeTextsSchema = z
  .object({
    vi: noticeContentSchema,
    en: noticeContentSchema.optional(),
    km: noticeContentSchema.optional(),
  })
  .meta({ id: 'NoticeTexts' })

/** Whom a notice goes to. Everything given must hold; empty lists mean "all of the unit". */
export const audienceSchema = z
  .object({
    communeCodes: z
      .array(z.string().regex(/^\d{5}$/))
      .max(200)
      .default([]),
    /** Words in the communities' hamlet, compared without diacritics. */
    hamlets: z.array(words(100)).max(200).default([]),
    communityTypes: z
      .array(z.string().regex(/^[A-Z_]{2,20}$/))
      .max(20)
      .default([]),
    communityIds: z.array(z.uuid()).max(1000).default([]),
    groupIds: z.array(z.uuid()).max(20_000).default([]),
    excludedGroupIds: z.array(z.uuid()).max(20_000).default([]),
    /** Residents who subscribed to the unit's notices in private chat. */
    includeSubscribers: z.boolean().default(false),
    /** Without groups: only subscribers. */
    includeGroups: z.boolean().default(true),
  })
  .meta({ id: 'Audience' })
export type Audience = z.infer<typeof audienceSchema>

/** When it goes out. Both absent: as soon as it is approved and released. Times are instants; recurrence is Asia/Ho_Chi_Minh. */
export const scheduleSchema = z
  .object({
    sendAt: instant.optional(),
    recurrence: z
      .object({
        /** 0 Sunday … 6 Saturday; all seven for "every day". */
        weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7),
        /** `HH:MM`, local time. */
        time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        /** Last local day, `YYYY-MM-DD`. */
        until: z.iso.date(),
      })
      .optional(),
  })
  .meta({ id: 'NoticeSchedule' })

/** One finding of the text check, with its place in the text (UTF-16 offsets, end exclusive). */
export const textFindingSchema = z
  .object({
    /** `block` keeps the notice from being submitted, approved and sent; `warn` asks for a second look. */
    level: z.enum(['block', 'warn']),
    /** Stable code, e.g. `checkpoint`, `plate`, `person-name`, `bank-account`, `otp`, `link`, `secret`, `minor`, `too-long`. */
    code: z.string(),
    language: z.enum(['vi', 'en', 'km']),
    field: z.enum(['title', 'what', 'whereWhen', 'should', 'shouldNot', 'report', 'spoken', 'whole']),
    /** Index in `should` and `shouldNot`, else 0. */
    index: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    /** Plain Vietnamese: what and why. */
    message: z.string(),
    /** What to write instead. */
    advice: z.string(),
  })
  .meta({ id: 'TextFinding' })

/** How the notice will look and sound. */
export const noticePreviewSchema = z
  .object({
    findings: z.array(textFindingSchema),
    /** Messages in order, split where the platform needs it. */
    telegram: z.array(z.string()),
    zaloOa: z.array(z.string()),
    /** Ready to paste into an ordinary Zalo group. */
    byHand: z.array(z.string()),
    loudspeaker: z.object({ text: z.string(), words: z.number().int(), seconds: z.number().int() }),
    characters: z.number().int(),
  })
  .meta({ id: 'NoticePreview' })

/** Copies by state. */
export const deliveryCountsSchema = z.record(z.enum(DELIVERY_STATES), z.number().int())

/** One line of the list. */
export const noticeItemSchema = z
  .object({
    id: z.uuid(),
    /** Also the address of the public page: `/thong-bao/<code>`. */
    code: z.string().meta({ example: 'TB-7K3F2Q' }),
    type: z.enum(NOTICE_TYPE_CODES),
    typeName: z.string(),
    title: z.string(),
    status: z.enum(NOTICE_STATUSES),
    statusName: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    author: person,
    createdAt: instant,
    updatedAt: instant,
    sendAt: instant.nullable(),
    sentAt: instant.nullable(),
    expiresAt: instant.nullable(),
    counts: deliveryCountsSchema,
    version: z.number().int(),
  })
  .meta({ id: 'NoticeItem' })

/** `GET /api/v1/notices/{id}`. */
export const noticeDetailSchema = noticeItemSchema
  .extend({
    texts: noticeTextsSchema,
    audience: audienceSchema,
    schedule: scheduleSchema,
    findings: z.array(textFindingSchema),
    /** Everybody who had a hand in the text since it was created; none of them may approve. */
    editors: z.array(person),
    approval: z
      .object({
        by: person,
        at: instant,
        /** Hex SHA-256 of text and audience as approved; sending stops when they no longer match. */
        hash: z.string(),
        /** Holds for every occurrence of a recurring notice. */
        isStanding: z.boolean(),
      })
      .nullable(),
    /** An urgent notice went out unapproved and waits for the head until `confirmBy`. */
    confirmation: z
      .object({ state: z.enum(['waiting', 'confirmed', 'overdue']), confirmBy: instant })
      .nullable(),
    history: z.array(
      z.object({
        at: instant,
        from: z.enum(NOTICE_STATUSES),
        to: z.enum(NOTICE_STATUSES),
        by: person.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** The texts as last approved, for the approver's comparison; null before the first approval. */
    approvedTexts: noticeTextsSchema.nullable(),
    corrects: z.object({ id: z.uuid(), code: z.string() }).nullable(),
    correctedBy: z.object({ id: z.uuid(), code: z.string() }).nullable(),
    progress: z.object({
      total: z.number().int(),
      done: z.number().int(),
      perSecond: z.number(),
      /** null while nothing is being sent. */
      secondsLeft: z.number().int().nullable(),
    }),
    publicUrl: z.string(),
    /** Where this notice may go now by this officer's hand. */
    transitions: z.array(
      z.object({ to: z.enum(NOTICE_STATUSES), label: z.string(), needsReason: z.boolean() }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'NoticeDetail' })
export type NoticeDetail = z.infer<typeof noticeDetailSchema>

export const listNoticesQuerySchema = z.object({
  status: z.enum(NOTICE_STATUSES).optional(),
  type: z.enum(NOTICE_TYPE_CODES).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const noticePageSchema = z
  .object({ items: z.array(noticeItemSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'NoticePage' })

/** `POST /api/v1/notices`. */
export const createNoticeSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES),
    texts: noticeTextsSchema,
    audience: audienceSchema.prefault({}),
    schedule: scheduleSchema.prefault({}),
    /** The notice that a `TB_DINHCHINH` corrects. */
    corrects: z.uuid().optional(),
  })
  .meta({ id: 'CreateNotice' })
const version = z.number().int().min(1)
/** `PATCH /api/v1/notices/{id}`: what is given replaces what was; a stale `version` is `409` with the current state. */
export const updateNoticeSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES).optional(),
    texts: noticeTextsSchema.optional(),
    audience: audienceSchema.optional(),
    schedule: scheduleSchema.optional(),
    version: version.optional(),
  })
  .meta({ id: 'UpdateNotice' })
/**
 * `POST /api/v1/notices/{id}/transitions`. `SENDING` releases an approved notice at once, resumes a paused one, and sends an
 * urgent draft before its confirmation; `APPROVED` approves, and confirms an urgent one that is already out.
 */
export const noticeTransitionSchema = z
  .object({ to: z.enum(NOTICE_STATUSES), reason: words(2000).optional(), version: version.optional() })
  .meta({ id: 'NoticeTransition' })

/** `POST /api/v1/notices/preview`: nothing is kept. */
export const previewNoticeSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES),
    texts: noticeTextsSchema,
    language: z.enum(['vi', 'en', 'km']).default('vi'),
    /** Of a notice that is kept already, so that what is copied from the preview can be checked; absent: dots. */
    code: z
      .string()
      .regex(/^TB-[0-9A-Z]{4,12}$/)
      .optional(),
    /** When it was sent; absent: now. */
    postedAt: instant.optional(),
  })
  .meta({ id: 'PreviewNotice' })

/** `POST /api/v1/notices/audience`: who would get it, and what it costs. */
export const forecastAudienceSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES),
    audience: audienceSchema,
    sendAt: instant.optional(),
  })
  .meta({ id: 'ForecastAudience' })
export const audienceForecastSchema = z
  .object({
    groups: z.number().int(),
    /** Of them, posted by their admins. */
    byHand: z.number().int(),
    subscribers: z.number().int(),
    /** Members of the groups where the number is known. */
    members: z.number().int(),
    platforms: z.array(
      z.object({
        platform: z.enum([...GROUP_PLATFORMS, 'telegram-subscriber', 'zalo-subscriber']),
        targets: z.number().int(),
        /** Seconds that sending takes at the platform's rate. */
        seconds: z.number().int(),
        /** What is left of a monthly quota, where the platform has one. */
        quotaLeft: z.number().int().nullable(),
        isEnough: z.boolean(),
      }),
    ),
    skipped: z.array(z.object({ groupId: z.uuid(), name: z.string(), reason: z.enum(DELIVERY_REASONS) })),
    /** When it would really go out, after quiet hours. */
    sendAt: instant,
    warnings: z.array(z.string()),
  })
  .meta({ id: 'AudienceForecast' })

/** One copy of a notice. */
export const noticeDeliverySchema = z
  .object({
    id: z.uuid(),
    /** 1 for the first sending, growing with each occurrence of a recurring notice. */
    run: z.number().int(),
    kind: z.enum(['group', 'subscriber']),
    platform: z.enum([...GROUP_PLATFORMS, 'telegram-subscriber', 'zalo-subscriber']),
    /** Null for a subscriber, who is not named. */
    group: z.object({ id: z.uuid(), name: z.string(), hamlet: z.string().nullable() }).nullable(),
    state: z.enum(DELIVERY_STATES),
    reason: z.enum(DELIVERY_REASONS).nullable(),
    at: instant.nullable(),
    /** Who pasted it, or decided an unknown one. */
    by: person.nullable(),
    remindedAt: instant.nullable(),
    /** Who can post it by hand. */
    admins: z.array(person),
  })
  .meta({ id: 'NoticeDelivery' })
export const listDeliveriesQuerySchema = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const deliveryPageSchema = z
  .object({
    items: z.array(noticeDeliverySchema),
    counts: deliveryCountsSchema,
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DeliveryPage' })
/** `POST /api/v1/notices/{id}/deliveries/{deliveryId}/decision`: what a person found out about an unknown or failed copy. */
export const decideDeliverySchema = z
  .object({ decision: z.enum(['sent', 'send-again', 'give-up']) })
  .meta({ id: 'DecideDelivery' })

/** A group in the register. */
export const groupSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    platform: z.enum(GROUP_PLATFORMS),
    status: z.enum(GROUP_STATUSES),
    statusName: z.string(),
    /** Why it is suspended: `bot-removed`, `no-rights`, `admin-missing`, `approval-off`, `by-officer`. */
    statusReason: z.string().nullable(),
    /** Null until it is linked. */
    unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    community: z
      .object({
        id: z.uuid(),
        name: z.string(),
        type: z.string(),
        typeName: z.string(),
        commune: z.object({ code: z.string(), name: z.string() }).nullable(),
        hamlet: z.string().nullable(),
        /** The movement's model it belongs to, e.g. "Camera an ninh". */
        model: z.string().nullable(),
        /** Units it belonged to before mergers, newest first. */
        earlierUnits: z.array(z.object({ code: z.string(), name: z.string(), until: instant })),
      })
      .nullable(),
    members: z.object({ count: z.number().int(), at: instant }).nullable(),
    admins: z.array(person),
    /** New members are approved; only admins post. Null: not known. */
    memberApproval: z.boolean().nullable(),
    onlyAdminsPost: z.boolean().nullable(),
    /** Rights the bot lacks there, in plain Vietnamese; empty when all is well. */
    troubles: z.array(z.string()),
    checkedAt: instant.nullable(),
    inviteLink: z.string().nullable(),
    language: z.enum(['vi', 'en', 'km']),
    lastNoticeAt: instant.nullable(),
    createdAt: instant,
    transitions: z.array(z.object({ to: z.enum(GROUP_STATUSES), label: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: 'Group' })
export type Group = z.infer<typeof groupSchema>
export const listGroupsQuerySchema = z.object({
  status: z.enum(GROUP_STATUSES).optional(),
  platform: z.enum(GROUP_PLATFORMS).optional(),
  type: z.string().max(20).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})
export const groupPageSchema = z
  .object({
    items: z.array(groupSchema),
    counts: z.record(z.enum(GROUP_STATUSES), z.number().int()),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'GroupPage' })

const communityFields = {
  /** Code of a community type, e.g. `THON`. */
  type: z.string().regex(/^[A-Z_]{2,20}$/),
  /** One of the unit's communes; absent: the unit's own. */
  communeCode: z.string().regex(/^\d{5}$/),
  hamlet: words(100).nullable(),
  model: words(100).nullable(),
}
const groupFields = {
  name: words(128),
  memberCount: z.number().int().min(0).max(10_000_000),
  adminIds: z.array(z.uuid()).max(20),
  memberApproval: z.boolean(),
  onlyAdminsPost: z.boolean(),
  inviteLink: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
  language: z.enum(['vi', 'en', 'km']),
}
/** `POST /api/v1/groups`: an ordinary Zalo group, posted to by its admins. */
export const createGroupSchema = z
  .object({ ...groupFields, ...communityFields })
  .partial()
  .required({ name: true })
  .extend({ communityId: z.uuid().optional() })
  .meta({ id: 'CreateGroup' })
/** `PATCH /api/v1/groups/{id}`. The first change of a group that waits to be linked takes it into the officer's unit. */
export const updateGroupSchema = z
  .object({ ...groupFields, ...communityFields })
  .partial()
  .extend({ communityId: z.uuid().optional(), version: version.optional() })
  .meta({ id: 'UpdateGroup' })
/** `POST /api/v1/groups/{id}/transitions`. */
export const groupTransitionSchema = z
  .object({ to: z.enum(GROUP_STATUSES), reason: words(500).optional(), version: version.optional() })
  .meta({ id: 'GroupTransition' })
/** `POST /api/v1/groups/link-codes`: an admin posts `/lienket <code>` in the group within the hour. */
export const createLinkCodeSchema = z
  .object({ ...communityFields, name: words(128) })
  .partial()
  .meta({ id: 'CreateGroupLinkCode' })
export const linkCodeSchema = z
  .object({
    code: z.string(),
    expiresAt: instant,
    /** What to write in the group. */
    command: z.string(),
    /** Opens Telegram and asks which group to add the bot to; null without a Telegram bot. */
    telegramUrl: z.string().nullable(),
  })
  .meta({ id: 'LinkCode' })

/** Private chats of the logged-in officer: test sends, texts to paste and approvals go there. */
export const chatLinksSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), channel: z.string(), linkedAt: instant })) })
  .meta({ id: 'ChatLinks' })
/** `POST /api/v1/notices/{id}/test-send` → how many of the officer's own chats it goes to. */
export const testSendResultSchema = z.object({ chats: z.number().int() }).meta({ id: 'TestSendResult' })

/** A saved beginning of a notice. */
export const noticeTemplateSchema = z
  .object({ id: z.uuid(), name: z.string(), type: z.enum(NOTICE_TYPE_CODES), texts: noticeTextsSchema })
  .meta({ id: 'NoticeTemplate' })
export const createTemplateSchema = z
  .object({ name: words(100), type: z.enum(NOTICE_TYPE_CODES), texts: noticeTextsSchema })
  .meta({ id: 'CreateNoticeTemplate' })
export const noticeTemplatesSchema = z
  .object({ items: z.array(noticeTemplateSchema) })
  .meta({ id: 'NoticeTemplates' })

/** `GET /api/v1/notices/calendar?from&to`: what goes out and what went out, occurrences of recurring ones included. */
export const calendarQuerySchema = z.object({ from: instant, to: instant })
export const noticeCalendarSchema = z
  .object({
    items: z.array(
      z.object({
        noticeId: z.uuid(),
        code: z.string(),
        type: z.enum(NOTICE_TYPE_CODES),
        title: z.string(),
        status: z.enum(NOTICE_STATUSES),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'NoticeCalendar' })

/** `GET /api/v1/notices/subscribers`: residents who asked for the unit's notices; nobody is named. */
export const subscribersSchema = z.object({ count: z.number().int() }).meta({ id: 'Subscribers' })

/** `GET /api/v1/notices/loudspeaker?from&to`: "Tiếng loa an ninh"; `.txt` and `.docx` give files. */
export const loudspeakerQuerySchema = z.object({ from: instant, to: instant })
export const loudspeakerSchema = z
  .object({
    text: z.string(),
    words: z.number().int(),
    seconds: z.number().int(),
    noticeCodes: z.array(z.string()),
  })
  .meta({ id: 'Loudspeaker' })

/** `GET /api/v1/public/notices/{code}` and the page `/thong-bao/<code>`; without log-in. */
export const publicNoticeSchema = z
  .object({
    code: z.string(),
    /** `genuine`, `expired`, `corrected`, `withdrawn`, or `unknown`: there is no such notice. */
    verdict: z.enum(['genuine', 'expired', 'corrected', 'withdrawn', 'unknown']),
    unit: z.string().nullable(),
    typeName: z.string().nullable(),
    text: z.string().nullable(),
    sentAt: instant.nullable(),
    expiresAt: instant.nullable(),
    correctedBy: z.string().nullable(),
  })
  .meta({ id: 'PublicNotice' })
