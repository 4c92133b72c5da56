import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseCsv } from '../src/persistence/place-data/parse-csv.ts'

/*
 * Condenses the public data set (see prisma/data/README.md for its sources) to what the product reads.
 * Use: npx tsx scripts/pack-place-data.ts <folder of the data set> <prisma/data>
 */

type Row = Readonly<Record<string, string>>

interface Topology {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: {
    readonly communes: { readonly geometries: readonly { readonly id: string; readonly arcs: Nested }[] }
  }
}
type Nested = readonly (number | Nested)[]

const [source, target] = process.argv.slice(2)
if (source === undefined || target === undefined) throw new Error('usage: pack-place-data <source> <target>')
const from: string = source
const to: string = target

function rows(file: string): Row[] {
  return parseCsv(readFileSync(join(from, file), 'utf8'))
}

function write(file: string, columns: readonly string[], data: readonly Row[]): void {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = data.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))
  writeFileSync(join(to, file), `${[columns.join(','), ...lines].join('\n')}\n`)
}

function packWards(): Row[] {
  const wards = new Map<string, Row>()
  for (const row of rows('legacy_wards.csv')) {
    const code = row.old_code ?? ''
    const target = `${row.new_code}:${row.people}`
    const known = wards.get(code)
    wards.set(code, {
      code,
      name: row.old_name ?? '',
      type: row.old_type ?? '',
      district_code: row.old_district_code ?? '',
      targets: known === undefined ? target : `${known.targets}|${target}`,
      variants: row.old_name_variants ?? '',
    })
  }
  return [...wards.values()]
}

function varint(out: number[], value: number): void {
  let rest = value < 0 ? -value * 2 - 1 : value * 2
  while (rest >= 128) {
    out.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}

function flatArcs(arcs: Nested): number[] {
  return arcs.flatMap((arc) => (typeof arc === 'number' ? [arc < 0 ? ~arc : arc] : flatArcs(arc)))
}

function packBoundaries(): void {
  const topology = JSON.parse(readFileSync(join(from, 'geo/communes.topo.json'), 'utf8')) as Topology
  const body: number[] = []
  for (const geometry of topology.objects.communes.geometries) {
    const arcs = flatArcs(geometry.arcs)
    varint(body, Number(geometry.id))
    varint(body, arcs.length)
    for (const arc of arcs) varint(body, arc)
  }
  for (const arc of topology.arcs) {
    varint(body, arc.length)
    for (const [x, y] of arc) {
      varint(body, x)
      varint(body, y)
    }
  }
  const header = JSON.stringify({
    scale: topology.transform.scale,
    translate: topology.transform.translate,
    communes: topology.objects.communes.geometries.length,
    arcs: topology.arcs.length,
    points: topology.arcs.reduce((sum, arc) => sum + arc.length, 0),
  })
  const bytes = Buffer.concat([Buffer.from(`${header}\n`), Buffer.from(body)])
  writeFileSync(join(to, 'boundaries.bin.gz'), gzipSync(bytes, { level: 9 }))
}

write(
  'communes.csv',
  ['code', 'name', 'type', 'province_code', 'type_before', 'type_since', 'lat', 'lon'],
  rows('communes.csv'),
)
write(
  'provinces.csv',
  ['code', 'name', 'type', 'full_name', 'old_province_codes', 'old_provinces'],
  rows('provinces.csv'),
)
write('wards-2025.csv', ['code', 'name', 'type', 'district_code', 'targets', 'variants'], packWards())
write(
  'districts-2025.csv',
  ['old_district_code', 'old_district', 'type', 'old_province_code', 'new_codes'],
  rows('legacy_districts.csv'),
)
write(
  'wards-before-2025.csv',
  ['name', 'type', 'district', 'province', 'last_seen', 'new_codes'],
  rows('legacy_history.csv').filter((row) => row.new_codes !== ''),
)
write(
  'districts-before-2025.csv',
  ['district', 'province', 'last_seen', 'new_codes'],
  rows('legacy_districts_history.csv'),
)
write(
  'aliases.csv',
  ['kind', 'alias', 'target', 'strength'],
  rows('aliases.csv').filter((row) => row.kind !== 'unit'),
)
writeFileSync(join(to, 'emergency.json'), readFileSync(join(from, 'emergency.json')))
packBoundaries()
