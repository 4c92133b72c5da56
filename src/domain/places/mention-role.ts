import type { MentionRole, MentionSpan } from './mention.ts'
import type { TypedWord } from './typed-words.ts'

/** Words before a name that make it something else, bare, with the role; the number says whether a number may come between. */
const PREFIXES: Readonly<Record<Exclude<MentionRole, 'place'>, readonly string[]>> = {
  street: [
    ...[
      'duong',
      'dg',
      'pho',
      'ngo',
      'ngach',
      'hem',
      'kiet',
      'so',
      'so nha',
      'sn',
      'quoc lo',
      'ql',
      'tinh lo',
      'tl',
      'dai lo',
    ],
    ...[
      'cau',
      'cho',
      'truong',
      'truong thpt',
      'thpt',
      'thcs',
      'tieu hoc',
      'th',
      'benh vien',
      'bv',
      'chua',
      'den',
      'nha tho',
    ],
    ...[
      'kcn',
      'khu cong nghiep',
      'khu do thi',
      'kdt',
      'chung cu',
      'cong ty',
      'cty',
      'sieu thi',
      'ben xe',
      'ga',
      'san bay',
    ],
    ...[
      'cang',
      'tram y te',
      'nga tu',
      'nga ba',
      'nga nam',
      'vong xoay',
      'song',
      'kenh',
      'rach',
      'ho',
      'nui',
      'deo',
      'bai',
    ],
    ...[
      'khach san',
      'ks',
      'nha hang',
      'nha nghi',
      'quan',
      'quan an',
      'quan cafe',
      'quan nhau',
      'cong vien',
      'cay xang',
      'toa nha',
    ],
    ...[
      'phong tro',
      'nha tro',
      'truong mam non',
      'mam non',
      'nha van hoa',
      'karaoke',
      'be',
      'dinh',
      'mieu',
      'cong',
    ],
  ],
  hamlet: [
    ...[
      'thon',
      'xom',
      'ap',
      'khom',
      'khu pho',
      'kp',
      'to dan pho',
      'tdp',
      'to',
      'ban',
      'buon',
      'lang',
      'soc',
      'phum',
      'khu',
    ],
    ...[
      'khu vuc',
      'kv',
      'doi',
      'cum',
      'tieu khu',
      'tk',
      'khoi',
      'khoi pho',
      'khu dan cu',
      'kdc',
      'plei',
      'bon',
      'duong so',
    ],
  ],
  near: [
    'gan',
    'giap',
    'giap ranh',
    'canh',
    'sat',
    'ke',
    'ke ben',
    'doi dien',
    'huong',
    'huong di',
    'di',
    've',
    'qua',
    'sang',
  ],
}

/** Words whose marks tell them from a prefix: "quán" is a pub, "quận" is not; "đến" is not a temple. */
const NOT_PREFIXES = new Set(['quận', 'đến', 'bạn', 'bán', 'tổ chức', 'cho', 'hộ', 'họ', 'sợ', 'bị', 'đội'])

const ROLES: ReadonlyMap<string, MentionRole> = new Map(
  (['street', 'hamlet', 'near'] as const).flatMap((role) =>
    PREFIXES[role].map((prefix) => [prefix, role] as const),
  ),
)

/** What a mention is for, by the words right before it. `picked`: words that belong to other mentions are no prefix. */
export function roleOfMention(
  words: readonly TypedWord[],
  mention: MentionSpan,
  isTaken: (word: number) => boolean,
): MentionRole {
  let at = mention.start
  let numbers = 0
  while (isJoinedTo(words, at) && /^\d+$/.test(words[at - 1]?.bare ?? '') && !isTaken(at - 1)) {
    at -= 1
    numbers += 1
  }
  const role = roleOfPrefix(words, at, isTaken)
  if (mention.unit !== undefined) return role === 'near' && numbers === 0 ? 'near' : 'place'
  if (role !== undefined) return role === 'hamlet' && numbers > 0 ? 'place' : role
  return numbers > 0 && !isJoinedTo(words, at) ? 'street' : 'place'
}

function roleOfPrefix(
  words: readonly TypedWord[],
  end: number,
  isTaken: (word: number) => boolean,
): MentionRole | undefined {
  for (let length = 3; length >= 1; length -= 1) {
    const start = end - length
    if (start < 0 || !isRun(words, start, end) || isTaken(end - 1)) continue
    const prefix = words.slice(start, end)
    if (NOT_PREFIXES.has(prefix.map(({ typed }) => typed).join(' '))) return undefined
    const role = ROLES.get(prefix.map(({ bare }) => bare).join(' '))
    if (role !== undefined) return role
  }
  return undefined
}

/** Whether the words from `start` up to the one at `end` follow each other without a comma. */
function isRun(words: readonly TypedWord[], start: number, end: number): boolean {
  return words.slice(start + 1, end + 1).every(({ isJoined }) => isJoined)
}

function isJoinedTo(words: readonly TypedWord[], at: number): boolean {
  return at > 0 && words[at]?.isJoined === true
}
