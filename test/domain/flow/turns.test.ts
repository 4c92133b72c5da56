import { describe, expect, test } from 'vitest'
import { measureTurns, type Telling } from './measure-turns.ts'

const RESIDENTS = 60

/** What most residents report; twelve messages to the code are the aim, also for who greets, names a bare commune and gives a name. */
const COMMON: readonly Telling[] = [
  { category: 'HS_TAISAN', story: 'mất chiếc xe máy dựng trước nhà' },
  { category: 'HS_BAOLUC', story: 'hai nhóm thanh niên cãi cọ rồi xô xát' },
  { category: 'LUA_DAO_MANG', story: 'tôi bị lừa chuyển khoản mua hàng' },
  { category: 'MA_TUY', story: 'hay có người hút chích sau nhà' },
  { category: 'TTCC', story: 'quán bên cạnh mở loa kẹo kéo' },
  { category: 'ATGT', story: 'xe tải chạy quá tải qua cầu' },
  { category: 'NGHI_VAN', story: 'có xe lạ rình mò trong xóm' },
]

/** Matters that ask for more before they are of use, or where a frightened person is asked for safety. */
const LONGER: readonly Telling[] = [
  { category: 'KHAC', story: 'có người đào đường ống nước' },
  { category: 'TE_NAN', story: 'quán nước đánh bài ăn tiền' },
  { category: 'TIN_DUNG_DEN', story: 'vay qua ứng dụng rồi bị đòi nợ' },
  { category: 'VU_KHI', story: 'thấy cục sắt giống đầu đạn ngoài ruộng' },
  { category: 'TRUY_NA', story: 'thấy người giống hình truy nã' },
  { category: 'AN_NINH_MANG', story: 'bị bêu xấu trên mạng' },
  { category: 'PCCC', story: 'nhà trọ khóa lối ra phía sau' },
  { category: 'MOI_TRUONG', story: 'xưởng xả thải ra mương' },
  { category: 'CU_TRU', story: 'phòng trọ có người ở không khai báo' },
  { category: 'TRE_EM', story: 'em bé bị bỏ mặc ở nhà' },
  { category: 'MUA_BAN_NGUOI', story: 'em họ bị lừa sang bên kia biên giới' },
  { category: 'MAT_TICH', story: 'ông nội đi chợ chưa về' },
  { category: 'BLGD', story: 'người chồng hay gây sự với vợ' },
]

describe('messages to the reference code', () => {
  test.each(COMMON)(
    'half of those who report $category need eleven at most, nearly all twelve',
    (telling) => {
      const { median, p95 } = measureTurns(telling, RESIDENTS)
      expect(median).toBeLessThanOrEqual(11)
      expect(p95).toBeLessThanOrEqual(12)
    },
  )

  test.each(LONGER)(
    'nearly all of those who report $category need twenty at most',
    (telling) => {
      expect(measureTurns(telling, RESIDENTS / 3).p95).toBeLessThanOrEqual(22)
    },
    60_000,
  )
})
