import * as z from 'zod'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'
import { refusedInput, type ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** A group that the OA itself created (GMF). Ordinary Zalo groups are out of reach of this API. */
export type ZaloGroup = z.infer<typeof zaloGroup> &
  Partial<Pick<z.infer<typeof groupDetail>, 'approvesMembers' | 'onlyAdminsPost'>>

const zaloGroup = z
  .object({
    group_id: wireId,
    name: wireText,
    group_link: wireText,
    status: wireText,
    total_member: lenient(wireNumber),
    max_member: lenient(wireNumber),
    auto_delete_date: wireText,
  })
  .transform((group) => ({
    groupId: group.group_id,
    name: group.name,
    link: group.group_link,
    /** `disabled`: the service lapsed, and sends are refused with `-237`. Absent in lists. */
    isEnabled: group.status === undefined ? undefined : group.status === 'enabled',
    members: group.total_member,
    maxMembers: group.max_member,
    /** The day the group dissolves when the service is not renewed, as written by the platform. */
    dissolvesOn: group.auto_delete_date,
  }))

const groupPage = z.object({ groups: z.array(zaloGroup), total: lenient(wireNumber) })
const groupDetail = z
  .object({
    group_info: zaloGroup,
    group_setting: lenient(
      z.object({ join_appr: lenient(z.boolean()), lock_send_msg: lenient(z.boolean()) }),
    ),
  })
  .transform(({ group_info: group, group_setting: setting }) => ({
    ...group,
    /** New members are approved. */
    approvesMembers: setting?.join_appr,
    /** Only admins write. */
    onlyAdminsPost: setting?.lock_send_msg,
  }))

/** Questions about groups; a message goes out by the message sender with a group as its recipient. */
export interface Groups {
  /** @param count 1–50 */
  list(offset: number, count: number): Promise<ZaloResult<z.infer<typeof groupPage>>>
  get(groupId: string): Promise<ZaloResult<ZaloGroup>>
}

/** Binds the group endpoints, which take plain parameters instead of `data`. */
export function createGroups(call: ApiCall): Groups {
  return {
    async list(offset, count) {
      if (count < 1 || count > 50) return refusedInput('count', 'count is 1 to 50')
      const input = { kind: 'query', query: { offset, count } } as const
      return resultOf(call({ path: '/v3.0/oa/group/getgroupsofoa', input, answer: groupPage }))
    },
    get: (groupId) =>
      resultOf(
        call({
          path: '/v3.0/oa/group/getgroup',
          input: { kind: 'query', query: { group_id: groupId } },
          answer: groupDetail,
        }),
      ),
  }
}
