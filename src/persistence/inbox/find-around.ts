import type { UnitName } from '../../app/inbox/people.ts'
import type { Colleague, EvidenceFile } from '../../app/inbox/ports.ts'
import { type AskingOfficer, CASE_WORKER_ROLES } from '../../domain/access/role.ts'
import { foldVietnamese } from '../../domain/text/fold-vietnamese.ts'
import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** A file with its case's data key; undefined when it is not of a case that the asking officer may see. */
export async function findEvidence(db: Db, id: string): Promise<EvidenceFile | undefined> {
  const row = await db.evidence.findUnique({
    where: { id },
    select: {
      id: true,
      caseFileId: true,
      mediaType: true,
      originalBlob: true,
      viewBlob: true,
      thumbnailBlob: true,
      caseFile: { select: { referenceCode: true, unitCode: true, key: { select: { wrapped: true } } } },
    },
  })
  if (row === null || row.caseFileId === null || !row.caseFile?.key) return undefined
  const { caseFile } = row
  return {
    id: row.id,
    caseFileId: row.caseFileId,
    referenceCode: caseFile.referenceCode,
    unitCode: caseFile.unitCode,
    mediaType: row.mediaType ?? undefined,
    originalBlob: row.originalBlob ?? undefined,
    viewBlob: row.viewBlob ?? undefined,
    thumbnailBlob: row.thumbnailBlob ?? undefined,
    wrappedKey: row.caseFile.key.wrapped,
  }
}

/** People of the officer's unit who work on case files, by name. */
export async function listColleagues(db: Db, officer: AskingOfficer): Promise<Colleague[]> {
  return db.officer.findMany({
    where: { unitCode: officer.unitCode, isActive: true, role: { in: [...CASE_WORKER_ROLES] } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/**
 * Active units whose folded name or code holds every word, by name. A country has some 3,400, so they are compared here.
 * @param near code of a unit: those of its province come first, the province's own before all
 */
export async function findUnits(
  db: Db,
  words: readonly string[],
  limit: number,
  near?: string,
): Promise<UnitName[]> {
  const units = await db.policeUnit.findMany({
    where: { isActive: true },
    select: { code: true, name: true, kind: true, provinceCode: true },
    orderBy: { name: 'asc' },
  })
  const home = units.find(({ code }) => code === near)?.provinceCode
  const distance = ({ kind, provinceCode }: (typeof units)[number]) =>
    home === undefined || provinceCode !== home ? 2 : kind === 'province' ? 0 : 1
  return units
    .filter(({ name, code }) => {
      const text = foldVietnamese(`${name} ${code}`)
      return words.every((word) => text.includes(word))
    })
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, limit)
    .map(({ code, name }) => ({ code, name }))
}
