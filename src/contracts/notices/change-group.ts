import { z } from 'zod'
import { GROUP_STATUSES } from '../../domain/notice/group-status.ts'
import { instant, version } from '../shapes.ts'
import { words } from './notice-words.ts'

/** A community of the unit that is there already, whose place and kind then hold; null: one of its own. */
const communityId = z.uuid().nullable().optional()

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
  .extend({ communityId })
  .meta({ id: 'CreateGroup' })

/** `PATCH /api/v1/groups/{id}`. The first change of a group that waits to be linked takes it into the officer's unit. */
export const updateGroupSchema = z
  .object({ ...groupFields, ...communityFields })
  .partial()
  .extend({ communityId, version: version.optional() })
  .meta({ id: 'UpdateGroup' })

/** `POST /api/v1/groups/{id}/transitions`. */
export const groupTransitionSchema = z
  .object({ to: z.enum(GROUP_STATUSES), reason: words(500).optional(), version: version.optional() })
  .meta({ id: 'GroupTransition' })

/** `POST /api/v1/groups/link-codes`: an admin posts `/lienket <code>` in the group within the hour. */
export const createLinkCodeSchema = z
  .object({ ...communityFields, name: words(128) })
  .partial()
  .extend({ communityId })
  .meta({ id: 'CreateGroupLinkCode' })

/** A one-time code for one group, and what an admin does with it. */
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
