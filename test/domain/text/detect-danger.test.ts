import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectDanger } from '../../../src/domain/text/detect-danger.ts'

describe('detectDanger', () => {
  test.each([
    'Cứu với!!!',
    'cuu voi',
    'cứuuuuu',
    'CỨU TÔI',
    'có người cầm dao đâm nhau',
    'co nguoi dam nhau o cho',
    'nhà bà Sáu đang cháy',
    'chay nha roi',
    'cháy',
    'chay',
    'Cháy'.normalize('NFD'),
    'no roi',
    'nghe tiếng nổ lớn',
    'chay mau nhieu lam',
    'nó dọa giết em',
    'doa giet ca nha',
    'có súng',
    'no cam sung',
    'tu tu',
    'muốn tự tử',
    'mot be trai bi xam hai',
    'hai nhóm đang đánh nhau',
    'toi bi cuop',
    'help me please',
    'there is a fire',
    'bom hẹn giờ',
  ])('sees danger in %j', (text) => {
    expect(detectDanger(text)).not.toEqual([])
  })

  test.each([
    'Tôi muốn báo tin trộm xe',
    'ban oi cho minh hoi khu nay ai phu trach',
    'hàng xóm hát karaoke ồn ào',
    'chạy xe lạng lách',
    'bạn tôi bán hàng',
    'xe dam vao cot dien nhung khong ai sao ca',
    'mau do, bien so 60B1',
    'anh Hiệp ở xã Bình Minh',
    'cũ rồi, để từ từ',
    'nó nợ tiền không trả',
    'máy bơm nước',
    'Trường THCS Bình Yên',
    'TRA CỨU BY-7K2M-9XPQ',
    'tra cuu',
    'xe nổ máy cả đêm',
    'sinh viên nghiên cứu khoa học',
    '',
    '   ',
  ])('sees none in %j', (text) => {
    expect(detectDanger(text)).toEqual([])
  })

  test('answers with words of the list, never with the text', () => {
    expect(detectDanger('Ông Tư ở số 5 CAM DAO chém người')).toEqual(
      expect.arrayContaining(['cầm dao', 'chém người']),
    )
  })

  test('reads anything without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(detectDanger(text))))
  })
})
