import { foldedPhrase } from './fold-vietnamese.ts'

/**
 * What a resident wants that no report is made of: `complaint`: about the act or decision of an official or a police
 * officer, which must not land in that officer's own inbox (domain reference §6.1).
 */
export type Errand = 'complaint'

const OFFICIAL =
  '(?:can bo|cong an|canh sat|csgt|truong thon|truong ap|chu tich|ubnd|uy ban|dia chinh|lanh dao|official|police officer)'

const PATTERNS: readonly RegExp[] = [
  /\b(?:don|lam don|gui don|nop don|muon|xin|can) (?:to cao|khieu nai|kien)\b/,
  /\b(?:to cao|khieu nai) (?:[a-z]+ ){0,4}(?:quyet dinh|xu phat|thu hoi|boi thuong|giai toa)\b/,
  new RegExp(`\\b(?:to cao|khieu nai) (?:[a-z]+ ){0,3}${OFFICIAL}\\b`),
  new RegExp(
    `\\b${OFFICIAL} (?:[a-z]+ ){0,4}(?:nhan tien|nhan hoi lo|voi tien|doi tien|vi pham|bao ke|danh dan|danh nguoi|hach sach|lam kho|lam sai)\\b`,
  ),
  /\bcomplain(?:t|ing)? (?:about|against) (?:the |a |an )?(?:[a-z]+ )?(?:police|official|officer)\b/,
]

/** Somebody who poses as an official is a fraud, and being told of an official is no complaint. */
const NOT_MEANT = /\b(?:gia danh|gia mao|gia cong an|tu xung|mao danh|xung la|bao (?:cho )?cong an)\b/

/** The errand a text speaks of; absent when it may be a report like any other. */
export function findErrand(text: string): Errand | undefined {
  const phrase = foldedPhrase(text)
  if (NOT_MEANT.test(phrase)) return undefined
  return PATTERNS.some((pattern) => pattern.test(phrase)) ? 'complaint' : undefined
}
