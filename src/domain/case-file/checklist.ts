import type { CaseFileKind } from './case-file-kind.ts'

/** One thing to be done or thought of; `basis` says where it comes from. */
export interface ChecklistItem {
  /** Stable: ticks are kept under it. */
  readonly id: string
  readonly text: string
  readonly basis?: string
}

const TIP: readonly ChecklistItem[] = [
  { id: 'tip-danger', text: 'Đã kiểm tra còn nguy hiểm hay không; nếu còn, đã cử lực lượng' },
  { id: 'tip-register', text: 'Đã ghi sổ tiếp nhận', basis: 'TTLT 01/2017' },
  {
    id: 'tip-class',
    text: 'Đã phân loại: tố giác, tin báo hay tin về an ninh, trật tự',
    basis: 'HD 11/HD-BCA-V03',
  },
  { id: 'tip-evidence', text: 'Đã xem tài liệu gửi kèm, giữ nguyên bản gốc và mã băm' },
  { id: 'tip-secret', text: 'Không nêu người báo tin khi xác minh tại chỗ', basis: 'BLTTHS' },
]

/** Grave classes are told to the investigation body at once (domain reference §5.3). */
const GRAVE: readonly ChecklistItem[] = [
  { id: 'grave-report', text: 'Báo ngay Cơ quan điều tra bằng cách nhanh nhất', basis: 'TTLT 01/2021' },
  {
    id: 'grave-scene',
    text: 'Bảo vệ hiện trường, lấy lời khai ban đầu, giữ vật chứng',
    basis: 'TTLT 01/2021',
  },
]

const BY_CATEGORY: Readonly<Record<string, readonly ChecklistItem[]>> = {
  TRE_EM: [
    {
      id: 'child-at-once',
      text: 'Báo ngay và chuyển Cơ quan điều tra trong 24 giờ',
      basis: 'Xâm hại người dưới 18 tuổi',
    },
    { id: 'child-111', text: 'Phối hợp Tổng đài 111, người làm công tác trẻ em' },
    { id: 'child-no-questions', text: 'Không hỏi trẻ chi tiết sự việc; để người có chuyên môn lấy lời khai' },
  ],
  BLGD: [
    { id: 'dv-safe', text: 'Nạn nhân đã an toàn, đã hỏi cách liên hệ an toàn' },
    {
      id: 'dv-no-contact',
      text: 'Xem xét đề nghị Chủ tịch UBND cấm tiếp xúc (quyết định trong 12 giờ)',
      basis: 'Luật PCBLGĐ 2022; NĐ 76/2023',
    },
    {
      id: 'dv-supervisor',
      text: 'Phân công người giám sát trong 1 giờ khi có quyết định',
      basis: 'TT 66/2025/TT-BCA',
    },
    { id: 'dv-no-mediation', text: 'Không đưa ra hòa giải', basis: 'Luật Hòa giải ở cơ sở' },
  ],
  LUA_DAO_MANG: [
    { id: 'fraud-bank', text: 'Người bị hại đã gọi ngân hàng yêu cầu tạm dừng giao dịch' },
    { id: 'fraud-account', text: 'Đã ghi số tài khoản nhận, thời điểm, số tiền' },
    { id: 'fraud-keep', text: 'Đã dặn giữ nguyên tin nhắn, không xóa' },
  ],
  MUA_BAN_NGUOI: [
    { id: 'trafficking-111', text: 'Phối hợp Tổng đài 111', basis: 'NĐ 162/2025/NĐ-CP' },
    { id: 'trafficking-safe', text: 'Không liên lạc làm lộ người bị hại' },
  ],
  VU_KHI: [{ id: 'weapon-touch', text: 'Không ai chạm vào; đã khoanh vùng, báo lực lượng chuyên môn' }],
  MAT_TICH: [
    { id: 'missing-family', text: 'Đã hỏi gia đình: đặc điểm, thuốc men, nơi hay đến' },
    { id: 'missing-consent', text: 'Gia đình đồng ý trước khi đăng thông báo tìm người' },
  ],
  ANQG: [{ id: 'security-minimal', text: 'Chỉ giữ nơi, thời gian, cách liên hệ; chuyển lực lượng An ninh' }],
}

const MEDIATION: readonly ChecklistItem[] = [
  {
    id: 'mediation-screen',
    text: 'Đã sàng lọc: không có bạo lực, đe dọa, dấu hiệu tội phạm',
    basis: 'Luật Hòa giải ở cơ sở',
  },
  { id: 'mediation-consent', text: 'Đã hỏi ý kiến các bên' },
]

/** What officers go through for a case of this kind and category; grave ones by `isUrgent` (P0, P1). */
export function checklistOf(
  kind: CaseFileKind,
  category: string,
  isUrgent: boolean,
): readonly ChecklistItem[] {
  if (kind === 'mediation-request') return MEDIATION
  const own = BY_CATEGORY[category] ?? []
  if (kind !== 'crime-tip') return own
  return [...(isUrgent ? GRAVE : []), ...own, ...TIP]
}
