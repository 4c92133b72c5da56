import type { NamedArea } from './gazetteer.ts'
import type { UnitWord } from './unit-words.ts'

/** An area that a mention may mean, and how exactly the typed words fit its name. */
export interface MeantArea extends NamedArea {
  /** Slips of the keyboard that have to be assumed. */
  readonly slips: 0 | 1 | 2
  /** Marks as typed: equal, left out, or other ones. */
  readonly marks: 'same' | 'open' | 'other'
  /** Unit word before the name: the area's own, another of its level, or none typed. */
  readonly unitFit: 'same' | 'loose' | 'untyped'
}

/** A run of words that may name a place. Word numbers: `start` with the unit word, `end` not included. */
export interface MentionSpan {
  readonly start: number
  readonly nameStart: number
  readonly end: number
  readonly unit?: UnitWord
}

/** A span with what decides whether it is picked; the areas are worked out only then. */
export interface MentionCandidate extends MentionSpan {
  /** Least slips of any of its areas. */
  readonly slips: 0 | 1 | 2
  /** How well it is written, in points off: other marks, a short form, a number in words. */
  readonly blemish: number
  readonly readAreas: () => readonly MeantArea[]
}

/**
 * What a mention is for: the place itself, or the name of something else (a street, a market, a hamlet), or a neighbouring
 * place ("gần xã …").
 */
export type MentionRole = 'place' | 'street' | 'hamlet' | 'near'

/** A mention as read in its message. */
export interface Mention extends MentionSpan {
  readonly areas: readonly MeantArea[]
  readonly role: MentionRole
  /** The resident says that the name is former ("… cũ") or today's ("nay là …"). */
  readonly says?: 'old' | 'now'
  /** An unexplained word follows without a comma: perhaps the rest of a longer name, mistyped. */
  readonly isBrokenOff: boolean
  /** "ở", "tại" stands before it. */
  readonly isPointedAt: boolean
}

/** Whether every reading of a mention assumes a slip of the keyboard. */
export function isGuessed(mention: Mention): boolean {
  return mention.areas.every(({ slips }) => slips > 0)
}

/** Whether a mention is, as typed, also the name of a province: "Ninh Bình". */
export function isProvinceName(mention: Mention): boolean {
  return mention.areas.some(({ area, slips, isWeak }) => area.level === 'province' && slips === 0 && !isWeak)
}

/** Whether a mention can be a commune or ward, by its unit word or, without one, by its name. */
export function isExplicitCommune(mention: Mention): boolean {
  return mention.unit !== undefined && mention.areas.some(({ area }) => area.level === 'commune')
}
