import type { MeantArea, Mention } from './mention.ts'

/** One way to understand a message: this mention means this area, and the other mentions say where that lies. */
export interface Reading {
  readonly mention: Mention
  readonly meant: MeantArea
  /** What has to be assumed for it, in points; 0 is perfect. Readings less than `MARGIN` apart are equally likely. */
  readonly cost: number
  /** Another mention names a larger area it lies in. */
  readonly isPlaced: boolean
  /** That area is a district: a narrow one. */
  readonly isInDistrict: boolean
  /** Another mention, meant as a place, cannot be reconciled with it. */
  readonly isContradicted: boolean
}

/** Readings this far behind the best are dropped. Below every single assumption in `COSTS` that should decide. */
export const MARGIN = 12

/**
 * What each assumption costs. Tuned on test/fixtures/places and generated variations; docs/decisions/0003-places.md says
 * why the order is what it is.
 */
export const COSTS = {
  oneSlip: 30,
  twoSlips: 50,
  /** A unit word of the same level but not the area's: "phường" for a xã. */
  otherUnitWord: 14,
  /** Marks typed that are not the name's. */
  otherMarks: 13,
  /** A word without marks in a text that has them, where another area's name has none there. */
  leftOutMarks: 12,
  /** A former name where the address is today's, today's name where the address is former. */
  otherTime: 15,
  /** A name gone before 2025. */
  gone: 13,
  /** A word that may be the rest of a longer name follows. */
  brokenOff: 28,
  /** A bare name that is a province's as well. */
  ratherProvince: 20,
  street: 70,
  hamlet: 60,
  near: 50,
  /** A name without a unit word while a commune's unit word stands before a name we do not know. */
  besideUnknownName: 30,
  /** A bare name while a commune is named with its unit word: rather a part or a larger area of it. */
  besideNamedCommune: 20,
  /** Lies in the named area only through a part that moved. */
  looselyPlaced: 5,
  /** The same name said twice proves nothing; "Bình Chánh, Bình Chánh" is rather a ward and its district. */
  sameNameAgain: 13,
  containerSlip: 20,
  unrelatedCommune: 60,
  unrelatedGuess: 40,
  unrelatedDistrict: 60,
  unrelatedProvince: 80,
  unrelatedBareProvince: 60,
  unrelatedBareName: 35,
} as const
