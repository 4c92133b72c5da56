import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLosslessJson } from '../../../../src/channels/zalo-oa/sdk/lossless-json.ts'
import { topLevelLiteral } from '../../../../src/channels/zalo-oa/sdk/top-level-literal.ts'

describe('parseLosslessJson', () => {
  it.each([
    ['{"id":12345678901234567890}', { id: '12345678901234567890' }],
    ['{"id": -12345678901234567890 }', { id: '-12345678901234567890' }],
    ['[12345678901234567890,1]', ['12345678901234567890', 1]],
    ['12345678901234567890', '12345678901234567890'],
    ['{"t":1750000000000,"f":1.5e3}', { t: 1_750_000_000_000, f: 1500 }],
    [
      '{"text":", 12345678901234567890 \\" :12345678901234567890"}',
      { text: ', 12345678901234567890 " :12345678901234567890' },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseLosslessJson(text)).toEqual(expected)
  })

  it('agrees with JSON.parse on everything without long integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!/(?:^|[:,[])-?\d{16}/.test(text))
        expect(JSON.stringify(parseLosslessJson(text))).toBe(text)
      }),
    )
  })

  it('keeps every digit of any integer, wherever it stands', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.string(), (id, text) => {
        const parsed = parseLosslessJson(`{"text":${JSON.stringify(text)},"id":${id},"list":[ ${id}]}`)
        expect(parsed).toMatchObject({ text })
        const { id: read } = parsed as { id: string | number }
        expect(String(read)).toBe(String(id))
      }),
    )
  })
})

describe('topLevelLiteral', () => {
  it.each([
    ['{"timestamp":"1750000000000"}', '1750000000000'],
    ['{"timestamp":1750000000000}', '1750000000000'],
    ['{ "timestamp" : 1750000000000.0 }', '1750000000000.0'],
    ['{"timestamp":1.75e12}', '1.75e12'],
    ['{"message":{"timestamp":"1"},"timestamp":"2"}', '2'],
    ['{"text":"timestamp","x":[{"timestamp":3}]}', undefined],
    ['{"a":"\\"timestamp\\":1"}', undefined],
    ['{"timestamp":"1","timestamp":"2"}', '2'],
    ['{"time\\u0073tamp":"7"}', '7'],
    ['{"timestamp":null}', undefined],
    ['not json', undefined],
  ])('reads the timestamp of %s', (text, expected) => {
    expect(topLevelLiteral(text, 'timestamp')).toBe(expected)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['string', 'undefined']).toContain(typeof topLevelLiteral(text, 'timestamp'))
      }),
    )
  })
})
