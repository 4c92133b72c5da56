import type pg from 'pg'
import type { LoadedCase } from '../../app/demo/load-cases.ts'
import { ELEMENTS } from './binary-array.ts'
import { type Column, column, insertRows } from './insert-rows.ts'

const { uuid, text, jsonb, bytea, int4, bool, timestamptz } = ELEMENTS

/** Who works in a unit, by its code; a unit without people has nobody. */
export type OfficersOfUnits = ReadonlyMap<string, string>

/** Writes a batch, one statement a table, cases before what hangs on them. */
export async function loadRows(
  client: pg.ClientBase,
  cases: readonly LoadedCase[],
  officers: OfficersOfUnits,
): Promise<void> {
  await insertRows(client, 'conversation', cases, CONVERSATION)
  await insertRows(client, 'chat_address', cases, CHAT_ADDRESS)
  await insertRows(client, 'case_file', cases, caseFile(officers))
  await insertRows(client, 'case_file_key', cases, CASE_FILE_KEY)
  await insertRows(client, 'resident_identity', cases.flatMap(identityRow), RESIDENT_IDENTITY)
  await insertRows(client, 'answer', cases.flatMap(answerRows), ANSWER)
  await insertRows(client, 'clock', cases.flatMap(clockRows), CLOCK)
  await insertRows(client, 'timeline_entry', cases.flatMap(historyRows), timelineEntry(officers))
  await insertRows(client, 'case_message', cases.flatMap(messageRows), caseMessage(officers))
  await insertRows(client, 'case_mark', cases.flatMap(markRows), CASE_MARK)
}

const CONVERSATION: readonly Column<LoadedCase>[] = [
  column('id', uuid, ({ conversation }) => conversation.id),
  column('account', text, ({ conversation }) => conversation.account),
  column('key', bytea, ({ conversation }) => conversation.key),
  column('mode', text, ({ conversation }) => conversation.mode),
  column('case_file_id', uuid, ({ file }) => file.id),
  column('last_inbound_at', timestamptz, ({ conversation }) => conversation.lastInboundAt),
]

const CHAT_ADDRESS: readonly Column<LoadedCase>[] = [
  column('conversation_id', uuid, ({ conversation }) => conversation.id),
  column('sealed', bytea, ({ conversation }) => conversation.addressSealed),
]

function caseFile(officers: OfficersOfUnits): readonly Column<LoadedCase>[] {
  return [
    column('id', uuid, ({ file }) => file.id),
    column('reference_code', text, ({ file }) => file.referenceCode),
    column('kind', text, ({ file }) => file.kind),
    column('category', text, ({ file }) => file.category),
    column('urgency', text, ({ file }) => file.urgency),
    column('urgency_reasons', jsonb, ({ file }) => file.urgencyReasons),
    column('status', text, ({ file }) => file.status),
    column('status_before', text, ({ statusBefore }) => statusBefore),
    column('unit_code', text, ({ file }) => file.unitCode),
    column('commune_code', text, ({ file }) => file.communeCode),
    column('place_name', text, ({ file }) => file.placeName),
    column('identity_level', text, ({ file }) => file.identityLevel),
    column('source', text, ({ file }) => file.source),
    column('conversation_id', uuid, ({ file }) => file.conversationId),
    column('language', text, ({ file }) => file.language),
    column('is_complete', bool, ({ file }) => file.isComplete),
    column('headline_sealed', bytea, ({ file }) => file.headlineSealed),
    column('routing', jsonb, ({ file }) => file.routing),
    column('submitted_at', timestamptz, ({ file }) => file.submittedAt),
    column('due_at', timestamptz, ({ dueAt }) => dueAt),
    column('assignee_id', uuid, ({ file, readAt }) =>
      readAt === undefined ? null : officers.get(file.unitCode),
    ),
    column('last_inbound_at', timestamptz, ({ conversation }) => conversation.lastInboundAt),
    column('read_at', timestamptz, ({ readAt }) => readAt),
  ]
}

const CASE_FILE_KEY: readonly Column<LoadedCase>[] = [
  column('case_file_id', uuid, ({ file }) => file.id),
  column('kid', int4, ({ file }) => file.key.kid),
  column('wrapped', bytea, ({ file }) => file.key.wrapped),
]

function identityRow({ file }: LoadedCase) {
  return file.identity === undefined ? [] : [{ of: file.id, ...file.identity }]
}

const RESIDENT_IDENTITY: readonly Column<ReturnType<typeof identityRow>[number]>[] = [
  column('case_file_id', uuid, ({ of }) => of),
  column('kid', int4, ({ kid }) => kid),
  column('wrapped', bytea, ({ wrapped }) => wrapped),
  column('sealed', bytea, ({ sealed }) => sealed),
  column('phone_index', bytea, ({ phoneIndex }) => phoneIndex),
]

function answerRows({ file }: LoadedCase) {
  return file.answers.map((answer) => ({ of: file.id, ...answer }))
}

const ANSWER: readonly Column<ReturnType<typeof answerRows>[number]>[] = [
  column('id', uuid, ({ id }) => id),
  column('case_file_id', uuid, ({ of }) => of),
  column('position', int4, ({ position }) => position),
  column('key', text, ({ key }) => key),
  column('sealed', bytea, ({ sealed }) => sealed),
]

/** The limits of an ended case stopped when it ended. */
function clockRows({ file, dueAt, seenAt, readAt }: LoadedCase) {
  return file.clocks.map((clock) => {
    const endedAt = dueAt === undefined ? readAt : undefined
    return { of: file.id, ...clock, stoppedAt: clock.key === 'T_SEEN' ? seenAt : endedAt }
  })
}

const CLOCK: readonly Column<ReturnType<typeof clockRows>[number]>[] = [
  column('id', uuid, ({ id }) => id),
  column('case_file_id', uuid, ({ of }) => of),
  column('key', text, ({ key }) => key),
  column('starts_at', timestamptz, ({ startsAt }) => startsAt),
  column('due_at', timestamptz, ({ dueAt }) => dueAt),
  column('basis', text, ({ basis }) => basis),
  column('stopped_at', timestamptz, ({ stoppedAt }) => stoppedAt),
  // Never looked at: nobody is to be warned of an invented case.
  column('next_action_at', timestamptz, () => null),
]

function historyRows({ file, history }: LoadedCase) {
  return history.map((line) => ({ of: file.id, unit: file.unitCode, ...line }))
}

function timelineEntry(officers: OfficersOfUnits): readonly Column<ReturnType<typeof historyRows>[number]>[] {
  const ofResident = ['submitted', 'resident-wrote']
  return [
    column('id', uuid, ({ id }) => id),
    column('case_file_id', uuid, ({ of }) => of),
    column('at', timestamptz, ({ at }) => at),
    column('kind', text, ({ kind }) => kind),
    column('officer_id', uuid, ({ kind, unit }) => (ofResident.includes(kind) ? null : officers.get(unit))),
    column('detail', jsonb, ({ detail }) => detail),
    column('sealed', bytea, ({ sealed }) => sealed),
  ]
}

function messageRows({ file, messages }: LoadedCase) {
  return messages.map((message) => ({ of: file.id, unit: file.unitCode, ...message }))
}

function caseMessage(officers: OfficersOfUnits): readonly Column<ReturnType<typeof messageRows>[number]>[] {
  return [
    column('id', uuid, ({ id }) => id),
    column('case_file_id', uuid, ({ of }) => of),
    column('direction', text, ({ direction }) => direction),
    column('author', text, ({ author }) => author),
    column('officer_id', uuid, ({ author, unit }) => (author === 'officer' ? officers.get(unit) : null)),
    column('sealed', bytea, ({ sealed }) => sealed),
    column('at', timestamptz, ({ at }) => at),
  ]
}

function markRows({ file, marks }: LoadedCase) {
  return marks.map((mark) => ({ of: file.id, ...mark }))
}

const CASE_MARK: readonly Column<ReturnType<typeof markRows>[number]>[] = [
  column('case_file_id', uuid, ({ of }) => of),
  column('kind', text, ({ kind }) => kind),
  column('value', bytea, ({ value }) => value),
]
