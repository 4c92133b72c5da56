import type { CaseToMediate } from '../../app/mediation/ports.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Prisma } from '../generated/client.ts'
import { openOrAbsent, sealOf, UNREADABLE } from '../inbox/open-or-absent.ts'
import type { MediationVault } from './mediation-vault.ts'

type Db = Prisma.TransactionClient

interface CaseRow {
  readonly id: string
  readonly reference_code: string
  readonly kind: CaseFileKind
  readonly category: string
  readonly status: CaseFileStatus
  readonly unit_code: string
  readonly unit_name: string
  readonly assignee_id: string | null
  readonly language: Language
  readonly submitted_at: Date
  readonly has_chat: boolean
  readonly wrapped: Uint8Array | null
  readonly identity_wrapped: Uint8Array | null
  readonly identity_sealed: Uint8Array | null
}

interface OpenedAnswer {
  readonly key: string
  readonly question?: string
  readonly text?: string
  readonly value?: { readonly kind: string; readonly id?: string }
}

/** What opening a mediation needs of a case file in the asking officer's sight; identities the database gives at level A. */
export async function findCase(
  db: Db,
  vault: MediationVault,
  id: string,
): Promise<CaseToMediate | undefined> {
  const [row] = await db.$queryRaw<CaseRow[]>`
    SELECT c.id, c.reference_code, c.kind, c.category, c.status, c.unit_code, u.name AS unit_name, c.assignee_id, c.language,
      c.submitted_at, c.conversation_id IS NOT NULL AS has_chat, k.wrapped, i.wrapped AS identity_wrapped,
      i.sealed AS identity_sealed
    FROM case_file c JOIN police_unit u ON u.code = c.unit_code LEFT JOIN case_file_key k ON k.case_file_id = c.id
    LEFT JOIN resident_identity i ON i.case_file_id = c.id AND c.identity_level = 'A'
    WHERE c.id = ${id}::uuid`
  if (row === undefined) return undefined
  const answers = await readOpened(db, vault, row)
  const willing = answers.find(({ key }) => key === 'willing')
  return {
    id,
    referenceCode: row.reference_code,
    kind: row.kind,
    category: row.category,
    status: row.status,
    unit: { code: row.unit_code, name: row.unit_name },
    assigneeId: row.assignee_id ?? undefined,
    language: row.language,
    submittedAt: row.submitted_at.getTime(),
    contact: openContact(vault, row),
    options: Object.fromEntries(
      answers.flatMap(({ key, value }) => (value?.id === undefined ? [] : [[key, value.id]])),
    ),
    willing:
      willing === undefined ? undefined : { question: willing.question ?? '', text: willing.text ?? '' },
    otherParty: answers.find(({ key }) => key === 'other_party')?.text,
    hasChat: row.has_chat,
  }
}

async function readOpened(db: Db, vault: MediationVault, { id, wrapped }: CaseRow): Promise<OpenedAnswer[]> {
  const seal = sealOf(vault, id, wrapped)
  const rows = await db.$queryRaw<{ id: string; key: string; sealed: Uint8Array }[]>`
    SELECT id, key, sealed FROM answer WHERE case_file_id = ${id}::uuid ORDER BY position, id`
  return rows.flatMap((row) => {
    const opened = openOrAbsent(seal, { table: 'answer', column: 'sealed', row: row.id }, row.sealed)
    if (opened === undefined || opened === UNREADABLE) return []
    // Safe: written by `sealDraft`, and the seal proves that nobody changed it.
    return [{ key: row.key, ...(JSON.parse(opened) as Omit<OpenedAnswer, 'key'>) }]
  })
}

function openContact(vault: MediationVault, row: CaseRow): CaseToMediate['contact'] {
  if (row.identity_wrapped === null || row.identity_sealed === null) return undefined
  const place = { table: 'resident_identity', column: 'sealed', row: row.id }
  // Safe: written by `sealDraft`, and the seal proves that nobody changed it.
  const contact = JSON.parse(
    vault.identity.unlock(row.id, row.identity_wrapped).openText(place, row.identity_sealed),
  ) as {
    readonly name?: string
    readonly phone?: string
    readonly when?: string
  }
  return { name: contact.name, phone: contact.phone, when: contact.when }
}
