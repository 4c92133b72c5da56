import { describe, expect, test } from 'vitest'
import { findAccounts } from '../../../src/domain/text/find-accounts.ts'
import { findAmounts } from '../../../src/domain/text/find-amounts.ts'
import { findPlates } from '../../../src/domain/text/find-plates.ts'
import { findPhones } from '../../../src/domain/text/parse-phone.ts'

describe('findPlates', () => {
  test.each([
    ['biển số 60B1-123.45 màu đỏ', '60B1-123.45'],
    ['60b1 12345', '60B1-123.45'],
    ['59-X1 234.56', '59X1-234.56'],
    ['xe 51F12345', '51F-123.45'],
    ['xe sh 59x123456', '59X1-234.56'],
    ['51F 1234', '51F-1234'],
    ['29AA-123.45', '29AA-123.45'],
    ['29MĐ1-012.34', '29MĐ1-012.34'],
    ['51LD-123.45', '51LD-123.45'],
    ['80-011-NG-01', '80-011-NG-01'],
    ['xe quân đội TM-12-34', 'TM-12-34'],
    ['xe biển năm chín a một hai ba bốn lăm', '59A-123.45'],
    ['bien so sau bay be hai khong khong mot hai ba', '67B2-001.23'],
    ['biển năm mốt ép, chín tám bảy sáu', '51F-9876'],
  ])('reads %j as %s', (text, plate) => {
    expect(findPlates(text)).toMatchObject([{ plate, isPartial: false }])
  })

  test.each([
    ['xe đuôi 345', '345'],
    ['biển số đuôi 6789', '6789'],
    ['biển 51F không nhớ số', '51F'],
  ])('keeps the part that %j tells', (text, plate) => {
    expect(findPlates(text)).toMatchObject([{ plate, isPartial: true }])
  })

  test('reads several, each once', () => {
    expect(findPlates('51A-1234 và 60C2-56789, lại 51A 1234').map((found) => found.plate)).toEqual([
      '51A-1234',
      '60C2-567.89',
    ])
  })

  test.each(['mất 20 tr 5000', 'lúc 21h 1500m', 'số 0912345678', 'BY-7K2M-9XPQ', 'ngày 05/09/2026', ''])(
    'reads none in %j',
    (text) => {
      expect(findPlates(text)).toEqual([])
    },
  )
})

describe('findAccounts', () => {
  test.each([
    ['stk 0123456789 vietcombank', '0123456789', 'Vietcombank'],
    ['chuyển vào tài khoản 19036547821012 techcombank', '19036547821012', 'Techcombank'],
    ['số tài khoản: 1234.5678.9012 BIDV', '123456789012', 'BIDV'],
    ['VCB 1023456789', '1023456789', 'Vietcombank'],
    ['ví momo 0912345678', '0912345678', 'MoMo'],
    ['stk 123456789', '123456789', undefined],
  ])('reads %j', (text, number, bank) => {
    expect(findAccounts(text)).toMatchObject([bank === undefined ? { number } : { number, bank }])
  })

  test('takes an old account for no call abroad', () => {
    expect(findPhones('stk 0071000123456')).toEqual([])
    expect(findPhones('0084912345678')).toMatchObject([{ number: '+84912345678' }])
  })

  test.each(['gọi số 0912345678', 'mã đơn 123456789', 'tài khoản bị khóa', ''])(
    'reads none in %j',
    (text) => {
      expect(findAccounts(text)).toEqual([])
    },
  )

  test('tells the account from the phone beside it', () => {
    const found = findAccounts('tài khoản MB 0801000123456 sđt 0987654321')
    expect(found.map(({ number }) => number)).toEqual(['0801000123456'])
  })
})

describe('numbers said digit by digit', () => {
  test('are read as phones and accounts, with the words they were read from', () => {
    expect(findPhones('gọi em số không chín không một, hai ba bốn, năm sáu bảy nha')).toEqual([
      { number: '+84901234567', text: 'không chín không một, hai ba bốn, năm sáu bảy' },
    ])
    expect(findAccounts('số tài khoản một chín không ba sáu năm bốn bảy vietcombank')).toMatchObject([
      { number: '19036547', bank: 'Vietcombank' },
    ])
    expect(findPhones('goi khong chin mot hai ba bon nam sau bay tam')).toMatchObject([
      { number: '+84912345678' },
    ])
  })

  test.each(['hai ba người đi xe máy', 'không có ai, không ba không mẹ', 'năm sáu bảy tám người'])(
    'are not seen in %j',
    (text) => {
      expect([...findPhones(text), ...findPlates(text), ...findAccounts(text)]).toEqual([])
    },
  )
})

describe('findAmounts', () => {
  test.each([
    ['500k', 500_000],
    ['20 tr', 20_000_000],
    ['1tr2', 1_200_000],
    ['1tr250', 1_250_000],
    ['2 triệu rưỡi', 2_500_000],
    ['1,2 triệu', 1_200_000],
    ['3 triệu 500 nghìn', 3_500_000],
    ['hai trăm nghìn', 200_000],
    ['hai mươi lăm ngàn', 25_000],
    ['ba mươi lăm triệu đồng', 35_000_000],
    ['2 trăm nghìn', 200_000],
    ['nửa tỷ', 500_000_000],
    ['1 tỷ 2', 1_200_000_000],
    ['1 triệu hai', 1_200_000],
    ['mất 2 lít', 200_000],
    ['5 củ', 5_000_000],
    ['1.200.000đ', 1_200_000],
    ['15.000.000', 15_000_000],
    ['50000d', 50_000],
    ['5 million dong', 5_000_000],
  ])('reads %j', (text, value) => {
    expect(findAmounts(text)).toMatchObject([{ value, currency: 'VND' }])
  })

  test('takes a phone number with its country code for no sum', () => {
    expect(findAmounts('84.912.345.678')).toEqual([])
    expect(findPhones('84.912.345.678')).toMatchObject([{ number: '+84912345678' }])
  })

  test('reads a letter O that stands for the zero it looks like', () => {
    expect(findPhones('o912345678')).toMatchObject([{ number: '+84912345678' }])
    expect(findPhones('xo912345678')).toEqual([])
  })

  test.each(['2 lít xăng', '5 lít rượu', '3 lit'])('reads no sum in %j', (text) => {
    expect(findAmounts(text)).toEqual([])
  })

  test.each([
    ['$200', 200],
    ['100 đô', 100],
    ['200 usd', 200],
  ])('reads %j as dollars', (text, value) => {
    expect(findAmounts(text)).toMatchObject([{ value, currency: 'USD' }])
  })

  test('leaves what is counted beside a sum alone', () => {
    expect(findAmounts('mất 2 triệu 2 lần')).toMatchObject([{ value: 2_000_000, text: '2 triệu' }])
  })

  test.each(['2 cụ già', 'lúc 2 giờ có 3 người', 'mấy chục triệu', '0912.345.678', 'năm ngoái', ''])(
    'reads none in %j',
    (text) => {
      expect(findAmounts(text)).toEqual([])
    },
  )
})
