import { foldedPhrase } from '../../text/fold-vietnamese.ts'

/** A wording that must never be said, why, and what to say instead. */
export interface ForbiddenWording {
  readonly rule: 'forbidden-promise' | 'forbidden-question' | 'address'
  readonly pattern: RegExp
  readonly why: string
  readonly instead: string
}

/** Looked for in folded text (domain reference §5.6 and §8.3). */
const FORBIDDEN: readonly ForbiddenWording[] = [
  promise(
    /\b(?:cong an|can bo|luc luong|to tuan tra) (?:se )?(?:den|toi|co mat) (?:ngay|trong)\b|\bse (?:den|co mat) trong\b/,
    'nobody can promise an arrival',
    'Nếu đang nguy hiểm xin gọi 113.',
  ),
  promise(
    /\bbi mat tuyet doi|tuyet doi bi mat|khong ai biet\b|\bhoan toan an danh\b/,
    'secrecy is never absolute',
    'Chỉ người được phân công xem danh tính; mỗi lần mở đều ghi lại.',
  ),
  promise(
    /\bse (?:bat|xu ly|phat|khoi to|truy to|bat giu|xu phat)\b/,
    'the outcome needs verification',
    'Cán bộ xem xét, xác minh theo quy định.',
  ),
  promise(
    /\b(?:duoc|nhan) thuong\b|\btien thuong\b/,
    'rewards are decided case by case',
    'Say nothing about rewards.',
  ),
  promise(
    /\bda (?:duoc )?(?:thu ly|khoi to)\b/,
    'only an officer sets a legal status',
    'Say what the system did: đã gửi, đã ghi nhận.',
  ),
  promise(
    /\bkhong can (?:den|toi) (?:tru so|cong an|don)\b/,
    'the resident may be invited',
    'Cán bộ có thể mời anh/chị bằng giấy mời chính thức.',
  ),
  promise(
    /\bla toi (?:pham|trom|cuop|giet)\b|\bcau thanh toi\b/,
    'only competent bodies classify',
    "Keep the resident's own words.",
  ),
  promise(
    /\b(?:cam ket|bao dam|dam bao|chac chan) (?:se )?(?:bi mat|giu bi mat|giai quyet|bat duoc|tim duoc|lay lai|phan hoi)\b|\btra loi (?:anh chi )?trong (?:vong )?\d+ (?:phut|gio|ngay)\b/,
    'what depends on others cannot be assured',
    'Cán bộ xem xét theo quy định; thời hạn có thể kéo dài tùy vụ việc.',
  ),
  promise(
    /\b(?:hoan|lay) lai (?:duoc )?tien (?:cho|cua) anh chi\b|\bse duoc boi thuong\b/,
    'nobody can promise that money comes back',
    'Anh/chị gọi ngay ngân hàng để đề nghị tạm khóa giao dịch.',
  ),
  promise(
    /\b(?:police|officers?) will (?:arrive|come|be there)\b|\bwithin \d+ minutes\b/,
    'nobody can promise an arrival',
    'In danger call 113.',
  ),
  promise(
    /\b(?:absolutely|completely|totally) (?:secret|confidential|anonymous)\b|\bnobody will (?:ever )?know\b/,
    'secrecy is never absolute',
    'Only those assigned may open it; every opening is recorded.',
  ),
  promise(
    /\bwill be (?:arrested|punished|fined|prosecuted)\b|\breward\b|\bguarantee/,
    'no outcome may be promised',
    'An officer looks into it.',
  ),
  question(
    /\b(?:gui|cung cap|cho biet|nhap|chup|so) (?:[a-z]+ ){0,3}(?:otp|mat khau|ma pin|so du|can cuoc|cccd|cmnd|giay to tuy than)\b/,
    'Never ask for codes, passwords, balances or identity papers.',
  ),
  question(
    /\b(?:ma otp|mat khau|ma pin|so du tai khoan|so can cuoc|so cccd|so cmnd)(?: [a-z]+){0,3} la (?:gi|bao nhieu)\b|\b(?:doc|nhan|bam|dien) (?:[a-z]+ ){0,3}(?:otp|mat khau|ma pin)\b/,
    'Never ask for codes, passwords, balances or identity papers.',
  ),
  question(
    /\b(?:anh|hinh)(?: [a-z]+){0,2} (?:than the|vung kin|co the) (?:chau|em|be|tre|nan nhan)\b|\bmac benh gi\b|\b(?:co bi|nhiem) hiv\b/,
    'Never ask for pictures of a body or for illnesses; whether help is needed is enough.',
  ),
  question(
    /\b(?:chuyen|nop|dong|gui) (?:[a-z]+ ){0,2}(?:tien|phi|le phi) (?:truoc|de duoc|vao tai khoan|cho chung toi|cho can bo)\b/,
    'Never ask for money.',
  ),
  question(/\b(?:dan toc|ton giao) (?:gi|nao|cua anh)\b/, 'Never ask for ethnicity or religion.'),
  question(
    /\b(?:hay|xin|thu) (?:[a-z]+ ){0,2}(?:theo doi|bam theo|mua thu|doi chat|quay len|ghi am len|lien he voi nguoi do)\b/,
    'Never ask a resident to investigate.',
  ),
  question(
    /\b(?:send|enter|give|type)(?: us)? (?:your )?(?:otp|password|pin|id card|identity card|balance)\b/,
    'Never ask for codes, passwords or identity papers.',
  ),
  question(
    /\b(?:what is|tell us|write) your (?:otp|password|pin|id (?:card )?number|balance|religion|ethnicity)\b|\bphotos? of (?:the|your|her|his) body\b/,
    'Never ask for codes, papers, religion or pictures of a body.',
  ),
  question(
    /\b(?:please |you should |try to )(?:follow|confront|trap|investigate|contact) (?:him|her|them|the suspect)\b|\bbuy some to test\b|\bpay (?:a fee|first|us)\b/,
    'Never ask a resident to investigate, or for money.',
  ),
  {
    rule: 'address',
    pattern: /\bban oi\b|\bchao ban\b|\bcua ban\b|\bban (?:co|hay|muon|da|dang|vui long)\b/,
    why: 'the resident is addressed as "bạn"',
    instead: 'Say anh/chị.',
  },
]

/** The first forbidden wording of a text; denials ("không hỏi mã OTP") are allowed. */
export function findForbiddenWording(text: string): ForbiddenWording | undefined {
  const sentences = text.split(/[.;:!?\n]/).map(foldedPhrase)
  return FORBIDDEN.find(({ pattern }) =>
    sentences.some((sentence) => pattern.test(sentence) && !isDenied(sentence, pattern)),
  )
}

function isDenied(sentence: string, pattern: RegExp): boolean {
  const before = sentence.slice(0, pattern.exec(sentence)?.index ?? 0)
  return /\b(?:khong|dung|chua|never|not|no)\b/.test(before)
}

function promise(pattern: RegExp, why: string, instead: string): ForbiddenWording {
  return { rule: 'forbidden-promise', pattern, why, instead }
}

function question(pattern: RegExp, instead: string): ForbiddenWording {
  return { rule: 'forbidden-question', pattern, why: 'this must never be asked of a resident', instead }
}
