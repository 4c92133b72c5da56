import { findReferenceCode } from '../case-file/reference-code.ts'
import { findPlates } from '../text/find-plates.ts'
import { findPhones } from '../text/parse-phone.ts'
import type { NoticeType } from './notice-type.ts'

/** Something in a text that points to a person or a case, with its place. */
export interface FoundIdentity {
  readonly code: 'plate' | 'id-number' | 'bank-account' | 'case-code' | 'receipt' | 'phone' | 'person-name'
  readonly level: 'block' | 'warn'
  readonly start: number
  readonly end: number
}

/** What decides how strict the search is. */
export interface IdentityContext {
  readonly type: NoticeType
  /** Numbers that everybody may know: the unit's duty phone. Digits only. */
  readonly publicPhones: readonly string[]
}

const HOTLINES = new Set(['111', '112', '113', '114', '115'])

/** Plates, names, numbers of papers and accounts, codes of case files: none belongs in a notice (domain reference §13.4). */
export function findIdentities(text: string, context: IdentityContext): readonly FoundIdentity[] {
  return [
    ...findCodes(text),
    ...findPlates(text)
      .filter(({ isPartial }) => !isPartial)
      .flatMap((plate) => placesOf(text, plate.text, 'plate', 'block')),
    ...findNumbers(text),
    ...findPrivatePhones(text, context),
    ...findNames(text, context.type),
  ]
}

function findCodes(text: string): FoundIdentity[] {
  const codes = [...text.matchAll(/BY[\s\-–—]*[\p{L}\d]{4}[\s\-–—]*[\p{L}\d]{4}/giu)]
    .filter(([code]) => findReferenceCode(code) !== undefined)
    .map((match) => found(match, 'case-code', 'block'))
  const receipts = [...text.matchAll(/(?<!\d)\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?!\d)/gu)]
  return [...codes, ...receipts.map((match) => found(match, 'receipt', 'block'))]
}

/** Twelve digits beside the word for the identity card, or any bare run of digits that can be an account. */
function findNumbers(text: string): FoundIdentity[] {
  const cards = [...text.matchAll(/(?:CCCD|căn cước|định danh|CMND)\D{0,20}(\d{12}|\d{9})(?!\d)/giu)]
  const accounts = [
    ...text.matchAll(
      /(?:STK|số tài khoản|tài khoản|(?<!\p{L})tk(?!\p{L})|account)\D{0,25}(\d[\d .-]{4,22}\d)(?!\d)/giu,
    ),
  ]
  return [
    ...cards.map((match) => found(match, 'id-number', 'block')),
    ...accounts.map((match) => found(match, 'bank-account', 'block')),
  ]
}

function findPrivatePhones(text: string, { publicPhones }: IdentityContext): FoundIdentity[] {
  const known = new Set([...HOTLINES, ...publicPhones])
  return findPhones(text)
    .filter(({ text: typed }) => !known.has(typed.replace(/\D/gu, '')))
    .flatMap(({ text: typed }) => placesOf(text, typed, 'phone', 'warn'))
}

const FAMILY_NAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Đoàn|Lâm|Thạch|Sơn|Kim|Danh|Quách|Hà|Tạ|Cao|Lương|Tô|Châu|Đào|Vương|Triệu|Thái'
const CAPITALISED = '\\p{Lu}\\p{Ll}+'
const FULL_NAME = new RegExp(`(?<![\\p{L}])(?:${FAMILY_NAMES})(?:\\s+${CAPITALISED}){1,3}(?![\\p{L}])`, 'gu')
const TITLED_NAME = new RegExp(
  `(?<![\\p{L}])(?:ông|bà|anh|chị|cô|chú|bác|em|cháu|tên|đối tượng)\\s+(${CAPITALISED}(?:\\s+${CAPITALISED}){0,3})(?![\\p{L}])`,
  'gu',
)
/** As people type in haste or shout; family names that are words besides ("mai", "cao") are left out. */
const CARELESS_NAME =
  /(?<!\p{L})(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Đặng|Bùi|Ngô|Đinh|Trịnh|Nguyen|Tran|Pham|Hoang|Huynh|Dang|Bui|Dinh|Trinh)\s+(?:Văn|Thị|Van|Thi)\s+\p{L}+(?!\p{L})/giu
/** Streets, schools and communes bear people's names. */
const NAMED_PLACE =
  /(?:ngã ba|ngã tư|ngã năm|ngã sáu|vòng xoay|bùng binh|đại lộ|quốc lộ|hầm|bến xe|bến phà|bến|ga|cảng|sân vận động|nhà thi đấu|nhà thờ|thánh thất|chung cư|tòa nhà|trạm y tế|trạm|nghĩa trang|đền|miếu|kênh|rạch|núi|đồi|đảo|cồn|hội trường|thư viện|khách sạn|tuyến|đoạn|đường|phố|trường|phường|xã|quận|huyện|tỉnh|thành phố|chợ|cầu|công viên|bệnh viện|nhà văn hóa|hẻm|ngõ|quảng trường|thôn|ấp|khóm|khu phố|tổ|TP\.?|THCS|THPT|Tiểu học|tiểu học|mầm non|Công an|UBND|tượng đài|khu|làng|bản|chùa|đình|hồ|sông)\s+(?:\p{L}+\s+){0,1}$/iu

/** Provinces and towns, of before 2025 too, that begin like a person's name and often stand alone. */
const PLACES_LIKE_PEOPLE =
  /^(?:Hà (?:Nội|Nam|Giang|Tĩnh|Đông|Tiên|Tây|Bắc)|Sơn (?:La|Tây)|Thái (?:Bình|Nguyên|Lan)|Cao (?:Bằng|Lãnh)|Lâm Đồng|Hồ Chí Minh|Châu (?:Đốc|Thành|Phú|Âu|Á)|Kim Sơn|Lý (?:Sơn|Nhân)|Mai Châu|Dương (?:Minh Châu|Kinh)|Vũ (?:Thư|Bản)|Quách Phẩm)$/u

function findNames(text: string, type: NoticeType): FoundIdentity[] {
  const level = type === 'TB_TIMNGUOI' || type === 'TB_BIEUDUONG' ? 'warn' : 'block'
  const matches = [FULL_NAME, TITLED_NAME, CARELESS_NAME].flatMap((pattern) => [...text.matchAll(pattern)])
  const people = matches.filter(
    (match) => !NAMED_PLACE.test(text.slice(0, match.index)) && !PLACES_LIKE_PEOPLE.test(match[0]),
  )
  return people
    .filter(
      (match, at) =>
        !people.some((other, place) => isInside(match, other) || (place < at && isSame(match, other))),
    )
    .map((match) => found(match, 'person-name', level))
}

function isInside(match: RegExpMatchArray, other: RegExpMatchArray): boolean {
  const [from = 0, start = 0] = [match.index, other.index]
  return from >= start && from + match[0].length <= start + other[0].length && match[0] !== other[0]
}

function isSame(match: RegExpMatchArray, other: RegExpMatchArray): boolean {
  return match.index === other.index && match[0] === other[0]
}

function found(
  match: RegExpMatchArray,
  code: FoundIdentity['code'],
  level: FoundIdentity['level'],
): FoundIdentity {
  const start = match.index ?? 0
  return { code, level, start, end: start + match[0].length }
}

function placesOf(
  text: string,
  part: string,
  code: FoundIdentity['code'],
  level: FoundIdentity['level'],
): FoundIdentity[] {
  const start = text.indexOf(part)
  return start === -1 ? [] : [{ code, level, start, end: start + part.length }]
}
