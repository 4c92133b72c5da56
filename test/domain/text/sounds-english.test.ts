import { expect, test } from 'vitest'
import { soundsEnglish } from '../../../src/domain/text/sounds-english.ts'

test.each([
  'I was robbed, two men on a motorbike took my bag',
  'help me he has a knife',
  'somebody stole my passport at the hotel',
  'there is a fire in our street',
])('%j is English', (text) => {
  expect(soundsEnglish(text)).toBe(true)
})

test.each([
  'help me',
  'mat xe may o cho An Binh',
  'toi bi lua mua iphone tren facebook',
  'the la me con em phai di',
  'I was ở đây từ hôm qua',
  'ok thanks shop',
  'xe SH 150i bien so 59X1 mat o cho',
  '',
])('%j is not taken for English', (text) => {
  expect(soundsEnglish(text)).toBe(false)
})
