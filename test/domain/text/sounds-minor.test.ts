import { describe, expect, test } from 'vitest'
import { soundsMinor } from '../../../src/domain/text/sounds-minor.ts'

describe('somebody under 18 writes', () => {
  test.each([
    'em 15 tuổi, em bị anh kia quay lén',
    'con nam nay 12 tuoi',
    'cháu học lớp 8, có chú cứ rủ cháu đi',
    'em là học sinh lớp 11',
    'i am 16 and afraid',
    'em chưa đủ 18 tuổi',
  ])('%s', (text) => {
    expect(soundsMinor(text)).toBe(true)
  })
})

describe('an adult writes, or speaks of a child', () => {
  test.each([
    'con tôi 10 tuổi bị bạn đánh',
    'em gái em 12 tuổi đi lạc',
    'tôi 45 tuổi',
    'bé nhà hàng xóm 7 tuổi',
    'con của tôi 9 tuổi',
    'mất xe máy đời 15',
  ])('%s', (text) => {
    expect(soundsMinor(text)).toBe(false)
  })
})
