import { isSpelledAs, type Spelling, spellingOf } from './spelling.ts'

/** What a resident can ask for at any moment, whatever the question. */
export const ACTIONS = [
  'back',
  'skip',
  'unknown',
  'stop',
  'human',
  'send-now',
  'help',
  'menu',
  'status',
  'numbers',
  'data',
  'vietnamese',
  'plain',
  'khmer',
  'english',
  'thanks',
] as const
export type Action = (typeof ACTIONS)[number]

/** Whole messages that mean an action, as typed in a hurry; with marks, without, or in capitals. */
const WORDS: Readonly<Record<Action, readonly string[]>> = {
  back: [
    ...[
      'quay lại',
      'trở lại',
      'lùi lại',
      'câu trước',
      'back',
      'go back',
      'ql',
      'quay lui',
      'quay về',
      'trở về',
    ],
    ...['lùi', 'về câu trước', 'quay lại câu trước', 'trở lại câu trước', 'sửa câu trước', 'câu hồi nãy'],
    ...['cho quay lại', 'trả lời lại', 'previous', 'undo'],
  ],
  skip: [
    'bỏ qua',
    'bo wa',
    'bqua',
    'qua',
    'câu khác',
    'câu tiếp',
    'skip',
    'next',
    'không muốn trả lời',
    'không trả lời',
    ...[
      'ko trả lời',
      'ko muốn trả lời',
      'không muốn nói',
      'cho qua',
      'khỏi',
      'thôi khỏi',
      'miễn',
      'bỏ câu này',
    ],
    ...[
      'thôi bỏ qua',
      'qua câu khác',
      'qua câu tiếp',
      'sang câu khác',
      'câu sau',
      'tiếp đi',
      'pass',
      'bỏ wa',
    ],
  ],
  unknown: [
    ...[
      'không rõ',
      'ko rõ',
      'k rõ',
      'hok rõ',
      'kg rõ',
      'chưa rõ',
      'không biết',
      'ko biết',
      'k biết',
      'hok bik',
      'ko bit',
    ],
    ...[
      'không nhớ',
      'ko nhớ',
      'k nhớ',
      'không chắc',
      'ko chắc',
      'kb',
      "don't know",
      'dont know',
      'i dont know',
      'not sure',
    ],
    ...['unknown', 'no idea', 'hông biết', 'hổng biết', 'hong biet', 'hem biết', 'chưa biết', 'không rõ lắm'],
    ...[
      'không nhớ rõ',
      'không nhớ nữa',
      'quên rồi',
      'quên mất',
      'không để ý',
      'chịu',
      'hông nhớ',
      'ai biết',
      'ko để ý',
    ],
    ...[
      "can't remember",
      "i don't remember",
      'not really sure',
      'hông rõ',
      'hổng rõ',
      'không biết nữa',
      'khum biết',
    ],
  ],
  stop: [
    ...[
      'dừng',
      'dừng lại',
      'dừng đi',
      'stop',
      'thôi',
      'hủy',
      'huỷ bỏ',
      'hủy bỏ',
      'thoát',
      'ngừng',
      'cancel',
      'quit',
      'exit',
    ],
    ...['không báo nữa', 'ko báo nữa', 'thôi không báo nữa', 'end'],
  ],
  human: [
    ...[
      'gặp cán bộ',
      'gặp ca',
      'gặp công an',
      'gặp người',
      'người thật',
      'gặp trực ban',
      'trực ban',
      'nói chuyện với cán bộ',
    ],
    ...[
      'nói chuyện với công an',
      'nói chuyện với người',
      'cán bộ',
      'cho gặp cán bộ',
      'cho tôi gặp cán bộ',
      'gọi cán bộ',
    ],
    ...[
      'gặp người thật',
      'cho gặp người',
      'nói chuyện với người thật',
      'muốn gặp người thật',
      'gặp nhân viên',
    ],
    ...[
      'gọi người thật',
      'có ai không',
      'có ai trực không',
      'người trực',
      'gặp người trực',
      'gặp anh công an',
    ],
    ...[
      'nói chuyện với nhân viên',
      'tổng đài viên',
      'gặp tổng đài viên',
      'gặp ai đó',
      'cho gặp công an',
      'gặp csgt',
    ],
    ...[
      'talk to someone',
      'speak to a human',
      'speak to someone',
      'operator',
      'gặp người phụ trách',
      'gặp chỉ huy',
    ],
    ...['cb', 'gap cb', 'human', 'agent', 'officer', 'talk to a person', 'talk to an officer', 'real person'],
  ],
  'send-now': ['gửi ngay', 'gửi luôn', 'gửi liền', 'gửi đi', 'gửi gấp', 'send now', 'send it', 'send', 'gui'],
  help: [
    'giúp',
    'trợ giúp',
    'giúp tôi',
    'giúp với',
    'hướng dẫn',
    'help',
    'help me',
    'huong dan',
    '?',
    'hdsd',
  ],
  menu: [
    ...[
      'chào',
      'xin chào',
      'chào bạn',
      'chào anh',
      'chào chị',
      'chào anh chị',
      'chào cán bộ',
      'alo',
      'a lô',
      'hello',
      'hi',
      'hey',
    ],
    ...[
      'bắt đầu',
      'bắt đầu lại',
      'làm lại',
      'start',
      'restart',
      'start over',
      'menu',
      'về đầu',
      'trang chủ',
      'good morning',
    ],
  ],
  status: [
    'tra cứu',
    'tra cứu tin',
    'xem tin',
    'tình trạng',
    'tình trạng tin',
    'tin của tôi',
    'status',
    'check',
    'my report',
  ],
  numbers: [
    ...[
      '113',
      '114',
      '115',
      '111',
      '112',
      'số khẩn cấp',
      'khẩn cấp',
      'cấp cứu',
      'số điện thoại',
      'sđt',
      'số đt',
      'gọi số nào',
    ],
    ...['emergency', 'emergency numbers', 'phone', 'hotline', 'đường dây nóng', 'sos'],
  ],
  data: ['dữ liệu', 'dữ liệu của tôi', 'quyền riêng tư', 'bảo mật', 'data', 'privacy', 'my data'],
  vietnamese: ['tiếng việt', 'vietnamese', 'vn', 'vi', 'viet'],
  plain: [
    ...[
      'nói đơn giản',
      'đơn giản',
      'nói đơn giản hơn',
      'nói dễ hiểu',
      'dễ hiểu hơn',
      'nói ngắn thôi',
      'nói ngắn gọn',
    ],
    ...['chữ đơn giản', 'plain', 'simple'],
  ],
  khmer: ['tiếng khmer', 'khmer', 'tiếng khơ me', 'khơ me', 'khơme', 'ភាសាខ្មែរ', 'ខ្មែរ'],
  english: ['english', 'tiếng anh', 'en', 'eng', 'speak english', 'english please'],
  thanks: [
    ...[
      'cảm ơn',
      'cám ơn',
      'cảm ơn anh chị',
      'cảm ơn nhiều',
      'tks',
      'thanks',
      'thank you',
      'thank',
      'camon',
      'cảm ơn ạ',
    ],
    ...[
      'ok',
      'oke',
      'okay',
      'okie',
      'vâng',
      'dạ',
      'dạ vâng',
      'vâng ạ',
      'dạ cảm ơn',
      'vâng cảm ơn',
      'đã hiểu',
      'ok cảm ơn',
    ],
  ],
}

interface KnownWord {
  readonly action: Action
  readonly spelling: Spelling
}

const BY_FOLDED = new Map<string, KnownWord[]>()
for (const action of ACTIONS) {
  for (const spelling of WORDS[action].map(spellingOf)) {
    BY_FOLDED.set(spelling.folded, [...(BY_FOLDED.get(spelling.folded) ?? []), { action, spelling }])
  }
}

/** Commands that Telegram users type or tap: `/stop`, `/start` … */
const BY_COMMAND: ReadonlyMap<string, Action> = new Map<string, Action>([
  ...ACTIONS.map((action) => [action, action] as const),
  ['start', 'menu'],
  ['chao', 'menu'],
  ['dung', 'stop'],
  ['cancel', 'stop'],
  ['dulieu', 'data'],
  ['tracuu', 'status'],
  ['khancap', 'numbers'],
  ['sos', 'numbers'],
  ['quaylai', 'back'],
  ['boqua', 'skip'],
  ['canbo', 'human'],
  ['trogiup', 'help'],
  ['dongian', 'plain'],
  ['km', 'khmer'],
  ['en', 'english'],
  ['vi', 'vietnamese'],
])

/** Politeness around the word that changes nothing: "dạ cho em quay lại ạ", "xin dừng giúp". */
const POLITE = new Set(
  'da xin cho toi em minh chau con muon duoc voi a nhe nha di giup please ad admin oi u uh um thoi gium ho luon cau nay nghen hen ak ah'.split(
    ' ',
  ),
)

/**
 * The action a whole message asks for. A longer sentence that only contains such a word is an answer, not an action.
 */
export function findAction(text: string): Action | undefined {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > 60) return undefined
  if (trimmed === '?') return 'help'
  const command = /^\/([a-z_]+)(@\w+)?$/i.exec(trimmed)?.[1]
  if (command !== undefined) return BY_COMMAND.get(command.toLowerCase())
  const phrase = spellingOf(trimmed)
  if (phrase.folded === '') return undefined
  return findKnown(phrase) ?? findKnown(withoutPoliteness(phrase))
}

function findKnown(phrase: Spelling): Action | undefined {
  return BY_FOLDED.get(phrase.folded)?.find((known) => isSpelledAs(phrase, known.spelling))?.action
}

function withoutPoliteness({ words }: Spelling): Spelling {
  const isPolite = (at: number) => POLITE.has(words.at(at)?.folded ?? '')
  let start = 0
  let end = words.length
  while (end - start > 1 && isPolite(start)) start += 1
  while (end - start > 1 && isPolite(end - 1)) end -= 1
  const core = words.slice(start, end)
  return { folded: core.map((word) => word.folded).join(' '), words: core }
}
