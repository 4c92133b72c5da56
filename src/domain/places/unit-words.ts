import { foldVietnamese } from '../text/fold-vietnamese.ts'
import { hasMarks, toneKey } from '../text/tone-key.ts'
import type { Area, AreaLevel } from './area.ts'
import type { NameWord } from './name-key.ts'
import type { AreaType } from './place-records.ts'

/** A word before a name that says what it is: "phường", "P.", "thị trấn", "quận". */
export interface UnitWord {
  readonly types: readonly AreaType[]
  /** Number of words it takes. */
  readonly length: number
}

const WARD = ['Phường'] as const
const COMMUNE = ['Xã'] as const
const TOWN = ['Thị trấn'] as const
const SPECIAL = ['Đặc khu'] as const
const URBAN_DISTRICT = ['Quận'] as const
const DISTRICT = ['Huyện'] as const
const DISTRICT_TOWN = ['Thị xã'] as const
const CITY = ['Thành phố'] as const
const PROVINCE = ['Tỉnh'] as const

/** Spelled with marks where the bare form has other meanings: "quán" is a pub, "quận" a district; bare "quan" may be either. */
const UNIT_WORDS: Readonly<Record<string, readonly AreaType[]>> = {
  ...{
    phường: WARD,
    p: WARD,
    f: WARD,
    ph: WARD,
    phg: WARD,
    fuong: WARD,
    fường: WARD,
    phuog: WARD,
    ward: WARD,
  },
  ...{
    xã: COMMUNE,
    xả: COMMUNE,
    x: COMMUNE,
    commune: COMMUNE,
    'phường xã': ['Phường', 'Xã'],
    'xã phường': ['Phường', 'Xã'],
  },
  ...{
    'thị trấn': TOWN,
    tt: TOWN,
    ttr: TOWN,
    'đặc khu': SPECIAL,
    đk: SPECIAL,
    'huyện đảo': ['Huyện', 'Đặc khu'],
  },
  ...{
    quận: URBAN_DISTRICT,
    q: URBAN_DISTRICT,
    wận: URBAN_DISTRICT,
    qận: URBAN_DISTRICT,
    district: ['Quận', 'Huyện'],
  },
  ...{ huyện: DISTRICT, h: DISTRICT, 'thị xã': DISTRICT_TOWN, tx: DISTRICT_TOWN },
  ...{
    'thành phố': CITY,
    tp: CITY,
    't p': CITY,
    city: CITY,
    tỉnh: PROVINCE,
    t: PROVINCE,
    province: PROVINCE,
  },
}

interface SpelledUnit {
  readonly types: readonly AreaType[]
  readonly words: readonly { readonly bare: string; readonly marked: string; readonly isMarked: boolean }[]
}

const UNITS: readonly SpelledUnit[] = Object.entries(UNIT_WORDS)
  .map(([spelling, types]) => ({
    types,
    words: spelling.split(' ').map((word) => ({
      bare: foldVietnamese(word),
      marked: toneKey(word),
      isMarked: hasMarks(word),
    })),
  }))
  .sort((a, b) => b.words.length - a.words.length)

const BARE_UNIT_WORDS = new Set(UNITS.flatMap(({ words }) => words.map(({ bare }) => bare)))

/** Whether a bare word is one of the words (or a part of one) that say what an area is. */
export function isUnitWord(bare: string): boolean {
  return BARE_UNIT_WORDS.has(bare)
}

/** Whether a number glued to this word is the number of a unit: "q1", "phuong5"; not "hoa2". */
export function isUnitWordStart(bare: string): boolean {
  return bare !== 'tran' && bare !== 'tinh' && isUnitWord(bare)
}

const VNI_DIGITS: Readonly<Record<string, string>> = {
  ...{
    '\u0301': '1',
    '\u0300': '2',
    '\u0309': '3',
    '\u0303': '4',
    '\u0323': '5',
    '\u0302': '6',
    '\u031b': '7',
    '\u0306': '8',
  },
  ...{ đ: '9' },
}

/** Letters and sorted VNI digits of the unit words that have marks: "xa4", "quan56". */
const VNI_UNITS = new Set(
  UNITS.flatMap(({ words }) => words.map(({ marked, bare }) => bare + vniDigits(marked))).filter((word) =>
    /\d/.test(word),
  ),
)

function vniDigits(marked: string): string {
  const digits = [...marked.normalize('NFD')].flatMap((letter) => VNI_DIGITS[letter] ?? [])
  return digits.sort().join('')
}

/** Whether letters with their digits are a unit word typed in VNI: "xa4" is xã, "phu7o7ng2" is phường; "phuong2" is ward 2. */
export function isVniUnitWord(letters: string, digits: string): boolean {
  return VNI_UNITS.has(letters + [...digits].sort().join(''))
}

/** The unit word that starts at a place in a message, the longest one; undefined when there is none. */
export function unitWordAt(words: readonly NameWord[], at: number): UnitWord | undefined {
  const unit = UNITS.find(({ words: wanted }) =>
    wanted.every((want, offset) => agrees(words[at + offset], want)),
  )
  return unit === undefined ? undefined : { types: unit.types, length: unit.words.length }
}

function agrees(typed: NameWord | undefined, want: SpelledUnit['words'][number]): boolean {
  if (typed === undefined || typed.bare !== want.bare) return false
  return !typed.isMarked || !want.isMarked || typed.marked === want.marked
}

const LEVEL_OF: Readonly<Record<AreaType, AreaLevel>> = {
  Xã: 'commune',
  Phường: 'commune',
  'Đặc khu': 'commune',
  'Thị trấn': 'commune',
  Quận: 'district',
  Huyện: 'district',
  'Thị xã': 'district',
  'Thành phố': 'district',
  Tỉnh: 'province',
}

/** Whether an area can be meant when this unit word stands before its name, exactly (`same`), loosely, or not at all. */
export function fitOfUnit(unit: UnitWord, area: Area): 'same' | 'loose' | 'none' {
  if (unit.types.includes(area.type) || area.otherTypes.some((type) => unit.types.includes(type)))
    return 'same'
  const isCity = unit.types.includes('Thành phố')
  const levels = unit.types.map((type) => LEVEL_OF[type])
  if (levels.includes(area.level)) return 'loose'
  return isCity && area.level === 'province' ? 'loose' : 'none'
}
