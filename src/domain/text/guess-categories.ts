import type { CategoryCode } from '../case-file/category.ts'
import { findPhrases, indexPhrases, type Phrase } from './phrases.ts'

/** A category that a text may be about. */
export interface CategoryGuess {
  readonly code: CategoryCode
  /** How many of the category's everyday words the text has, longer ones counting more. */
  readonly score: number
  /** Those words, as spelled in our list. */
  readonly because: readonly string[]
}

interface CategoryPhrase extends Phrase {
  readonly code: CategoryCode
}

/** Everyday words of residents by category (domain reference §8). */
const WORDS: Partial<Readonly<Record<CategoryCode, readonly string[]>>> = {
  HS_BAOLUC: [
    ...[
      'đánh nhau',
      'đánh lộn',
      'uýnh nhau',
      'oánh nhau',
      'uýnh lộn',
      'chém',
      'đâm chém',
      'côn đồ',
      'dọa giết',
      'đe dọa',
      'hành hung',
    ],
    ...[
      'gây thương tích',
      'hỗn chiến',
      'bị đánh',
      'đánh người',
      'đâm nhau',
      'bị đâm',
      'fight',
      'fighting',
      'threatened',
      'assault',
      'beaten',
    ],
  ],
  HS_TAISAN: [
    ...[
      'trộm',
      'ăn trộm',
      'trộm xe',
      'mất xe',
      'mất trộm',
      'cướp',
      'cướp giật',
      'giật đồ',
      'giật dây chuyền',
      'móc túi',
      'bẻ khóa',
    ],
    ...[
      'phá khóa',
      'đột nhập',
      'lấy cắp',
      'ăn cắp',
      'trộm chó',
      'bắt trộm',
      'mất cắp',
      'theft',
      'stolen',
      'stole',
      'robbed',
      'burglary',
      'thief',
    ],
  ],
  MA_TUY: [
    ...[
      'ma túy',
      'hút chích',
      'chích choác',
      'bay lắc',
      'hàng trắng',
      'đập đá',
      'ke',
      'ngáo đá',
      'phê thuốc',
      'cần sa',
      'heroin',
      'bán đá',
    ],
    ...['sử dụng ma túy', 'con nghiện', 'drugs', 'drug'],
  ],
  TE_NAN: [
    ...[
      'đánh bạc',
      'cờ bạc',
      'đánh bài',
      'đá gà',
      'lô đề',
      'số đề',
      'xóc đĩa',
      'mại dâm',
      'gái gọi',
      'tài xỉu',
      'sòng bạc',
      'sòng bài',
    ],
    ...['cá độ', 'gambling', 'prostitution'],
  ],
  LUA_DAO_MANG: [
    ...[
      'lừa đảo',
      'bị lừa',
      'lừa chuyển khoản',
      'chuyển khoản nhầm',
      'giả công an',
      'giả danh',
      'lừa tiền',
      'mất tiền trong tài khoản',
    ],
    ...['lừa qua mạng', 'chuyển tiền cho', 'scam', 'scammed', 'fraud'],
  ],
  AN_NINH_MANG: [
    'bêu xấu',
    'tung ảnh',
    'hack nick',
    'hack facebook',
    'tin giả',
    'tống tiền',
    'ảnh nóng',
    'xúc phạm trên mạng',
    'lộ dữ liệu',
    'blackmail',
  ],
  TIN_DUNG_DEN: [
    'vay nặng lãi',
    'nặng lãi',
    'đòi nợ',
    'đòi nợ thuê',
    'tín dụng đen',
    'xã hội đen',
    'ném sơn',
    'tạt sơn',
    'ném mắm tôm',
    'khủng bố điện thoại',
    'loan shark',
  ],
  VU_KHI: [
    'súng',
    'mìn',
    'lựu đạn',
    'bom bi',
    'đạn pháo',
    'thuốc nổ',
    'mã tấu',
    'pháo nổ',
    'đốt pháo',
    'vũ khí',
    'weapon',
    'explosives',
  ],
  TRUY_NA: ['truy nã', 'lẩn trốn', 'trốn truy nã', 'wanted person'],
  MUA_BAN_NGUOI: [
    'mua bán người',
    'bán sang',
    'việc nhẹ lương cao',
    'casino',
    'buôn người',
    'lừa sang',
    'trafficking',
  ],
  TRE_EM: [
    'đánh con',
    'dâm ô',
    'xâm hại trẻ',
    'bỏ rơi',
    'hành hạ trẻ',
    'bạo hành trẻ',
    'xâm hại',
    'bé bị đánh',
    'child abuse',
  ],
  BLGD: [
    'chồng đánh',
    'vợ bị đánh',
    'bạo lực gia đình',
    'đánh vợ',
    'con đánh cha',
    'con đánh mẹ',
    'chồng tôi đánh',
    'bị chồng đánh',
    'domestic violence',
    'my husband hits',
  ],
  TTCC: [
    'karaoke',
    'ồn ào',
    'làm ồn',
    'nẹt pô',
    'chó thả rông',
    'thả rông',
    'tụ tập',
    'loa kẹo kéo',
    'gây rối',
    'say rượu',
    'noise',
    'noisy',
    'loud music',
  ],
  ATGT: [
    'đua xe',
    'quá tải',
    'xe dù',
    'lấn đường',
    'lạng lách',
    'vượt đèn đỏ',
    'tai nạn giao thông',
    'xe tải',
    'racing',
  ],
  PCCC: [
    'câu điện',
    'chặn lối thoát',
    'bình gas',
    'rò gas',
    'lối thoát hiểm',
    'cháy nổ',
    'phòng cháy',
    'fire hazard',
  ],
  MOI_TRUONG: [
    'xả thải',
    'đổ rác',
    'đổ trộm',
    'hút cát',
    'khai thác cát',
    'thịt bẩn',
    'ô nhiễm',
    'đốt rác',
    'mùi hôi',
    'pollution',
  ],
  CU_TRU: ['ở chui', 'tạm trú', 'lưu trú', 'nhà trọ', 'người lạ ở', 'không khai báo'],
  NGHI_VAN: ['rình mò', 'khả nghi', 'nghi vấn', 'đáng ngờ', 'người lạ', 'xe lạ', 'suspicious'],
  ANQG: ['tờ rơi', 'kích động', 'chống phá', 'phản động'],
  MAT_TICH: [
    'mất tích',
    'đi lạc',
    'bỏ nhà đi',
    'không về nhà',
    'thất lạc',
    'missing person',
    'missing child',
  ],
  MAT_NHAT: [
    'rơi ví',
    'mất giấy tờ',
    'nhặt được',
    'mất ví',
    'rơi giấy tờ',
    'đánh rơi',
    'lost my',
    'i found a',
  ],
  MAU_THUAN: [
    ...[
      'hòa giải',
      'mâu thuẫn',
      'tranh chấp',
      'cãi nhau',
      'lối đi',
      'hàng xóm',
      'xích mích',
      'to tiếng',
      'mediation',
      'dispute',
      'quarrel',
    ],
  ],
  GOP_Y: ['góp ý', 'khen', 'phản ánh thái độ', 'feedback', 'suggestion'],
}

/** Words that are also something else when typed without marks. */
const ONLY_MARKED = new Set(['ke', 'khen', 'súng', 'mìn', 'cướp', 'lối đi', 'bán đá'])

const INDEX = indexPhrases<CategoryPhrase>(
  Object.entries(WORDS).flatMap(([code, texts]) =>
    // Safe: the keys of the record above.
    texts.map((text) => ({
      text,
      code: code as CategoryCode,
      unmarked: ONLY_MARKED.has(text) ? 'plain-text' : 'always',
    })),
  ),
)

/**
 * What a text may be about, most likely first; empty when it says nothing we know. Good enough to put likely answers on
 * top or to label a report sent in haste; never shown to a resident as a judgement.
 */
export function guessCategories(text: string): CategoryGuess[] {
  const guesses = new Map<CategoryCode, { score: number; because: string[] }>()
  for (const { code, text: words } of findPhrases(text, INDEX)) {
    const guess = guesses.get(code) ?? { score: 0, because: [] }
    guess.score += words.split(' ').length
    guess.because.push(words)
    guesses.set(code, guess)
  }
  return [...guesses]
    .map(([code, guess]) => ({ code, ...guess }))
    .toSorted((one, other) => other.score - one.score)
}
