import * as z from 'zod'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'
import type { ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** What may still be sent to one person. */
export type UserQuota = z.infer<typeof userQuota>
/** One bought or included allowance of the OA. */
export type QuotaAsset = z.infer<typeof quotaAsset>

const allowance = lenient(z.object({ remain: lenient(wireNumber), total: lenient(wireNumber) }))
const userQuota = z
  .object({ last_interaction: lenient(wireNumber), cs_reply: allowance })
  .transform((data) => ({
    /** ms since the epoch; the 48-hour and 7-day windows count from it. */
    lastInteractionAt: data.last_interaction,
    consultation: data.cs_reply,
  }))

const quotaAsset = z
  .object({
    asset_id: wireId,
    product_type: wireText,
    quota_type: wireText,
    valid_through: wireText,
    auto_renew: lenient(z.boolean()),
    status: wireText,
    used_id: wireText,
    total: lenient(wireNumber),
    remain: lenient(wireNumber),
  })
  .transform((data) => ({
    assetId: data.asset_id,
    productType: data.product_type,
    quotaType: data.quota_type,
    validThrough: data.valid_through,
    isRenewed: data.auto_renew,
    /** Group assets: `available` or `used`; `usedBy` is then the group. */
    status: data.status,
    usedBy: data.used_id,
    total: data.total,
    remaining: data.remain,
  }))

/** Questions about allowances; they change nothing. */
export interface Quotas {
  ofUser(userId: string): Promise<ZaloResult<UserQuota>>
  /** @param productType such as `cs` */
  ofMessages(owner: 'OA' | 'APP', productType: string, quotaType: string): Promise<ZaloResult<QuotaAsset[]>>
  /** @param productType `gmf10`, `gmf50`, `gmf100` or `gmf1000`: the ceiling of members */
  ofGroups(productType: string, quotaType: string): Promise<ZaloResult<QuotaAsset[]>>
}

/** Binds the quota endpoints. */
export function createQuotas(call: ApiCall): Quotas {
  const ask = <T>(name: 'message' | 'group', body: object, answer: z.ZodType<T>) =>
    resultOf(call({ path: `/v3.0/oa/quota/${name}`, input: { kind: 'json', body }, answer, effect: 'read' }))
  return {
    ofUser: (userId) => ask('message', { user_id: userId }, userQuota),
    ofMessages: (owner, productType, quotaType) =>
      ask(
        'message',
        { quota_owner: owner, product_type: productType, quota_type: quotaType },
        z.array(quotaAsset),
      ),
    ofGroups: (productType, quotaType) =>
      ask(
        'group',
        { quota_owner: 'OA', product_type: productType, quota_type: quotaType },
        z.array(quotaAsset),
      ),
  }
}
