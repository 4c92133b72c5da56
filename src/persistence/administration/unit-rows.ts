import type { TerritoryDesk, UnitRecord } from '../../app/administration/ports.ts'
import { Prisma } from '../generated/client.ts'
import { findUnits } from '../inbox/find-around.ts'

interface UnitRow {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly province_code: string
  readonly duty_phone: string | null
  readonly address: string | null
  readonly is_active: boolean
  readonly is_remote: boolean
  readonly people: number
  readonly communes: { code: string; name: string; since: string }[] | null
}

type Db = Prisma.TransactionClient
type UnitRows = Omit<TerritoryDesk, 'readRules' | 'saveRules'>

/** Units and the communes they answer for, in the caller's transaction. */
export function unitRows(db: Db): UnitRows {
  return {
    findManagedUnits: async (words, day, limit) => {
      const codes = (await findUnits(db, words, limit)).map(({ code }) => code)
      return selectUnits(db, Prisma.sql`u.code = ANY (${codes}::text[])`, day, limit)
    },
    findUnit: async (code, day) => (await selectUnits(db, Prisma.sql`u.code = ${code}`, day, 1))[0],
    changeUnit: async (code, change) => {
      const data = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      await db.policeUnit.updateMany({ where: { code }, data })
    },
    hasCommune: async (code) => (await db.commune.count({ where: { code } })) > 0,
    takeOverCommune: (unitCode, communeCode, from) => takeOver(db, unitCode, communeCode, from),
  }
}

/** What began on that day or later gives way wholly; what began before ends there. */
async function takeOver(db: Db, unitCode: string, communeCode: string, from: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM unit_commune WHERE commune_code = ${communeCode} AND effective_from >= ${from}::date`
  await db.$executeRaw`
    UPDATE unit_commune SET effective_to = ${from}::date
    WHERE commune_code = ${communeCode} AND (effective_to IS NULL OR effective_to > ${from}::date)`
  await db.$executeRaw`
    INSERT INTO unit_commune (unit_code, commune_code, effective_from) VALUES (${unitCode}, ${communeCode}, ${from}::date)`
}

async function selectUnits(db: Db, condition: Prisma.Sql, day: string, limit: number): Promise<UnitRecord[]> {
  const rows = await db.$queryRaw<UnitRow[]>`
    SELECT u.code, u.name, u.kind, u.province_code, u.duty_phone, u.address, u.is_active, u.is_remote,
      (SELECT count(*)::int FROM officer o WHERE o.unit_code = u.code AND o.is_active) AS people,
      (SELECT jsonb_agg(jsonb_build_object('code', c.code, 'name', c.full_name,
          'since', to_char(m.effective_from, 'YYYY-MM-DD')) ORDER BY c.full_name)
        FROM unit_commune m JOIN commune c ON c.code = m.commune_code
        WHERE m.unit_code = u.code AND m.effective_from <= ${day}::date
          AND (m.effective_to IS NULL OR m.effective_to > ${day}::date)) AS communes
    FROM police_unit u WHERE ${condition} ORDER BY people DESC, u.name LIMIT ${limit}`
  return rows.map(toUnit)
}

function toUnit(row: UnitRow): UnitRecord {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind === 'province' ? 'province' : 'commune',
    provinceCode: row.province_code,
    dutyPhone: row.duty_phone ?? undefined,
    address: row.address ?? undefined,
    isActive: row.is_active,
    isRemote: row.is_remote,
    people: row.people,
    communes: row.communes ?? [],
  }
}
