import type { CaseFileRecord, RoutingStepRecord } from '../../app/inbox/case-file-record.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { IdentityLevel } from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Prisma } from '../generated/client.ts'
import { readAnswers, readContact, readMessages, readTimeline } from './case-file-words.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { InboxVault } from './inbox-vault.ts'
import { sealOf } from './open-or-absent.ts'
import { readCaseWork } from './read-case-work.ts'
import { type SummaryRow, toSummary } from './summary-row.ts'

type Db = Prisma.TransactionClient

interface CaseFileRow extends SummaryRow {
  readonly status_before: CaseFileStatus | null
  readonly identity_level: IdentityLevel
  readonly source: string
  readonly language: Language
  readonly urgency_reasons: readonly string[]
  readonly routing: { readonly unitCode: string; readonly steps?: readonly RoutingStepRecord[] }
  readonly conversation_id: string | null
  readonly commune_code: string | null
}

/** Reads and opens a whole case file; undefined when there is none that the asking officer may see. */
export async function findCaseFile(
  db: Db,
  vault: InboxVault,
  officer: Pick<AskingOfficer, 'id' | 'unitCode'>,
  id: string,
): Promise<CaseFileRecord | undefined> {
  const rows = await db.$queryRaw<CaseFileRow[]>`
    SELECT c.*, u.name AS unit_name, o.name AS assignee_name, k.wrapped
    FROM case_file c JOIN police_unit u ON u.code = c.unit_code
    LEFT JOIN officer o ON o.id = c.assignee_id LEFT JOIN case_file_key k ON k.case_file_id = c.id
    WHERE c.id = ${id}::uuid`
  const [row] = rows
  if (row === undefined) return undefined
  const seal = sealOf(vault, id, row.wrapped)
  const summary = toSummary(row, vault)
  return {
    ...summary,
    statusBefore: row.status_before ?? undefined,
    communeCode: row.commune_code ?? undefined,
    identityLevel: row.identity_level,
    source: row.source,
    language: row.language,
    urgencyReasons: row.urgency_reasons,
    contact: await readContact(db, vault, id, row.identity_level),
    answers: await readAnswers(db, seal, id),
    messages: await readMessages(db, seal, id),
    evidence: await readEvidence(db, id),
    timeline: await readTimeline(db, seal, id),
    clocks: await readClocks(db, id),
    routing: { unitCode: row.routing.unitCode, steps: row.routing.steps ?? [] },
    duplicates: await findDuplicates(db, vault, row, summary.headline ?? ''),
    conversation: await readConversation(db, row.conversation_id),
    work: await readCaseWork(db, seal, officer, id),
  }
}

async function readEvidence(db: Db, caseFileId: string): Promise<CaseFileRecord['evidence']> {
  const rows = await db.evidence.findMany({
    where: { caseFileId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    // Safe: only intake writes kinds, and its type is the same.
    kind: row.kind as CaseFileRecord['evidence'][number]['kind'],
    state: row.state,
    mediaType: row.mediaType ?? undefined,
    bytes: row.bytes ?? undefined,
    sha256: row.sha256 ?? undefined,
    receivedAt: row.receivedAt.getTime(),
    hasView: row.viewBlob !== null,
    hasThumbnail: row.thumbnailBlob !== null,
    hasOriginal: row.originalBlob !== null,
  }))
}

async function readClocks(db: Db, caseFileId: string): Promise<CaseFileRecord['clocks']> {
  const rows = await db.clock.findMany({ where: { caseFileId }, orderBy: [{ dueAt: 'asc' }, { key: 'asc' }] })
  return rows.map((row) => ({
    key: row.key,
    startsAt: row.startsAt.getTime(),
    dueAt: row.dueAt.getTime(),
    stoppedAt: row.stoppedAt?.getTime(),
    pausedAt: row.pausedAt?.getTime(),
    // Safe: only clock rules write natures.
    nature: row.nature as CaseFileRecord['clocks'][number]['nature'],
    basis: row.basis,
  }))
}

async function readConversation(db: Db, id: string | null): Promise<CaseFileRecord['conversation']> {
  if (id === null) return undefined
  const row = await db.conversation.findUnique({
    where: { id },
    select: { id: true, account: true, mode: true, isReachable: true, lastInboundAt: true },
  })
  if (row === null) return undefined
  return {
    id: row.id,
    account: row.account,
    mode: row.mode === 'officer' ? 'officer' : 'bot',
    isReachable: row.isReachable,
    lastInboundAt: row.lastInboundAt?.getTime(),
  }
}
