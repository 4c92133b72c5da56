import type { Area } from './area.ts'
import type { Boundaries } from './boundaries.ts'
import type { EditIndex } from './edit-index.ts'
import type { NameWord } from './name-key.ts'
import type { CommuneCode, ProvinceCode } from './place-codes.ts'
import type { CommuneRecord, ProvinceRecord } from './place-records.ts'

/** An area under one of its names. */
export interface NamedArea {
  readonly area: Area
  /** The words of the name in this spelling, to compare marks. */
  readonly words: readonly NameWord[]
  /** A short form that also means something else: may support, never decide. */
  readonly isWeak: boolean
}

/** All areas that share one key (`nameKey`). */
export interface NameEntry {
  readonly key: string
  readonly areas: readonly NamedArea[]
}

/** Everything place search needs, built once at start and never changed. */
export interface Gazetteer {
  readonly communes: ReadonlyMap<CommuneCode, CommuneRecord>
  readonly provinces: ReadonlyMap<ProvinceCode, ProvinceRecord>
  readonly names: ReadonlyMap<string, NameEntry>
  /** The same entries, in the order of the numbers that `typos` answers with. */
  readonly entries: readonly NameEntry[]
  readonly typos: EditIndex
  /** Every word of every name, bare: a typed word among them is taken as it is. */
  readonly words: ReadonlySet<string>
  /** Two or three initials of a district to its areas: only read behind "Q." and the like. */
  readonly initials: ReadonlyMap<string, readonly NamedArea[]>
  readonly boundaries: Boundaries
}
