import type pg from 'pg'
import type { NoticeStore, NoticeTransaction, OwnUnit, PublicNoticeRecord } from '../../app/notices/ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { retryConflict } from '../pool/retry-conflict.ts'
import type { AuditChain } from '../vault/audit-chain.ts'
import { recordAudit } from '../vault/record-audit.ts'
import { askForWork } from '../work/outbox.ts'
import { findTargets } from './audience.ts'
import { findDelivery, listDeliveries, settleDelivery } from './delivery-rows.ts'
import { findGroup, listGroups } from './group-rows.ts'
import { findNotice, noticesBetween } from './notice-rows.ts'
import { insertStop, liftStop, listStops } from './stop-rows.ts'
import { deleteTemplate, insertTemplate, listTemplates } from './template-rows.ts'
import { insertGroup, saveGroup, saveGroupStatus } from './write-group.ts'
import { dropWaiting, insertNotice, listNotices, recordStep, saveDraft, saveStatus } from './write-notice.ts'

/**
 * Creates the officers' side of groups and notices: every call is one transaction in which the database knows who asks and
 * shows only what belongs to that officer's unit.
 * @param pool of role `by_web`
 */
export function createNoticeStore(pool: pg.Pool, chain: AuditChain): NoticeStore {
  return {
    withOfficer: (officer, work) =>
      retryConflict(() =>
        inTransaction(pool, async (client) => {
          await client.query(`select set_config('app.officer_id', $1, true)`, [officer.id])
          return work(createTransaction(client, chain))
        }),
      ),
    findPublicNotice: (code) => findPublicNotice(pool, code),
  }
}

interface QuotaRow {
  readonly channel: string
  readonly left: number
  readonly at: string
}

/** Several accounts of a channel share the work; the oldest answer dates them all. */
const QUOTAS = `
  select split_part(account, ':', 1) as channel, sum((settings ->> 'quotaLeft')::int)::int as left,
         min((settings ->> 'quotaAt')::bigint)::text as at
    from channel_state where settings ? 'quotaLeft' group by 1`

function createTransaction(client: pg.PoolClient, chain: AuditChain): NoticeTransaction {
  const ownUnit = (): Promise<OwnUnit> => findOwnUnit(client)
  return {
    ownUnit,
    findNotice: (id, lock) => findNotice(client, id, lock),
    listNotices: (wish) => listNotices(client, wish),
    insertNotice: (notice) => insertNotice(client, notice),
    saveDraft: (id, draft) => saveDraft(client, id, draft),
    saveStatus: (id, write) => saveStatus(client, id, write),
    recordStep: (...step) => recordStep(client, ...step),
    dropWaiting: (id, reason) => dropWaiting(client, id, reason),
    noticesBetween: (from, to) => noticesBetween(client, from, to),
    listDeliveries: (noticeId, wish) => listDeliveries(client, noticeId, wish),
    findDelivery: (noticeId, deliveryId) => findDelivery(client, noticeId, deliveryId),
    settleDelivery: (...decision) => settleDelivery(client, ...decision),
    accountOf: async (deliveryId) => {
      const text = 'select account from notice_delivery where id = $1'
      const { rows } = await client.query<{ account: string | null }>(text, [deliveryId])
      return rows[0]?.account ?? undefined
    },
    findTargets: async (audience, at) => findTargets(client, audience, (await ownUnit()).code, at),
    countSubscribers: async () => {
      const text = 'select platform, count::int as count from count_subscribers($1)'
      const unit = await ownUnit()
      return (await client.query<{ platform: string; count: number }>(text, [unit.code])).rows
    },
    listQuotas: async () => {
      const { rows } = await client.query<QuotaRow>(QUOTAS)
      return rows.map(({ channel, left, at }) => ({ channel, left, at: Number(at) }))
    },
    listStops: () => listStops(client),
    insertStop: (...stop) => insertStop(client, ...stop),
    liftStop: (id, at) => liftStop(client, id, at),
    ...groupSide(client, ownUnit),
    listTemplates: () => listTemplates(client),
    insertTemplate: (template) => insertTemplate(client, template),
    deleteTemplate: (id) => deleteTemplate(client, id),
    ...chatSide(client),
    askFor: (kind, refs) => askForWork(client, kind, refs),
    announce: async (kind, noticeId) => {
      // Of the notice's unit: who approves may be of the province.
      const text = `insert into live_event (unit_code, kind, notice_id)
        values (coalesce((select unit_code from notice where id = $3::uuid), $1), $2, $3)`
      await client.query(text, [(await ownUnit()).code, kind, noticeId ?? null])
    },
    recordAudit: (record) => recordAudit(client, chain, record),
  }
}

type GroupSide = Pick<
  NoticeTransaction,
  | 'listGroups'
  | 'findGroup'
  | 'insertGroup'
  | 'saveGroup'
  | 'saveGroupStatus'
  | 'hasCommunity'
  | 'areColleagues'
>

function groupSide(client: pg.PoolClient, ownUnit: () => Promise<OwnUnit>): GroupSide {
  return {
    listGroups: (wish) => listGroups(client, wish),
    findGroup: (id, lock) => findGroup(client, id, lock),
    insertGroup: async (id, name) => insertGroup(client, id, (await ownUnit()).code, name),
    saveGroup: async (id, changes, newCommunityId, at) => {
      const unit = await ownUnit()
      const group = { id, unitCode: unit.code, communeCode: unit.communeCodes[0] }
      await saveGroup(client, group, changes, newCommunityId, at)
    },
    saveGroupStatus: (id, status, reason) => saveGroupStatus(client, id, status, reason),
    hasCommunity: async (id) =>
      (await client.query('select 1 from community where id = $1', [id])).rowCount === 1,
    areColleagues: async (ids) => {
      const text = `select count(*)::int as count from officer o where o.id = any ($1::uuid[]) and o.is_active
        and o.unit_code = any ((select notice_units())::text[])`
      const { rows } = await client.query<{ count: number }>(text, [ids])
      return rows[0]?.count === new Set(ids).size
    },
  }
}

type ChatSide = Pick<NoticeTransaction, 'insertLinkCode' | 'listOwnChats' | 'deleteOwnChat' | 'insertRequest'>

function chatSide(client: pg.PoolClient): ChatSide {
  return {
    insertLinkCode: async ({ hash, kind, detail, expiresAt }) => {
      const text = `insert into link_code (code_hash, kind, unit_code, officer_id, detail, expires_at)
        select $1, $2, o.unit_code, o.id, $3, $4 from officer o where o.id = asking_officer()`
      await client.query(text, [hash, kind, detail, new Date(expiresAt)])
    },
    listOwnChats: async () => {
      const text = 'select id, channel, linked_at from officer_chat order by linked_at'
      const { rows } = await client.query<{ id: string; channel: string; linked_at: Date }>(text)
      return rows.map((row) => ({ id: row.id, channel: row.channel, linkedAt: row.linked_at.getTime() }))
    },
    deleteOwnChat: async (id) =>
      (await client.query('delete from officer_chat where id = $1', [id])).rowCount === 1,
    insertRequest: async (id, payload) => {
      await client.query('insert into chat_request (id, payload) values ($1, $2)', [id, payload])
    },
  }
}

async function findOwnUnit(client: pg.ClientBase): Promise<OwnUnit> {
  const { rows } = await client.query<{
    code: string
    name: string
    duty_phone: string | null
    communes: string[]
  }>(
    `select u.code, u.name, u.duty_phone, coalesce((select array_agg(c.commune_code order by c.commune_code) from unit_commune c
        where c.unit_code = u.code and c.effective_to is null), '{}') as communes
       from officer o join police_unit u on u.code = o.unit_code where o.id = asking_officer()`,
  )
  const [row] = rows
  if (row === undefined) throw new TypeError('whoever asks was logged in, so there is an officer')
  return {
    code: row.code,
    name: row.name,
    dutyPhone: row.duty_phone ?? undefined,
    communeCodes: row.communes,
  }
}

async function findPublicNotice(pool: pg.Pool, code: string): Promise<PublicNoticeRecord | undefined> {
  const rows = await queryRows<{
    code: string
    status: PublicNoticeRecord['status']
    unit_name: string
    type: PublicNoticeRecord['type']
    texts: PublicNoticeRecord['texts']
    attachments: PublicNoticeRecord['attachments']
    sent_at: Date | null
    expires_at: Date | null
    corrected_by: string | null
  }>(pool, 'select * from public_notice($1)', [code])
  const [row] = rows
  if (row === undefined) return undefined
  return {
    code: row.code,
    status: row.status,
    unitName: row.unit_name,
    type: row.type,
    texts: row.texts,
    attachments: row.attachments,
    sentAt: row.sent_at?.getTime(),
    expiresAt: row.expires_at?.getTime(),
    correctedBy: row.corrected_by ?? undefined,
  }
}
