import type pg from 'pg'
import type { ClockLook, ClockStore, SystemStep, WatchedClock } from '../../app/clocks/ports.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import { PLAIN_CALENDAR, type Shift, type WorkCalendar } from '../../domain/clocks/work-calendar.ts'
import { insertNotifications } from '../duty/ladder-store.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { askForWork } from '../work/outbox.ts'
import { settleWakeUp } from '../work/settle-wake-up.ts'

/** Seals what the system says to residents: into the case, and for the sender. */
export interface SystemWordsVault {
  sealMessage(caseFileId: string, wrapped: Uint8Array, messageId: string, text: string): Uint8Array
  sealOutgoing(id: string, message: string): Uint8Array
}

interface Row {
  readonly id: string
  readonly key: string
  readonly nature: WatchedClock['nature']
  readonly starts_at: Date
  readonly due_at: Date
  readonly stopped_at: Date | null
  readonly paused_at: Date | null
  readonly stage: number
  readonly case_file_id: string
  readonly reference_code: string
  readonly kind: WatchedClock['caseFile']['kind']
  readonly category: string
  readonly urgency: WatchedClock['caseFile']['urgency']
  readonly status: WatchedClock['caseFile']['status']
  readonly status_before: WatchedClock['caseFile']['status'] | null
  readonly language: WatchedClock['caseFile']['language']
  readonly version: number
  readonly conversation_id: string | null
  readonly unit_code: string
  readonly assignee_id: string | null
  readonly is_remote: boolean
  readonly wrapped: Buffer | null
}

/** The conversation is locked before the case, as everywhere. */
const LOCK_CONVERSATION = `select 1 from conversation v where v.id = (select f.conversation_id from clock k
  join case_file f on f.id = k.case_file_id where k.id = $1) for update of v`
const LOCK = `
  select k.id, k.key, k.nature, k.starts_at, k.due_at, k.stopped_at, k.paused_at, k.stage, k.case_file_id, f.reference_code,
         f.kind, f.category, f.urgency, f.status, f.status_before, f.language, f.version, f.conversation_id, f.unit_code,
         f.assignee_id, u.is_remote, (select c.wrapped from case_file_key c where c.case_file_id = f.id) as wrapped
    from clock k join case_file f on f.id = k.case_file_id join police_unit u on u.code = f.unit_code
   where k.id = $1 for update of f, k`

/**
 * Creates the store of time limits.
 * @param pool of role `by_worker`
 */
export function createClockStore(pool: pg.Pool, vault: SystemWordsVault, now: () => number): ClockStore {
  return {
    look: async (items, decide) => {
      for (const item of items)
        await inTransaction(pool, (client) => lookAtOne(client, vault, item, decide, now()))
    },
    wakeDue: () => inTransaction(pool, wakeDue),
  }
}

async function lookAtOne(
  client: pg.PoolClient,
  vault: SystemWordsVault,
  item: WorkItem,
  decide: (clock: WatchedClock) => ClockLook,
  at: number,
): Promise<void> {
  await client.query(LOCK_CONVERSATION, [item.ref])
  const [row] = (await client.query<Row>(LOCK, [item.ref])).rows
  await settleWakeUp(client, 'run-clock', item, undefined)
  if (row === undefined || row.stopped_at !== null) return
  const look = decide(await toWatched(client, row, at))
  await writeLook(client, row, look)
  if (look.step !== undefined) await writeStep(client, vault, row, look.step, look.at)
}

async function toWatched(client: pg.PoolClient, row: Row, at: number): Promise<WatchedClock> {
  return {
    id: row.id,
    key: row.key,
    nature: row.nature,
    startsAt: row.starts_at.getTime(),
    dueAt: row.due_at.getTime(),
    stoppedAt: row.stopped_at?.getTime(),
    pausedAt: row.paused_at?.getTime(),
    stage: row.stage,
    caseFile: {
      id: row.case_file_id,
      referenceCode: row.reference_code,
      kind: row.kind,
      category: row.category,
      urgency: row.urgency,
      status: row.status,
      statusBefore: row.status_before ?? undefined,
      language: row.language,
      version: row.version,
      conversationId: row.conversation_id ?? undefined,
    },
    isRemote: row.is_remote,
    calendar: await readCalendar(client, row.unit_code),
    ...(await readPeople(client, row, at)),
  }
}

const PEOPLE = `
  select o.id, o.role, o.unit_code = $1 as is_own,
         exists (select 1 from duty_shift s where s.officer_id = o.id and s.starts_at <= $2 and s.ends_at > $2) as is_on_shift
    from officer o join police_unit u on u.code = $1 where o.is_active
     and ((o.unit_code = $1 and o.role in ('duty_officer', 'handler', 'unit_head', 'province_duty'))
       or (o.unit_code = 'P-' || u.province_code and o.role = 'province_duty'))`

async function readPeople(
  client: pg.PoolClient,
  { unit_code, assignee_id }: Row,
  at: number,
): Promise<Pick<WatchedClock, 'workers' | 'heads' | 'provinceDuty'>> {
  const { rows } = await client.query<{ id: string; role: string; is_own: boolean; is_on_shift: boolean }>(
    PEOPLE,
    [unit_code, new Date(at)],
  )
  const own = rows.filter((row) => row.is_own)
  const onShift = own.filter((row) => row.is_on_shift)
  const duty = onShift.length > 0 ? onShift : own.filter((row) => row.role === 'duty_officer')
  const assignee = own.filter((row) => row.id === assignee_id)
  const ids = (some: typeof rows) => some.map((row) => row.id)
  return {
    workers: ids(assignee.length > 0 ? assignee : duty),
    heads: ids(own.filter((row) => row.role === 'unit_head')),
    provinceDuty: ids(rows.filter((row) => row.role === 'province_duty')),
  }
}

async function readCalendar(client: pg.PoolClient, unitCode: string): Promise<WorkCalendar> {
  const days = await client.query<{ day: string; is_working_day: boolean }>(
    `select distinct on (day) to_char(day, 'YYYY-MM-DD') as day, is_working_day from holiday
      where scope in ('all', $1) order by day, (scope <> 'all') desc`,
    [unitCode],
  )
  const shifts = await client.query<{ shifts: Shift[] }>(
    `select shifts from work_calendar where scope in ('all', $1) order by (scope <> 'all') desc limit 1`,
    [unitCode],
  )
  const of = (isWorkingDay: boolean) =>
    new Set(days.rows.filter((row) => row.is_working_day === isWorkingDay).map((row) => row.day))
  return {
    shifts: shifts.rows[0]?.shifts ?? PLAIN_CALENDAR.shifts,
    daysOff: of(false),
    workingDays: of(true),
  }
}

const SAVE = `
  update clock set due_at = $2, stage = $3, next_action_at = $4, stopped_at = case when $5::bool then $6::timestamptz end
   where id = $1`
const DUE = `
  update case_file set due_at = (select min(k.due_at) from clock k where k.case_file_id = $1 and k.stopped_at is null
    and k.paused_at is null and k.nature <> 'reminder') where id = $1`
const TOLD = `insert into timeline_entry (id, case_file_id, at, kind, detail) values ($1, $2, $3, $4, $5)`
const LIVE = `insert into live_event (unit_code, kind, case_file_id) values ($1, 'case-file.changed', $2)`

async function writeLook(client: pg.PoolClient, row: Row, look: ClockLook): Promise<void> {
  const { dueAt, stage, lookAgainAt, stops, told, notifications, at } = look
  const next = lookAgainAt === undefined ? null : new Date(lookAgainAt)
  await client.query(SAVE, [row.id, new Date(dueAt), stage, next, stops, new Date(at)])
  if (stops || dueAt !== row.due_at.getTime()) await client.query(DUE, [row.case_file_id])
  if (told === undefined) return
  const detail = { key: row.key, code: row.reference_code, urgency: row.urgency }
  await client.query(TOLD, [
    told.timelineId,
    row.case_file_id,
    new Date(at),
    told.kind,
    JSON.stringify({ key: row.key }),
  ])
  await client.query(LIVE, [row.unit_code, row.case_file_id])
  // A late clock is no alert: its own urgency must not break quiet hours.
  const { urgency: _urgency, ...quiet } = detail
  await insertNotifications(
    client,
    notifications.map((one) => ({ ...one, caseFileId: row.case_file_id, detail: quiet, at })),
  )
}

const STEP = `update case_file set status = $2, status_before = null, version = version + 1 where id = $1`
const SEQ = 'update conversation set outgoing_seq = outgoing_seq + 1 where id = $1 returning outgoing_seq'
const SEND = `
  insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed) values ($1, $2, $3, $4, 'status', $5)`
const SAID = `
  insert into case_message (id, case_file_id, direction, author, sealed, outgoing_id, at) values ($1, $2, 'out', 'bot', $3, $4, $5)`

async function writeStep(
  client: pg.PoolClient,
  vault: SystemWordsVault,
  row: Row,
  { to, timelineId, notice }: SystemStep,
  at: number,
): Promise<void> {
  const id = row.case_file_id
  await client.query(STEP, [id, to])
  const detail = JSON.stringify({ from: row.status, to, by: 'timer' })
  await client.query(TOLD, [timelineId, id, new Date(at), 'status-changed', detail])
  await client.query(LIVE, [row.unit_code, id])
  if (notice === undefined || row.conversation_id === null || row.wrapped === null) return
  const { rows } = await client.query<{ outgoing_seq: string }>(SEQ, [row.conversation_id])
  const words = JSON.stringify({ text: notice.text, choices: [], actions: [], language: row.language })
  const sealed = vault.sealOutgoing(notice.outgoingId, words)
  const key = `status:${id}:timer${row.version}`
  await client.query(SEND, [
    notice.outgoingId,
    row.conversation_id,
    rows[0]?.outgoing_seq ?? '0',
    key,
    sealed,
  ])
  const kept = vault.sealMessage(id, row.wrapped, notice.messageId, notice.text)
  await client.query(SAID, [notice.messageId, id, kept, notice.outgoingId, new Date(at)])
  await askForWork(client, 'deliver-conversation', [row.conversation_id])
}

async function wakeDue(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select k.id from clock k where k.stopped_at is null and k.next_action_at <= clock_timestamp()
        and not exists (select 1 from outbox o where o.kind = 'run-clock' and o.ref = k.id::text)
      order by k.next_action_at limit 500`,
  )
  await askForWork(
    client,
    'run-clock',
    rows.map((row) => row.id),
  )
}
