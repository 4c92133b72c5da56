import * as z from 'zod'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'
import type { ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** What the platform tells of the OA itself. Only the id is sure to be there. */
export type OfficialAccount = z.infer<typeof officialAccount>

const officialAccount = z
  .object({
    oaid: lenient(wireId),
    oa_id: lenient(wireId),
    name: wireText,
    description: wireText,
    is_verified: lenient(z.boolean()),
    oa_type: lenient(wireNumber),
    cate_name: wireText,
    num_follower: lenient(wireNumber),
    package_name: wireText,
    package_valid_through_date: wireText,
    linked_ZCA: wireText,
  })
  .transform((oa) => ({
    oaId: oa.oaid ?? oa.oa_id,
    name: oa.name,
    description: oa.description,
    isVerified: oa.is_verified,
    /** 2 business, 4 state agency; decides the message endpoint. */
    oaType: oa.oa_type,
    category: oa.cate_name,
    followers: oa.num_follower,
    packageName: oa.package_name,
    /** As written by the platform, `dd/MM/yyyy`. */
    packageValidThrough: oa.package_valid_through_date,
    /** Text naming the linked Zalo Cloud Account, which pays for messages after 48 hours. */
    linkedCloudAccount: oa.linked_ZCA,
  }))

/** Asks for the OA's own data: the cheapest question there is, used as a probe too. */
export function getOfficialAccount(call: ApiCall): Promise<ZaloResult<OfficialAccount>> {
  return resultOf(
    call({ path: '/v2.0/oa/getoa', input: { kind: 'query', query: {} }, answer: officialAccount }),
  )
}
