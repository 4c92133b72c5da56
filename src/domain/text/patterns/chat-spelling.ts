import { foldVietnamese } from '../fold-vietnamese.ts'
import { toneKey } from '../tone-key.ts'

/** Short and playful spellings of chat, by what they stand for (domain reference §14.1). */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  không: 'ko k kg kh khg hok hong hông hổng hem khum hk khong',
  được: 'dc đc đk dk đx dx duoc',
  người: 'ng ngừi ngươi nguoi ngừ nguời',
  vợ: 'vk zợ dợ',
  chồng: 'ck chồg chog',
  bây_giờ: 'bh bjo bigio bg',
  giờ: 'h gjo',
  gì: 'j gi ji',
  với: 'vs vz voi zới dzới',
  nhà: 'nhak',
  xung_quanh: 'xq',
  hàng_xóm: 'hx hxom hxóm',
  đang: 'dg đg dang đag dag',
  làm: 'lm',
  nói: 'ns',
  biết: 'bt bik biet',
  rồi: 'r rùi roài gùi',
  trước: 'trc trk',
  nước: 'nc',
  nhiều: 'nhìu nhiu',
  quá: 'wá wa',
  tiền: 'xiền xìn',
  đánh: 'uýnh oánh đánk danhs',
  bọn: 'tụi tui_nó',
  thằng: 'thg thăng',
  con: 'kon',
  điện_thoại: 'đt dt đthoại dthoai',
  mọi_người: 'mn mng',
  giúp: 'giup',
  chúng_nó: 'chúg',
  facebook: 'fb phây fây facebok',
  zalo: 'zl',
  ma_túy: 'mt',
  công_an: 'ca csgt',
  vậy: 'zậy dậy',
  bạn: 'bn',
  trời: 'chời giời',
  cháy: 'chái',
  hút: 'húc',
  mất: 'mấc mứt',
  cướp: 'cướb',
  chém: 'chem',
  cứu: 'kứu kíu kiu',
}

const BY_SHORT = new Map<string, string[]>()
for (const [word, shorts] of Object.entries(SHORT_FORMS)) {
  for (const short of shorts.split(' ')) {
    BY_SHORT.set(short, [...(BY_SHORT.get(short) ?? []), toneKey(word.replace('_', ' '))])
  }
}

const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}
const VNI_TONES: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
}

/** A tone or hat of Telex after a vowel, a digit of VNI, or a sound spelled as it is heard; anything else is spared. */
const LOOKS_TYPED_OTHERWISE = /^[a-zđ]*(?:[aeiouyw][a-z]*[sfrxjw]|w|aa|ee|oo|dd)|\d|^[fzjw]|^dz/

/**
 * What else a typed word may stand for: a chat spelling, Telex or VNI typed with the keyboard's Vietnamese mode off
 * ("cuwops", "d9a1nh"), sounds respelled (z, f, j, w). Words as `toneKey` writes them.
 */
export function chatReadings(word: string): string[] {
  const short = BY_SHORT.get(word)
  if (short !== undefined) return short
  if (!LOOKS_TYPED_OTHERWISE.test(word)) return []
  const readings = [decodeTelex(word), decodeVni(word), respellSound(word)]
  return readings.flatMap((reading) => (reading === undefined || reading === word ? [] : [toneKey(reading)]))
}

function decodeTelex(word: string): string | undefined {
  if (!/^[a-zđ]{3,10}$/.test(word)) return undefined
  const [, body = '', tone = ''] = /^(.*?[aeiouyw].*?)([sfrxj])?$/.exec(word) ?? []
  const inner = tone === '' ? /^(.*[aeiouyw])([sfrxj])([a-z]*)$/.exec(word) : null
  const letters = inner === null ? body : `${inner[1]}${inner[3]}`
  const mark = inner === null ? tone : (inner[2] ?? '')
  const decoded = withHats(letters)
  if (mark === '' && decoded === word) return undefined
  return placeTone(decoded, TELEX_TONES[mark])
}

function withHats(letters: string): string {
  return letters
    .replace(/^dd|(?<=^.*[aeiouy].*)d$/g, 'đ')
    .replace(/uow/g, 'ươ')
    .replace(/(u)w(o)w?/g, 'ươ')
    .replace(/aw/g, 'ă')
    .replace(/aa/g, 'â')
    .replace(/ee/g, 'ê')
    .replace(/oo/g, 'ô')
    .replace(/ow/g, 'ơ')
    .replace(/uw/g, 'ư')
    .replace(
      /^(.*)([aou])([a-z]*)w/,
      (_, before: string, horn: string, rest: string) =>
        `${before}${horn === 'a' ? 'ă' : horn === 'o' ? 'ơ' : 'ư'}${rest}`,
    )
    .replace(/w/g, 'ư')
    .replace(
      /^(.*)([aeo])([a-z]*)\2$/,
      (_, before: string, hat: string, rest: string) =>
        `${before}${hat === 'a' ? 'â' : hat === 'e' ? 'ê' : 'ô'}${rest}`,
    )
}

function decodeVni(word: string): string | undefined {
  if (!/^[a-z]+\d[a-z\d]*$/.test(word) || word.length > 10) return undefined
  const tone = /[1-5]/.exec(word)?.[0]
  const letters = word
    .replace(/[1-5]/g, '')
    .replace(/d9|(?<=^d.*)9/g, (nine) => (nine === 'd9' ? 'đ' : ''))
    .replace(/uo7|u7o7/g, 'ươ')
    .replace(/a8/g, 'ă')
    .replace(
      /([aeo])([a-z]?)6/g,
      (_, hat: string, rest: string) => `${hat === 'a' ? 'â' : hat === 'e' ? 'ê' : 'ô'}${rest}`,
    )
    .replace(/o7/g, 'ơ')
    .replace(/u7/g, 'ư')
  return /\d/.test(letters) ? undefined : placeTone(letters, tone === undefined ? undefined : VNI_TONES[tone])
}

/** Where the tone stands makes no difference to `toneKey`: it goes onto the first vowel. */
function placeTone(letters: string, tone: string | undefined): string {
  return tone === undefined ? letters : letters.replace(/[aăâeêioôơuưy]/, (vowel) => `${vowel}${tone}`)
}

function respellSound(word: string): string | undefined {
  const respelled = word
    .replace(/^f/, 'ph')
    .replace(/^(?:dz|z)/, 'd')
    .replace(/^j(?=[aăâeêoôơuư\p{M}áàảãạ])/u, 'gi')
    .replace(/^w/, 'qu')
  return respelled === word || foldVietnamese(word).length < 2 ? undefined : respelled
}
