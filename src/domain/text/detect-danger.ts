import { findPhrases, indexPhrases, type Phrase, type Unmarked } from './phrases.ts'

/**
 * Words that open the emergency text (domain reference §7), by how sure they are when typed without marks. In doubt they
 * count: an emergency number too many costs a glance, one too few can cost a life.
 */
const TRIGGERS: Readonly<Record<Unmarked, readonly string[]>> = {
  always: [
    ...[
      'cứu với',
      'cứu tôi',
      'cứu em',
      'cứu con',
      'kêu cứu',
      'chém',
      'đâm chém',
      'giết',
      'dọa giết',
      'lựu đạn',
      'bắt cóc',
    ],
    ...[
      'hỗn chiến',
      'rượt đuổi',
      'rượt chém',
      'đuổi chém',
      'ngáo đá',
      'phê thuốc',
      'bất tỉnh',
      'đuối nước',
      'nhảy cầu',
    ],
    ...[
      'nhảy lầu',
      'muốn chết',
      'không muốn sống',
      'không thiết sống',
      'kết liễu',
      'xâm hại',
      'bạo hành',
      'hiếp dâm',
      'cưỡng hiếp',
      'đánh con',
      'tai nạn chết người',
      'đang đánh nhau',
    ],
    ...[
      'đang uýnh nhau',
      'đang oánh nhau',
      'đang đánh lộn',
      'đâm nhau',
      'bị đâm',
      'bắn nhau',
      'bị bắn',
      'nổ súng',
      'cháy nhà',
    ],
    ...[
      'đang cháy',
      'bị cháy',
      'cháy lớn',
      'cháy rừng',
      'bốc cháy',
      'đám cháy',
      'cháy nổ',
      'khói lửa',
      'khói đen',
      'chảy máu',
    ],
    ...[
      'máu me',
      'tiếng nổ',
      'nổ gas',
      'nổ bình',
      'quả mìn',
      'trái mìn',
      'có mìn',
      'cầm dao',
      'cầm mã tấu',
      'cầm súng',
    ],
    ...[
      'cướp giật',
      'bị cướp',
      'đang cướp',
      'bị nhốt',
      'tự sát',
      'tự vẫn',
      'chết đuối',
      'bom',
      'siết cổ',
      'bóp cổ',
    ],
    ...[
      'help me',
      'he has a knife',
      'has a gun',
      'gunshot',
      'gunshots',
      'stabbed',
      'stabbing',
      'kidnapped',
      'raped',
    ],
    ...[
      'suicide',
      'drowning',
      'on fire',
      'bleeding',
      'unconscious',
      'being robbed',
      'kill me',
      'killed',
      'emergency',
    ],
  ],
  'plain-text': [
    'cứu',
    'súng',
    'cướp',
    'nhốt',
    'tự tử',
    'knife',
    'gun',
    'fire',
    'bomb',
    'murder',
    'shooting',
    'robbery',
  ],
  short: ['đâm', 'bắn', 'mìn', 'cháy', 'nổ', 'khói', 'hiếp', 'máu'],
}

const INDEX = indexPhrases<Phrase>(
  Object.entries(TRIGGERS).flatMap(([unmarked, texts]) =>
    // Safe: the keys of the record above.
    texts.map((text) => ({ text, unmarked: unmarked as Unmarked })),
  ),
)

/** Everyday words that hold a trigger word and no danger. */
const HARMLESS = indexPhrases<Phrase>(
  [
    ...[
      'tra cứu',
      'nghiên cứu',
      'cứu trợ',
      'cứu xét',
      'cứu vãn',
      'phòng cháy',
      'báo cháy',
      'cháy hàng',
      'cháy túi',
    ],
    ...['nổ máy', 'xe nổ máy', 'bắn pháo hoa', 'pháo hoa', 'súng nước', 'bom hàng', 'hiến máu'],
    ...['fire hazard', 'fire extinguisher', 'fire exit', 'campfire'],
  ].map((text) => ({ text, unmarked: 'always' })),
)

/** The danger words in a text, as spelled in our list. */
export function findDangerWords(text: string): string[] {
  return findPhrases(text, INDEX, HARMLESS).map((phrase) => phrase.text)
}

/**
 * The signs of danger in a text, as spelled in our list (never the resident's own words). Empty: none seen, which does not
 * mean there is none.
 */
export function detectDanger(text: string): string[] {
  return findDangerWords(text)
}
