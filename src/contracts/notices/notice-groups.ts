import { z } from 'zod'
import { GROUP_PLATFORMS, GROUP_STATUSES } from '../../domain/notice/group-status.ts'
import { instant, person, unit } from '../shapes.ts'

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
    unit: unit.nullable(),
    community: z
      .object({
        id: z.uuid(),
        name: z.string(),
        type: z.string(),
        typeName: z.string(),
        commune: unit.nullable(),
        hamlet: z.string().nullable(),
        /** The movement's model it belongs to, e.g. "Camera an ninh". */
        model: z.string().nullable(),
        /** Units it belonged to before mergers, newest first. */
        earlierUnits: z.array(z.object({ code: z.string(), name: z.string(), until: instant })),
        /** Chats of the same community, on this or on other platforms; archived ones are left out. */
        otherChats: z.array(z.object({ id: z.uuid(), name: z.string(), platform: z.enum(GROUP_PLATFORMS) })),
      })
      .nullable(),
    members: z.object({ count: z.number().int(), at: instant }).nullable(),
    admins: z.array(person),
    /** New members are approved; only admins post. Null: not known. */
    memberApproval: z.boolean().nullable(),
    onlyAdminsPost: z.boolean().nullable(),
    /** The topic of a Telegram forum that notices go to: the one in which the link code was posted. */
    hasTopic: z.boolean(),
    /** When an admin last showed up: posted, answered the fortnightly question, or was named. By-hand groups only. */
    adminSeenAt: instant.nullable(),
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
/** All that a desk sees of one group. */
export type Group = z.infer<typeof groupSchema>

/** `GET /api/v1/groups`; archived groups only when asked for. */
export const listGroupsQuerySchema = z.object({
  status: z.enum(GROUP_STATUSES).optional(),
  platform: z.enum(GROUP_PLATFORMS).optional(),
  type: z.string().max(20).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})

/** A page of groups, and how many there are in each state. */
export const groupPageSchema = z
  .object({
    items: z.array(groupSchema),
    counts: z.record(z.enum(GROUP_STATUSES), z.number().int()),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'GroupPage' })
