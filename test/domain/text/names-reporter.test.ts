import { expect, test } from 'vitest'
import { namesReporter } from '../../../src/domain/text/names-reporter.ts'

test.each([
  'Tên tôi là Trần Thị Hoa, nhà bên mở loa suốt đêm',
  'em tên Lan, em thấy hai người cạy cửa',
  'Tôi là Lê Văn Tám ở xóm dưới',
  'có gì gọi cho tôi số 0912 345 678',
  'sđt của em 0912345678',
  'My name is Anna, I live next door',
])('hears who tells it in %j', (text) => {
  expect(namesReporter(text)).toBe(true)
})

test.each([
  'thằng trộm tên Tám, số nó 0912345678',
  'tôi là hàng xóm của nhà đó',
  'nó gọi cho tôi hoài, không biết số nào',
  'tôi là Công dân ở đây',
  'con tên trộm chạy rồi',
  '',
])('hears nobody in %j', (text) => {
  expect(namesReporter(text)).toBe(false)
})
