import { foldInPlace } from './fold-in-place.ts'
import { writeSpokenDigits } from './spoken-digits.ts'

/** A number plate that a text names. */
export interface FoundPlate {
  /** As written on plates: "60B1-123.45", "51F-1234", "80-011-NG-01"; for a part only the characters told. */
  readonly plate: string
  /** The characters it was read from. */
  readonly text: string
  /** Only the beginning or the end was told ("biển đuôi 345"). */
  readonly isPartial: boolean
}

interface PlateForm {
  readonly pattern: RegExp
  /** Absent when the match turns out to be no plate. */
  readonly read: (groups: readonly (string | undefined)[], whole: string) => string | undefined
  readonly isPartial?: true
}

const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{N}]|[.,]\\d)'
const GAP = '[ ._–-]{0,3}'
const NUMBER = '(\\d{3}[ .]?\\d{2}|\\d{4})'

/** What residents put before a number that is a plate. */
const NAMED = '(?:bien(?: kiem soat)?(?: so)?(?: xe)?|bks|plate(?: number)?)(?: la| co| no| nay)?[ :]{1,2}'

/**
 * Forms of plates since Circular 24/2023/TT-BCA: province code (11–99), series of one or two letters and for motorcycles a
 * digit, then five digits (four on older plates); foreign missions (NG, QT, NN, CV); the army (two letters, four digits).
 */
const FORMS: readonly PlateForm[] = [
  form(`${BEFORE}(\\d{2})[ -](\\d{3})[ -](ng|qt|nn|cv)[ -](\\d{2})${AFTER}`, (groups) =>
    groups.join('-').toUpperCase(),
  ),
  form(
    `${BEFORE}([1-9]\\d)([ ._–-]{0,2})([a-z]{1,2}|[a-z]\\d|[a-z]{2}\\d)[ ._–-]{1,3}${NUMBER}${AFTER}`,
    readParted,
  ),
  form(`${BEFORE}([1-9]\\d)-?([a-z]{1,2})(\\d{4,6})${AFTER}`, readGlued),
  form(`${BEFORE}([a-z]{2})[ -](\\d{2})[-. ](\\d{2})${AFTER}`, ([letters = '', first, last], whole) =>
    whole.startsWith(letters.toUpperCase()) && ARMY.has(letters)
      ? `${letters.toUpperCase()}-${first}-${last}`
      : undefined,
  ),
  {
    ...form(`${NAMED}([1-9]\\d${GAP}[a-z]{1,2}\\d?)${AFTER}`, ([series = '']) =>
      series.replace(/[^\p{L}\d]/gu, '').toUpperCase(),
    ),
    isPartial: true,
  },
  {
    ...form(
      `(?:${NAMED}|xe )(?:duoi|cuoi|so cuoi|ket thuc)(?: la| so)? (\\d{3}[ .]?\\d{2}|\\d{2,4})${AFTER}`,
      ([tail]) => tail,
    ),
    isPartial: true,
  },
  { ...form(`${NAMED}(\\d{3}[ .]?\\d{2}|\\d{3,4})${AFTER}`, ([tail]) => tail), isPartial: true },
]

const ARMY = new Set(
  'aa ab ac ad av at an ap bb bc bh bk bl bt bp bs bv ha hb hc hd he ht hq hn hh ka kb kc kd kv kp kk kt kn pa pp pk pm pq pg px qa qb qc qh tc th tk tt tm tn db nd ch vb vk cv ca cp cm cc vt cb'.split(
    ' ',
  ),
)

/** Letters that after a number and a space are a unit ("20 tr 5000", "9 h 1500"), not a series. */
const UNITS = new Set('h g k m tr km kg cm m2 ty ng d p s'.split(' '))

/** Number plates in free text, each once, whole ones first; see `FoundPlate`. Reads the first 4,000 characters. */
export function findPlates(text: string): FoundPlate[] {
  const { written, asTyped } = writeSpokenDigits(text.slice(0, 4000))
  const { typed, folded } = foldInPlace(written)
  const found: FoundPlate[] = []
  const isTaken = new Array<boolean>(folded.length).fill(false)
  for (const { pattern, read, isPartial = false } of FORMS) {
    for (const match of folded.matchAll(pattern)) {
      const [whole, ...groups] = match
      const end = match.index + whole.length
      if (isTaken.slice(match.index, end).includes(true)) continue
      const seen = typed.slice(match.index, end)
      const plate = read(groups, seen)
      if (plate === undefined || found.some((other) => other.plate === plate)) continue
      isTaken.fill(true, match.index, end)
      found.push({ plate, text: asTyped(seen.trim()), isPartial })
    }
  }
  return found
}

function form(pattern: string, read: PlateForm['read']): PlateForm {
  return { pattern: new RegExp(pattern, 'gu'), read }
}

function readParted([code, gap, series = '', number = '']: readonly (string | undefined)[], whole: string) {
  const isUnit = UNITS.has(series) && gap !== '-' && !/\p{Lu}/u.test(whole)
  if (Number(code) < 11 || isUnit) return undefined
  return `${code}${asWritten(series, whole)}-${parted(number.replace(/\D/g, ''))}`
}

/** "51F12345" is a car, "59X112345" a motorcycle with the series X1. */
function readGlued([code, letters = '', digits = '']: readonly (string | undefined)[], whole: string) {
  if (Number(code) < 11 || (UNITS.has(letters) && whole !== whole.toUpperCase())) return undefined
  const [series, number] =
    digits.length === 6 ? [`${letters}${digits.charAt(0)}`, digits.slice(1)] : [letters, digits]
  return `${code}${asWritten(series, whole)}-${parted(number)}`
}

/** Series of small motorcycles have a Đ: "29MĐ1". */
function asWritten(series: string, whole: string): string {
  return /m\s?đ/i.test(whole) ? series.toUpperCase().replace('MD', 'MĐ') : series.toUpperCase()
}

function parted(number: string): string {
  return number.length === 5 ? `${number.slice(0, 3)}.${number.slice(3)}` : number
}
