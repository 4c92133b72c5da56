import { describe, expect, it } from 'vitest'
import { NEW_ENTRIES, newCaseOf } from '../../src/ui/enter-case/new-case.ts'

const KEY = '0198c0de-0000-7000-8000-000000000001'
const entries = { ...NEW_ENTRIES, what: ' Mất xe đạp ', name: 'Bác Tư', phone: '0900000102' }

describe('a case entered by hand', () => {
  it('needs nothing but what happened', () => {
    expect(newCaseOf({ ...NEW_ENTRIES, what: 'Mất xe' }, KEY)).toEqual({
      source: 'walk-in',
      kind: 'crime-tip',
      category: 'KHAC',
      identityLevel: 'C',
      what: 'Mất xe',
      submissionKey: KEY,
    })
  })

  it('never sends a contact of somebody who is to stay unknown', () => {
    expect(newCaseOf({ ...entries, identityLevel: 'C' }, KEY)).not.toHaveProperty('contact')
    expect(newCaseOf({ ...entries, identityLevel: 'B' }, KEY).contact).toEqual({
      name: 'Bác Tư',
      phone: '0900000102',
    })
  })

  it('keeps the place in words, with its commune once that is known', () => {
    expect(newCaseOf({ ...entries, place: 'chợ Rồng' }, KEY).place).toEqual({ text: 'chợ Rồng' })
    expect(newCaseOf({ ...entries, place: 'chợ Rồng', communeCode: '13708' }, KEY).place).toEqual({
      text: 'chợ Rồng',
      communeCode: '13708',
    })
  })
})
