import type { DuplicateRecord } from '../../app/inbox/case-file-record.ts'
import type { Prisma } from '../generated/client.ts'

/** What a case is compared by; codes only, never its words. */
interface Compared {
  readonly id: string
  readonly commune_code: string | null
  readonly category: string
  readonly submitted_at: Date
  readonly unit_code: string
}

const DAY_MS = 86_400_000
const MAX_DUPLICATES = 10

/**
 * Case files of the same unit that may tell of the same event: same commune, same category, sent less than 24 hours
 * apart. A hint for the officer, who decides.
 */
export async function findDuplicates(
  db: Prisma.TransactionClient,
  caseFile: Compared,
): Promise<DuplicateRecord[]> {
  if (caseFile.commune_code === null) return []
  const sent = caseFile.submitted_at.getTime()
  const rows = await db.caseFile.findMany({
    where: {
      unitCode: caseFile.unit_code,
      communeCode: caseFile.commune_code,
      category: caseFile.category,
      submittedAt: { gt: new Date(sent - DAY_MS), lt: new Date(sent + DAY_MS) },
      NOT: { id: caseFile.id },
    },
    select: { id: true, referenceCode: true },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: MAX_DUPLICATES,
  })
  return rows.map((row) => ({ ...row, because: 'Cùng địa bàn, cùng loại việc, gửi cách nhau dưới 24 giờ' }))
}
