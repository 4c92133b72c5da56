import type { ResidentWishRecord } from '../../app/inbox/case-work-record.ts'
import type { Rating } from '../../domain/case-file/resident-wish.ts'
import type { Prisma } from '../generated/client.ts'
import type { RowSeal } from '../vault/row-seal.ts'
import { openOrAbsent } from './open-or-absent.ts'

type Db = Prisma.TransactionClient

interface WishRow {
  readonly contact: 'stopped' | 'phone' | null
  readonly contact_at: Date | null
  readonly sealed: Uint8Array | null
  readonly rating: Rating | null
  readonly rated_at: Date | null
  readonly reopen_asked_at: Date | null
  readonly reopen_answer: 'accepted' | 'declined' | null
  readonly reopen_answered_at: Date | null
}

/** What the resident wants since the case was filed, opened; absent for most cases. */
export async function readWish(
  db: Db,
  seal: RowSeal | undefined,
  caseFileId: string,
): Promise<ResidentWishRecord | undefined> {
  const rows = await db.$queryRaw<WishRow[]>`
    SELECT contact, contact_at, sealed, rating, rated_at, reopen_asked_at, reopen_answer, reopen_answered_at
    FROM resident_wish WHERE case_file_id = ${caseFileId}::uuid`
  const [row] = rows
  if (row === undefined) return undefined
  const place = { table: 'resident_wish', column: 'sealed', row: caseFileId }
  return {
    contact: row.contact ?? undefined,
    contactAt: row.contact_at?.getTime(),
    phoneWords: openOrAbsent(seal, place, row.sealed),
    rating: row.rating ?? undefined,
    ratedAt: row.rated_at?.getTime(),
    reopenAskedAt: row.reopen_asked_at?.getTime(),
    reopenAnswer: row.reopen_answer ?? undefined,
    reopenAnsweredAt: row.reopen_answered_at?.getTime(),
  }
}

/** Says that the case stays closed; false when nobody waits for an answer. */
export async function declineReopening(db: Db, caseFileId: string, at: number): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE resident_wish SET reopen_answer = 'declined', reopen_answered_at = ${new Date(at)}
    WHERE case_file_id = ${caseFileId}::uuid AND reopen_asked_at IS NOT NULL AND reopen_answer IS NULL`
  return changed > 0
}
