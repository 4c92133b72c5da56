import type pg from 'pg'
import { inTransaction } from '../pool/in-transaction.ts'

/** A province as the data folder has it. */
export interface BaseProvince {
  readonly code: string
  readonly name: string
  readonly fullName: string
}

/** A commune as the data folder has it. */
export interface BaseCommune {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly provinceCode: string
}

/** Đặc khu without police of their own (data README): the province's duty answers for them. Hoàng Sa, Trường Sa. */
const WITHOUT_POLICE: readonly string[] = ['20333', '22736']
/** The day the present communes and their police came into being. */
const SINCE = '2025-07-01'

/**
 * Brings provinces, communes and their police units to the state of the data folder; what administrators changed of a unit
 * (phone, address, whether it is active) stays. One transaction, a fixed number of statements; harmless to repeat.
 */
export async function seedBaseData(
  pool: pg.Pool,
  provinces: readonly BaseProvince[],
  communes: readonly BaseCommune[],
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(4711)')
    await seedProvinces(client, provinces)
    await seedCommunes(client, communes)
    await seedUnits(client, provinces, communes)
  })
}

async function seedProvinces(client: pg.PoolClient, provinces: readonly BaseProvince[]): Promise<void> {
  const text = `insert into province (code, name, full_name) select * from unnest($1::text[], $2::text[], $3::text[])
    on conflict (code) do update set name = excluded.name, full_name = excluded.full_name
     where (province.name, province.full_name) is distinct from (excluded.name, excluded.full_name)`
  await client.query(text, [
    provinces.map((p) => p.code),
    provinces.map((p) => p.name),
    provinces.map((p) => p.fullName),
  ])
}

async function seedCommunes(client: pg.PoolClient, communes: readonly BaseCommune[]): Promise<void> {
  const text = `insert into commune (code, name, full_name, type, province_code)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    on conflict (code) do update set name = excluded.name, full_name = excluded.full_name, type = excluded.type
     where (commune.name, commune.type) is distinct from (excluded.name, excluded.type)`
  await client.query(text, [
    communes.map((c) => c.code),
    communes.map((c) => c.name),
    communes.map((c) => `${c.type} ${c.name}`),
    communes.map((c) => c.type),
    communes.map((c) => c.provinceCode),
  ])
}

async function seedUnits(
  client: pg.PoolClient,
  provinces: readonly BaseProvince[],
  communes: readonly BaseCommune[],
): Promise<void> {
  const withPolice = communes.filter((commune) => !WITHOUT_POLICE.includes(commune.code))
  const units = [
    ...provinces.map((p) => ({
      code: `P-${p.code}`,
      name: `Trực ban Công an ${lowerFirst(p.fullName)}`,
      kind: 'province',
      provinceCode: p.code,
    })),
    ...withPolice.map((c) => ({
      code: c.code,
      name: `Công an ${lowerFirst(c.type)} ${c.name}`,
      kind: 'commune',
      provinceCode: c.provinceCode,
    })),
  ]
  const text = `insert into police_unit (code, name, kind, province_code)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
    on conflict (code) do update set name = excluded.name where police_unit.name is distinct from excluded.name`
  await client.query(text, [
    units.map((u) => u.code),
    units.map((u) => u.name),
    units.map((u) => u.kind),
    units.map((u) => u.provinceCode),
  ])
  const coverage = `insert into unit_commune (unit_code, commune_code, effective_from)
    select code, code, $2::date from unnest($1::text[]) as c (code)
     where not exists (select 1 from unit_commune u where u.commune_code = c.code)`
  await client.query(coverage, [withPolice.map((c) => c.code), SINCE])
}

/** "Phường" within a sentence: "Công an phường …". */
function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}
