import { randomUUID } from 'node:crypto'
import { createReferenceCode } from '../../../src/domain/case-file/reference-code.ts'
import type { WebWorld } from './web-world.ts'
import { UNITS } from './web-world.ts'

/** What tests say about a case; the rest is filled in. */
export interface CaseOptions {
  readonly unitCode?: string
  readonly status?: string
  readonly urgency?: string
  readonly identityLevel?: 'A' | 'B' | 'C'
  readonly what?: string
  readonly submittedAt?: number
  readonly communeCode?: string
  readonly withConversation?: boolean
  readonly assigneeId?: string
}

/** A filed case as the worker would have written it. */
export interface FiledCase {
  readonly id: string
  readonly referenceCode: string
  readonly conversationId: string | undefined
}

let counter = 0

/** Files a case directly in the database, sealed as intake seals it. */
export async function fileCase(
  world: Pick<WebWorld, 'worker' | 'vault' | 'clock'>,
  options: CaseOptions = {},
): Promise<FiledCase> {
  const { worker, vault, clock } = world
  const id = randomUUID()
  counter += 1
  const referenceCode = createReferenceCode(Uint8Array.from([counter >> 8, counter & 255, 7, 7, 7, 7]))
  const at = new Date(options.submittedAt ?? clock.nowMs)
  const { wrapped, kid } = vault.content.createDataKey(id)
  const seal = vault.content.unlock(id, wrapped)
  const what = options.what ?? 'Mất trộm xe đạp trước cổng chợ'
  const conversationId = options.withConversation === false ? undefined : randomUUID()
  if (conversationId !== undefined) {
    await worker.query(
      `INSERT INTO conversation (id, account, key, last_inbound_at) VALUES ($1, 'telegram:71', $2, $3)`,
      [conversationId, Buffer.from(conversationId), at],
    )
  }
  await worker.query(
    `INSERT INTO case_file (id, reference_code, kind, category, urgency, urgency_reasons, status, unit_code, commune_code,
       place_name, identity_level, source, conversation_id, language, headline_sealed, routing, submitted_at, due_at,
       assignee_id, last_inbound_at)
     VALUES ($1, $2, 'crime-tip', 'HS_TAISAN', $3, '["Mức mặc định của loại việc"]', $4, $5, $6, 'Xã Bình Đông', $7,
       'telegram', $8, 'vi', $9, $10, $11, $12, $13, $11)`,
    [
      id,
      referenceCode,
      options.urgency ?? 'P2',
      options.status ?? 'SUBMITTED',
      options.unitCode ?? UNITS.dong,
      options.communeCode ?? '31471',
      options.identityLevel ?? 'C',
      conversationId ?? null,
      seal.seal({ table: 'case_file', column: 'headline_sealed', row: id }, what),
      JSON.stringify({
        unitCode: options.unitCode ?? UNITS.dong,
        steps: [{ rule: 'commune', matched: true, because: 'Xã nơi xảy ra' }],
      }),
      at,
      new Date(at.getTime() + 7_200_000),
      options.assigneeId ?? null,
    ],
  )
  await worker.query('INSERT INTO case_file_key (case_file_id, kid, wrapped) VALUES ($1, $2, $3)', [
    id,
    kid,
    wrapped,
  ])
  const answerId = randomUUID()
  const answer = JSON.stringify({ question: 'Anh/chị thấy việc gì?', text: what })
  await worker.query(
    'INSERT INTO answer (id, case_file_id, position, key, sealed) VALUES ($1, $2, 0, $3, $4)',
    [answerId, id, 'what', seal.seal({ table: 'answer', column: 'sealed', row: answerId }, answer)],
  )
  await worker.query(
    `INSERT INTO clock (id, case_file_id, key, starts_at, due_at, basis) VALUES ($1, $2, 'T_SEEN', $3, $4, 'Quy định của hệ thống')`,
    [randomUUID(), id, at, new Date(at.getTime() + 7_200_000)],
  )
  await worker.query(
    `INSERT INTO timeline_entry (id, case_file_id, at, kind, detail) VALUES ($1, $2, $3, 'submitted', '{"channel":"telegram"}')`,
    [randomUUID(), id, at],
  )
  await worker.query(
    `INSERT INTO live_event (unit_code, kind, case_file_id) VALUES ($1, 'case-file.submitted', $2)`,
    [options.unitCode ?? UNITS.dong, id],
  )
  return { id, referenceCode, conversationId }
}
