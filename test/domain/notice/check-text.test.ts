import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckContext, checkText } from '../../../src/domain/notice/check-text.ts'
import type { NoticeContent } from '../../../src/domain/notice/notice-content.ts'
import { isFreeOfBlocks } from '../../../src/domain/notice/text-finding.ts'

const CONTEXT: CheckContext = {
  type: 'TB_TUYENTRUYEN',
  unitName: 'Công an phường Hoa Sen',
  publicPhones: ['02280000113'],
  ownHost: 'binhyen.example.gov.vn',
}

function content(part: Partial<NoticeContent>): NoticeContent {
  return { title: 'Nhắc bà con', what: 'Bà con chú ý.', should: [], shouldNot: [], ...part }
}

const codesOf = (part: Partial<NoticeContent>, context: Partial<CheckContext> = {}) =>
  checkText({ vi: content(part) }, { ...CONTEXT, ...context })
    .filter(({ level }) => level === 'block')
    .map(({ code }) => code)

describe('the check of a notice', () => {
  it.each<[what: string, code: string]>([
    ['Tối nay lúc 20 giờ, tổ công tác lập chốt tại ngã tư Cây Đa.', 'checkpoint'],
    ['CSGT bắn tốc độ trên đường ven sông.', 'checkpoint'],
    ['Toi nay tuan tra tren duong so 5', 'checkpoint'],
    ['Xe biển số 18A-123.45 hay đỗ ở đây.', 'plate'],
    ['Đối tượng tên Hùng hay lảng vảng ở chợ.', 'suspect'],
    ['Nguyễn Văn Tèo đã lấy xe của hàng xóm.', 'person-name'],
    ['NGUYỄN VĂN TÈO đã lấy xe của hàng xóm.', 'person-name'],
    ['Thấy nguyen thi teo lấy xe.', 'person-name'],
    ['Ai ủng hộ xin ck vào tk 0123456789.', 'bank-account'],
    ['Bà con mở máy, nhập mã O.T.P. vừa nhận.', 'otp'],
    ['Ủng hộ theo STK 1234567890 ngân hàng Bình Minh.', 'bank-account'],
    ['Bà con chuyển khoản để giữ chỗ.', 'payment'],
    ['Bà con gửi mã OTP cho cán bộ để xác minh.', 'otp'],
    ['Bấm vào đường link để cập nhật dữ liệu.', 'install'],
    ['Xem tại https://vneid-capnhat.com/dangnhap nhé.', 'link'],
    ['Xem ở bit.ly/abc', 'link'],
    ['Trích văn bản mật của cấp trên.', 'secret'],
    ['Tài liệu lưu hành nội bộ, bà con đọc.', 'secret'],
    ['Cháu học sinh lớp 5 trường tiểu học Hoa Sen bị đánh.', 'minor'],
    ['Nạn nhân là người ở tổ 3.', 'tip-content'],
    ['Nghe nói có kẻ bắt cóc ở xã bên.', 'rumour'],
    ['Khuyến mãi lớn tại cửa hàng đầu ngõ.', 'advertising'],
    ['Căn cước 001099012345 ai đánh rơi?', 'id-number'],
  ])('blocks "%s"', (what, code) => {
    expect(codesOf({ what })).toContain(code)
  })

  it.each([
    ['Gần đây có người tự xưng công an, gọi bảo bà con cài ứng dụng để cập nhật địa chỉ.'],
    ['Kẻ gian giả danh ngân hàng, yêu cầu chuyển tiền để xác minh.'],
    ['Họp tổ dân phố tại nhà văn hóa tổ 5, đường Nguyễn Huệ, 19 giờ 30 tối thứ bảy.'],
    ['Trong tháng này, Công an phường nhận vũ khí, pháo do bà con tự nguyện giao nộp.'],
    ['Làm thủ tục tại https://dichvucong.gov.vn hoặc gọi 0228 000 0113.'],
    ['Đèn tín hiệu ở ngã tư Trần Phú hỏng, bà con đi chậm.'],
    ['Xe khách từ Hà Nội về Thái Bình tăng chuyến dịp lễ.'],
    ['Cấm đường tại vòng xoay Lê Lợi và bến phà Vàm Cống.'],
    ['Tháng 8, kênh tiếp nhận 27 tin: 24 tin đã xem xét xong.'],
    ['Bà con không đọc mã OTP, không chuyển tiền cho người lạ.'],
    ['NGÀY MAI THỊ TRƯỜNG MỞ CỬA, ĐƯỜNG NGUYỄN VĂN TRỖI ĐÔNG XE'],
  ])('lets "%s" pass', (what) => {
    expect(codesOf({ what })).toEqual([])
  })

  it('takes what stands under "Không nên" as a warning against it', () => {
    expect(codesOf({ shouldNot: ['Bấm liên kết lạ, đọc mã OTP, chuyển tiền "xác minh"'] })).toEqual([])
  })

  it('only asks about a name where somebody is looked for with the consent of the family', () => {
    const findings = checkText(
      { vi: content({ what: 'Bà Trần Thị Hoa đi lạc từ chiều nay.' }) },
      { ...CONTEXT, type: 'TB_TIMNGUOI' },
    )
    expect(findings).toMatchObject([{ level: 'warn', code: 'person-name' }])
  })

  it('points to the very characters', () => {
    const what = 'Chú ý: xe 18A-123.45 bỏ chạy.'
    const [plate] = checkText({ vi: content({ what }) }, CONTEXT)
    expect(what.slice(plate?.start, plate?.end)).toBe('18A-123.45')
    expect(plate).toMatchObject({ code: 'plate', field: 'what', language: 'vi' })
  })

  it('checks every language', () => {
    const findings = checkText(
      { vi: content({}), en: content({ what: 'See http://evil.example.com/login now' }) },
      CONTEXT,
    )
    expect(findings).toMatchObject([{ code: 'link', language: 'en' }])
  })

  it('asks for brevity instead of forbidding length', () => {
    const findings = checkText({ vi: content({ what: 'Bà con nhớ khóa cửa. '.repeat(50) }) }, CONTEXT)
    expect(findings.map(({ code }) => code)).toEqual(['too-long', 'too-long-aloud'])
    expect(isFreeOfBlocks(findings)).toBe(true)
  })

  it('answers for any text, with places inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (what) => {
        const composed = what.normalize('NFC')
        for (const { start, end, field } of checkText({ vi: content({ what: composed }) }, CONTEXT)) {
          if (field !== 'what') continue
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(composed.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})
