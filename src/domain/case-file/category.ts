import type { Urgency } from './urgency.ts'

/** What is fixed about a category of case (domain reference §8). */
export interface Category {
  readonly name: string
  /** The level before any rule of `triage` raises it. */
  readonly defaultUrgency: Urgency
}

/** All categories by stable code, in the order officers see them. */
export const CATEGORIES = {
  HS_BAOLUC: { name: 'Đánh nhau, gây thương tích, đe dọa', defaultUrgency: 'P1' },
  HS_TAISAN: { name: 'Trộm, cướp, cướp giật, chiếm đoạt', defaultUrgency: 'P2' },
  MA_TUY: { name: 'Ma túy', defaultUrgency: 'P2' },
  TE_NAN: { name: 'Cờ bạc, mại dâm, tệ nạn khác', defaultUrgency: 'P2' },
  LUA_DAO_MANG: { name: 'Lừa đảo qua mạng, điện thoại', defaultUrgency: 'P2' },
  AN_NINH_MANG: { name: 'An ninh mạng: tin giả, tống tiền, xúc phạm, lộ dữ liệu', defaultUrgency: 'P2' },
  TIN_DUNG_DEN: { name: 'Cho vay nặng lãi, đòi nợ', defaultUrgency: 'P2' },
  VU_KHI: { name: 'Vũ khí, vật liệu nổ, pháo', defaultUrgency: 'P1' },
  TRUY_NA: { name: 'Người bị truy nã, lẩn trốn', defaultUrgency: 'P1' },
  MUA_BAN_NGUOI: { name: 'Mua bán người, dụ ra nước ngoài, cưỡng bức', defaultUrgency: 'P1' },
  TRE_EM: { name: 'Bạo lực, xâm hại trẻ em', defaultUrgency: 'P1' },
  BLGD: { name: 'Bạo lực gia đình', defaultUrgency: 'P1' },
  TTCC: { name: 'Trật tự công cộng, ồn ào, vật nuôi', defaultUrgency: 'P3' },
  ATGT: { name: 'Vi phạm, nguy hiểm giao thông', defaultUrgency: 'P3' },
  PCCC: { name: 'Nguy cơ cháy nổ', defaultUrgency: 'P2' },
  MOI_TRUONG: { name: 'Môi trường, khoáng sản, thực phẩm', defaultUrgency: 'P3' },
  CU_TRU: { name: 'Cư trú, lưu trú, nhà trọ', defaultUrgency: 'P3' },
  NGHI_VAN: { name: 'Hiện tượng nghi vấn', defaultUrgency: 'P2' },
  ANQG: { name: 'An ninh chính trị, tài liệu xấu', defaultUrgency: 'P2' },
  MAT_TICH: { name: 'Người mất tích, đi lạc', defaultUrgency: 'P1' },
  MAT_NHAT: { name: 'Mất, nhặt được giấy tờ, tài sản', defaultUrgency: 'P3' },
  MAU_THUAN: { name: 'Mâu thuẫn, tranh chấp', defaultUrgency: 'P3' },
  GOP_Y: { name: 'Góp ý, cảm ơn', defaultUrgency: 'P4' },
  KHAC: { name: 'Việc khác, chưa rõ', defaultUrgency: 'P3' },
} as const satisfies Record<string, Category>

/** Stable code of a category, e.g. `HS_TAISAN`. */
export type CategoryCode = keyof typeof CATEGORIES

/** Every code, in the order officers see them. */
// Safe: the keys of a literal that nothing adds to.
export const CATEGORY_CODES = Object.keys(CATEGORIES) as readonly CategoryCode[]

/** Whether a word from outside (flow file, request) is one of our category codes. */
export function isCategoryCode(word: string): word is CategoryCode {
  return Object.hasOwn(CATEGORIES, word)
}
