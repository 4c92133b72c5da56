import { describe, expect, it } from 'vitest'
import { rememberTexts } from '../../../src/domain/text/remember-texts.ts'

describe('a reading that is remembered', () => {
  it('reads each of the last texts once, and forgets the oldest', () => {
    const read: string[] = []
    const length = rememberTexts((text) => {
      read.push(text)
      return { length: text.length }
    })
    expect([length('cháy'), length('cháy')]).toEqual([{ length: 4 }, { length: 4 }])
    expect(read).toEqual(['cháy'])
    for (let at = 0; at < 16; at++) length(`tin ${at}`)
    length('cháy')
    expect(read.filter((text) => text === 'cháy')).toHaveLength(2)
  })
})
