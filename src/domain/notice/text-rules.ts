import type { NoticeType } from './notice-type.ts'

/** One thing that must not, or should not, stand in a notice (domain reference §13.4). Patterns see bare lower-case letters. */
export interface TextRule {
  readonly code: string
  readonly level: 'block' | 'warn'
  readonly pattern: RegExp
  /** Looked for in the same sentence; the rule holds only with it. */
  readonly together?: RegExp
  /** A warning against the thing ("không đọc mã OTP") is what notices are for. */
  readonly isFineWhenForbidden?: true
  /** Types in which it only asks for a second look (names in a search for a missing person, with the family's consent). */
  readonly onlyWarnsIn?: readonly NoticeType[]
  readonly message: string
  readonly advice: string
}

const TIME = '(?:\\d{1,2}\\s*(?:gio|h|:|g)\\s*\\d{0,2}|dem nay|toi nay|sang nay|chieu nay|hang dem|cuoi tuan)'
const PLACE =
  '(?:\\b(?:tai|o|tren|doc|gan|dau|cuoi)\\s+(?:duong|tuyen|nga|cau|chot|khu|cho|quoc lo|tinh lo|km|doan|vong xoay|truong|cong|ngo|hem|thon|ap|to)\\b|nga (?:ba|tu|nam)|quoc lo|tinh lo|\\bkm\\s*\\d)'

/** What the check looks for by words. Plates, names, links and numbers have readers of their own. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    code: 'checkpoint',
    level: 'block',
    pattern:
      /\b(?:lap chot|chot (?:kiem (?:tra|soat)|giao thong|csgt)|ban toc do|kiem tra (?:nong do con|giao thong|hanh chinh|noi tru)|do nong do con|thoi nong do con|tuan tra|phuc kich|dot kich|kham xet|ra quan|vay bat|truy quet|csgt|canh sat giao thong)\b/gu,
    together: new RegExp(`${TIME}|${PLACE}`, 'u'),
    message: 'Nêu vị trí hoặc giờ của chốt kiểm tra, tuần tra, kế hoạch nghiệp vụ.',
    advice: 'Chỉ nói điều bà con cần làm, không nói lực lượng ở đâu, khi nào.',
  },
  {
    code: 'secret',
    level: 'block',
    pattern:
      /\b(?:tuyet mat|toi mat|do mat|tai lieu mat|van ban mat|dong dau mat|luu hanh noi bo|tai lieu noi bo|van ban noi bo|khong pho bien|bi mat nha nuoc)\b/gu,
    isFineWhenForbidden: true,
    message: 'Có dấu hiệu tài liệu mật hoặc nội bộ.',
    advice: 'Không đăng nội dung mật, nội bộ; viết lại từ văn bản đã công bố.',
  },
  {
    code: 'otp',
    level: 'block',
    pattern:
      /\b(?:gui|nhap|cung cap|doc|cho biet|bao|nhan|xac nhan)\b[^.!?\n]{0,30}\b(?:o\.?t\.?p|mat khau|ma xac (?:thuc|nhan|minh)|ma pin|cvv)\b/gu,
    isFineWhenForbidden: true,
    message: 'Yêu cầu mã OTP, mật khẩu hoặc mã xác thực: giống cách kẻ lừa đảo làm.',
    advice: 'Công an không bao giờ hỏi các mã này. Chỉ dặn bà con không đọc cho ai.',
  },
  {
    code: 'install',
    level: 'block',
    pattern:
      /\b(?:tai|cai dat|cai|dang nhap|quet ma qr|bam vao|truy cap)\b[^.!?\n]{0,40}\b(?:ung dung|app|apk|duong dan|duong link|link|ma qr)\b/gu,
    isFineWhenForbidden: true,
    message: 'Bảo bà con cài ứng dụng, đăng nhập hoặc bấm đường dẫn.',
    advice: 'Mời bà con đến trụ sở hoặc nêu tên kho ứng dụng chính thức, không kèm đường dẫn.',
  },
  {
    code: 'payment',
    level: 'block',
    pattern:
      /\b(?:so tai khoan|stk|chuyen khoan|chuyen tien|nop tien|quet ma (?:qr )?de (?:thanh toan|chuyen|nop|dong))\b/gu,
    isFineWhenForbidden: true,
    message: 'Yêu cầu chuyển tiền hoặc nêu tài khoản ngân hàng.',
    advice: 'Bỏ số tài khoản và lời kêu gọi chuyển tiền; các khoản thu làm tại trụ sở, có biên lai.',
  },
  {
    code: 'tip-content',
    level: 'block',
    pattern:
      /\b(?:nguoi (?:to giac|bao tin|trinh bao|lam chung)|theo (?:loi )?(?:tin bao|to giac|trinh bao) cua|nan nhan|bi hai)\b[^.!?\n]{0,40}\b(?:la|ten|o|tai|sinh nam|tuoi|nha)\b/gu,
    isFineWhenForbidden: true,
    onlyWarnsIn: ['TB_TIMNGUOI'],
    message: 'Có thể làm lộ người báo tin, nạn nhân hoặc nội dung tin báo.',
    advice: 'Bỏ chi tiết về người báo và nạn nhân; chỉ nêu thủ đoạn và cách phòng.',
  },
  {
    code: 'suspect',
    level: 'block',
    pattern:
      /\b(?:doi tuong|nghi pham|nghi can|bi can|bi cao|ke trom|ke gian|thu pham|hung thu)\s+(?:ten|la|tru tai|o tai|sinh nam|\d{1,2} tuoi)\b/gu,
    message: 'Nêu đặc điểm nhận dạng người bị nghi khi chưa được công bố chính thức.',
    advice: 'Chỉ mô tả thủ đoạn; không nêu tên, địa chỉ, tuổi của người bị nghi.',
  },
  {
    code: 'minor',
    level: 'block',
    pattern:
      /\b(?:hoc sinh|chau(?: be)?|be (?:trai|gai)|tre em|em be|nu sinh|nam sinh)\b[^.!?\n]{0,60}\b(?:lop \d|truong (?:tieu hoc|thcs|thpt|mam non|trung hoc)|con (?:ong|ba|anh|chi)|bi xam hai|bi danh|bi hiep|bi bao hanh)\b/gu,
    isFineWhenForbidden: true,
    onlyWarnsIn: ['TB_TIMNGUOI'],
    message: 'Có thể nhận ra một trẻ em (lớp, trường, gia đình, việc đã xảy ra với em).',
    advice: 'Bỏ mọi chi tiết nhận ra trẻ. Tìm trẻ lạc cần gia đình đồng ý và loại "Tìm người".',
  },
  {
    code: 'rumour',
    level: 'block',
    pattern:
      /\b(?:nghe noi|nghe don|nghe dau|tin don|chua (?:duoc )?kiem chung|mang xa hoi dang lan truyen)\b/gu,
    isFineWhenForbidden: true,
    message: 'Dựa vào tin chưa kiểm chứng.',
    advice: 'Chỉ đăng điều đã xác minh; bài của người khác thì không đăng lại.',
  },
  {
    code: 'advertising',
    level: 'block',
    pattern: /\b(?:khuyen mai|giam gia|mua ngay|dat hang|inbox|uu dai den|hoa hong|ban re)\b/gu,
    isFineWhenForbidden: true,
    message: 'Có nội dung quảng cáo, mua bán.',
    advice: 'Nhóm an ninh trật tự không dùng để quảng cáo.',
  },
  {
    code: 'fund-raising',
    level: 'warn',
    pattern: /\b(?:quyen gop|ung ho (?:tien|quy)|dong gop (?:tien|kinh phi|quy)|keu goi ung ho)\b/gu,
    isFineWhenForbidden: true,
    message: 'Kêu gọi đóng góp.',
    advice: 'Chỉ đăng khi UBND xã đã quyết định; nêu số quyết định, thu tại trụ sở.',
  },
]
