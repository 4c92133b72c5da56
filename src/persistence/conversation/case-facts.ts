import type pg from 'pg'
import type { CaseFacts, StepReads } from '../../app/conversation/ports.ts'
import type { PartyDesk } from '../../app/mediation/party-desk.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'

interface Row {
  readonly id: string
  readonly reference_code: string
  readonly unit_code: string
  readonly unit_name: string
  readonly duty_phone: string | null
  readonly status: string
  readonly status_before: string | null
  readonly conversation_id: string | null
  readonly submitted_at: Date
  readonly wrapped: Buffer
  readonly commune_code: string | null
  readonly answer_count: number
  readonly receipt_hash: string | null
}

const SELECT = `
  select f.id, f.reference_code, f.unit_code, u.name as unit_name, u.duty_phone, f.status, f.status_before, f.conversation_id,
         f.submitted_at, k.wrapped, f.receipt_hash,
         f.commune_code, (select count(*)::int from answer a where a.case_file_id = f.id) as answer_count
    from case_file f join police_unit u on u.code = f.unit_code join case_file_key k on k.case_file_id = f.id`

/** Opens the parties' side of mediation on the step's own connection. */
export type OpenPartyDesk = (client: pg.PoolClient) => PartyDesk

/** Reads of cases inside a step's transaction; a case whose key was destroyed is not found. */
export function createStepReads(client: pg.PoolClient, openDesk?: OpenPartyDesk): StepReads {
  async function find(where: string, values: unknown[]): Promise<Row | undefined> {
    return (await client.query<Row>(`${SELECT} where ${where} for update of f`, values)).rows[0]
  }
  return {
    ...(openDesk === undefined ? {} : { mediation: openDesk(client) }),
    caseFileById: async (id) => toFacts(await find('f.id = $1', [id])),
    caseFileByReference: async (code) => toFacts(await find('f.reference_code = $1', [code])),
    caseFileByReceipt: async (index) => {
      const row = await find('f.receipt_index = $1', [index])
      const facts = toFacts(row)
      return facts === undefined ? undefined : { ...facts, receiptHash: row?.receipt_hash ?? '' }
    },
    caseFileBySubmission: async (conversationId, key) =>
      toFacts(await find('f.conversation_id = $1 and f.submission_key = $2', [conversationId, key])),
  }
}

function toFacts(row: Row | undefined): CaseFacts | undefined {
  if (row === undefined) return undefined
  return {
    id: row.id,
    referenceCode: row.reference_code,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    unitPhone: row.duty_phone ?? undefined,
    // Safe: statuses are written from the same type.
    status: row.status as CaseFileStatus,
    statusBefore: (row.status_before ?? undefined) as CaseFileStatus | undefined,
    conversationId: row.conversation_id ?? undefined,
    submittedAt: row.submitted_at.getTime(),
    wrappedKey: row.wrapped,
    answerCount: row.answer_count,
    communeCode: row.commune_code ?? undefined,
  }
}
