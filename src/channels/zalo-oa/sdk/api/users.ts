import * as z from 'zod'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'
import { refusedInput, type ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** What the platform tells of one person. All but the id can be missing; names and phone are personal data. */
export type ZaloUser = z.infer<typeof user>

const texts = lenient(z.array(z.string()))
const user = z
  .object({
    user_id: wireId,
    user_id_by_app: lenient(wireId),
    display_name: wireText,
    user_alias: wireText,
    is_sensitive: lenient(z.boolean()),
    user_last_interaction_date: wireText,
    user_is_follower: lenient(z.boolean()),
    avatar: wireText,
    tags_and_notes_info: lenient(z.object({ notes: texts, tag_names: texts })),
    shared_info: lenient(
      z.object({ name: wireText, phone: wireText, address: wireText, city: wireText, district: wireText }),
    ),
  })
  .transform((data) => ({
    userId: data.user_id,
    userIdByApp: data.user_id_by_app,
    displayName: data.display_name,
    alias: data.user_alias,
    /** A minor or another specially protected person. */
    isSensitive: data.is_sensitive,
    /** `dd/MM/yyyy`, as written by the platform. */
    lastInteractionDate: data.user_last_interaction_date,
    isFollower: data.user_is_follower,
    avatarUrl: data.avatar,
    tags: data.tags_and_notes_info?.tag_names ?? [],
    notes: data.tags_and_notes_info?.notes ?? [],
    /** Typed by the person on request; proves nothing. */
    sharedInfo: data.shared_info,
  }))

const userPage = z.object({
  total: wireNumber,
  count: lenient(wireNumber),
  offset: lenient(wireNumber),
  users: z.array(z.object({ user_id: wireId }).transform((one) => one.user_id)),
})

/** Which people a list holds. */
export interface UserListQuery {
  /** 0–9,951. */
  readonly offset: number
  /** 1–50. */
  readonly count: number
  readonly tagName?: string
  /** `TODAY`, `YESTERDAY`, `L7D`, `L30D` or `YYYY_MM_DD:YYYY_MM_DD`. */
  readonly lastInteractionPeriod?: string
  readonly isFollower?: boolean
}

/** Calls about people. */
export interface Users {
  detail(userId: string): Promise<ZaloResult<ZaloUser>>
  list(query: UserListQuery): Promise<ZaloResult<z.infer<typeof userPage>>>
  /** Deletes what the person shared with the OA: the platform's side of an erasure. */
  deleteSharedInfo(userId: string): Promise<ZaloResult<unknown>>
}

/** Binds the calls about people. */
export function createUsers(call: ApiCall): Users {
  return {
    detail: (userId) =>
      resultOf(
        call({
          path: '/v3.0/oa/user/detail',
          input: { kind: 'data', data: { user_id: userId } },
          answer: user,
        }),
      ),
    list: (query) => list(call, query),
    deleteSharedInfo: (userId) =>
      resultOf(
        call({
          path: '/v2.0/oa/deletefollowerinfo',
          input: { kind: 'json', body: { user_id: userId } },
          answer: z.unknown(),
        }),
      ),
  }
}

async function list(call: ApiCall, query: UserListQuery): Promise<ZaloResult<z.infer<typeof userPage>>> {
  const { offset, count, tagName, lastInteractionPeriod, isFollower } = query
  if (offset < 0 || offset > 9_951) return refusedInput('offset', 'offset is 0 to 9951')
  if (count < 1 || count > 50) return refusedInput('count', 'count is 1 to 50')
  const data = {
    offset,
    count,
    ...(tagName === undefined ? {} : { tag_name: tagName }),
    ...(lastInteractionPeriod === undefined ? {} : { last_interaction_period: lastInteractionPeriod }),
    ...(isFollower === undefined ? {} : { is_follower: isFollower }),
  }
  return resultOf(call({ path: '/v3.0/oa/user/getlist', input: { kind: 'data', data }, answer: userPage }))
}
