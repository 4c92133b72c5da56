import { describe, expect, it } from 'vitest'
import { parsePoint } from '../../src/ui/format/parse-point.ts'

describe('parsePoint', () => {
  it.each([
    ['9.60, 105.97', { lat: 9.6, lon: 105.97 }],
    ['9.60,105.97', { lat: 9.6, lon: 105.97 }],
    ['  20.4213 106.1684 ', { lat: 20.4213, lon: 106.1684 }],
    ['9,60; 105,97', { lat: 9.6, lon: 105.97 }],
    ['-8.5, -70', { lat: -8.5, lon: -70 }],
  ])('reads %s', (text, point) => {
    expect(parsePoint(text)).toEqual(point)
  })

  it.each(['', '9.6', 'chợ Rồng', '9.6, 105.9, 3', '96.0, 105.9', '9.6, 200'])('refuses %s', (text) => {
    expect(parsePoint(text)).toBeUndefined()
  })
})
