import { foldInPlace } from './fold-in-place.ts'
import { findPhones } from './parse-phone.ts'
import { writeSpokenDigits } from './spoken-digits.ts'

/** A bank account or wallet that a text names. */
export interface FoundAccount {
  /** Digits only, 6 to 19. */
  readonly number: string
  /** The characters it was read from. */
  readonly text: string
  /** The bank or wallet named beside it, as we spell it; absent when none was. */
  readonly bank?: string
}

/** Banks and wallets by the folded words people use for them. */
const BANKS: readonly (readonly [words: string, name: string])[] = [
  ['vietcombank|vcb', 'Vietcombank'],
  ['vietinbank|vietin|ctg', 'VietinBank'],
  ['bidv', 'BIDV'],
  ['agribank|agri', 'Agribank'],
  ['mb ?bank|mb|quan doi', 'MB Bank'],
  ['techcombank|techcom|tcb', 'Techcombank'],
  ['acb|a chau', 'ACB'],
  ['sacombank|sacom|stb', 'Sacombank'],
  ['vp ?bank|vpb', 'VPBank'],
  ['tp ?bank|tpb|tien phong', 'TPBank'],
  ['hd ?bank|hdb', 'HDBank'],
  ['shb', 'SHB'],
  ['vib', 'VIB'],
  ['msb|maritime', 'MSB'],
  ['ocb|phuong dong', 'OCB'],
  ['sea ?bank|seab', 'SeABank'],
  ['lien viet|lpbank|lpb|loc phat', 'LPBank'],
  ['eximbank|eib', 'Eximbank'],
  ['nam a', 'Nam A Bank'],
  ['kien long', 'Kienlongbank'],
  ['abbank|an binh', 'ABBANK'],
  ['pvcombank|pvcom', 'PVcomBank'],
  ['bac a', 'Bac A Bank'],
  ['cake', 'Cake'],
  ['timo', 'Timo'],
  ['momo', 'MoMo'],
  ['zalo ?pay', 'ZaloPay'],
  ['viettel ?(?:pay|money)', 'Viettel Money'],
  ['vnpay', 'VNPAY'],
]
const BANK = new RegExp(`(?<![a-z])(?:${BANKS.map(([words]) => words).join('|')})(?![a-z])`, 'g')
const ACCOUNT_WORDS =
  /(?<![a-z])(?:stk|momo|zalo ?pay|so tk|so tai khoan|tai khoan|tk|so the|account(?: number)?|acc|ngan hang|bank)(?![a-z])/g
const DIGITS = /(?<![\p{L}\p{N}.,+-])\d(?:[ .-]?\d){5,18}(?![\p{L}\p{N}]|[.,]\d)/gu

/** How far before a number the words may stand that make it an account, and a bank's name after it, in characters. */
const BEFORE_CHARS = 60
const AFTER_CHARS = 30

/**
 * Account numbers in free text: digits after "stk", "tài khoản" or beside a bank's name. A phone number counts only when
 * those words introduce it (wallets use phones). Reads the first 4,000 characters.
 */
export function findAccounts(text: string): FoundAccount[] {
  const { written, asTyped } = writeSpokenDigits(text.slice(0, 4000))
  const { typed, folded } = foldInPlace(written)
  const phones = new Set(findPhones(typed).map((phone) => phone.text.trim()))
  const found: FoundAccount[] = []
  for (const match of folded.matchAll(DIGITS)) {
    const end = match.index + match[0].length
    const before = sentenceBefore(folded, match.index)
    const after = folded.slice(end, end + AFTER_CHARS).split(/[;\n!?]/)[0] ?? ''
    const bank = bankIn(before.slice(-40), 'last') ?? bankIn(after, 'first')
    const isIntroduced = (before.match(ACCOUNT_WORDS) ?? []).length > 0
    const seen = typed.slice(match.index, end)
    if (phones.has(seen) && !(isIntroduced && !isCalled(before))) continue
    if (!isIntroduced && bank === undefined) continue
    found.push({ number: seen.replace(/\D/g, ''), text: asTyped(seen), ...(bank !== undefined && { bank }) })
  }
  return found
}

function sentenceBefore(folded: string, at: number): string {
  return (
    folded
      .slice(Math.max(0, at - BEFORE_CHARS), at)
      .split(/[;\n!?]/)
      .at(-1) ?? ''
  )
}

/** "sđt 0912 345 678" after "chuyển vào tài khoản …" is a phone all the same. */
function isCalled(before: string): boolean {
  return /(?:sdt|dt|dien thoai|phone|goi|so dien thoai|zalo)[^\d]{0,12}$/.test(before)
}

function bankIn(around: string, which: 'first' | 'last'): string | undefined {
  const named = around.match(BANK)?.at(which === 'first' ? 0 : -1)
  if (named === undefined) return undefined
  return BANKS.find(([words]) => new RegExp(`^(?:${words})$`).test(named))?.[1]
}
