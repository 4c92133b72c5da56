import { type ForbiddenWording, promise, question } from './forbidden-wording.ts'

/** Forbidden in Vietnamese, looked for in words without marks (domain reference §5.6 and §8.3). */
export const FORBIDDEN_VIETNAMESE: readonly ForbiddenWording[] = [
  promise(
    /\b(?:cong an|can bo|luc luong|to tuan tra) (?:se )?(?:den|toi|co mat) (?:ngay|trong|sau|lien)\b|\bse (?:den|toi|co mat) (?:ngay|trong|sau|lien)\b/,
    'nobody can promise an arrival',
    'Nếu đang nguy hiểm xin gọi 113.',
  ),
  promise(
    /\b(?:bi mat|giu kin|kin dao) tuyet doi|tuyet doi (?:bi mat|giu kin|kin)\b|khong (?:mot )?ai (?:co the )?biet\b|\bhoan toan (?:an danh|bi mat)\b/,
    'secrecy is never absolute',
    'Chỉ người được phân công xem danh tính; mỗi lần mở đều ghi lại.',
  ),
  promise(
    /\bse (?:bi |duoc )?(?:bat|xu ly|phat|khoi to|truy to|bat giu|xu phat|tam giu|giai quyet xong)\b/,
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
    /\bkhong (?:can|phai) (?:den|toi|len|ra) (?:tru so|cong an|don|phuong|xa)\b/,
    'the resident may be invited',
    'Cán bộ có thể mời anh/chị bằng giấy mời chính thức.',
  ),
  promise(
    /\bla toi (?:pham|trom|cuop|giet)\b|\bcau thanh toi\b/,
    'only competent bodies classify',
    "Keep the resident's own words.",
  ),
  promise(
    /\b(?:cam ket|bao dam|dam bao|chac chan|xin hua) (?:se )?(?:bi mat|giu bi mat|giu kin|giai quyet|bat duoc|tim duoc|lay lai|phan hoi)\b/,
    'what depends on others cannot be assured',
    'Cán bộ xem xét theo quy định; thời hạn có thể kéo dài tùy vụ việc.',
  ),
  promise(
    /\b(?:tra loi|phan hoi|giai quyet|xu ly|ket qua|lien he lai|goi lai)(?: [a-z]+){0,3} (?:trong|sau) (?:vong |toi da )?\d+ (?:phut|gio|ngay|tieng|tuan)\b/,
    'a time limit is no guarantee',
    'Theo quy định chung, thời hạn có thể kéo dài tùy vụ việc.',
  ),
  promise(
    /\b(?:hoan|lay) lai (?:duoc )?tien (?:cho|cua) anh chi\b|\bse duoc boi thuong\b/,
    'nobody can promise that money comes back',
    'Anh/chị gọi ngay ngân hàng để đề nghị tạm khóa giao dịch.',
  ),
  question(
    /\b(?:gui|cung cap|cho biet|cho|nhap|chup|so) (?:[a-z]+ ){0,3}(?:otp|mat khau|ma pin|so du|can cuoc|cccd|cmnd|giay to tuy than|mat giay to)\b/,
    'Never ask for codes, passwords, balances or identity papers.',
  ),
  question(
    /\b(?:ma otp|mat khau|ma pin|so du tai khoan|can cuoc|cccd|cmnd)(?: [a-z]+){0,3} (?:la (?:gi|bao nhieu)|so (?:may|bao nhieu))\b|\b(?:doc|nhan|bam|dien) (?:[a-z]+ ){0,3}(?:otp|mat khau|ma pin)\b/,
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
  question(
    /\b(?:dan toc|ton giao) (?:gi|nao|cua anh)\b|\btheo dao (?:gi|nao)\b/,
    'Never ask for ethnicity or religion.',
  ),
  question(
    /\b(?:hay|xin|thu|anh chi) (?:[a-z]+ ){0,2}(?:theo doi|bam theo|mua thu|doi chat|quay len|ghi am len|lien he voi nguoi do)\b/,
    'Never ask a resident to investigate.',
  ),
  {
    rule: 'address',
    pattern: /\bban oi\b|\bchao ban\b|\bcua ban\b|\bban (?:co|hay|muon|da|dang|vui long)\b/,
    why: 'the resident is addressed as "bạn"',
    instead: 'Say anh/chị.',
  },
]
