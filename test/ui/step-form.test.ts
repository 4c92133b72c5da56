import { describe, expect, it } from 'vitest'
import {
  asksFirst,
  destinationsOf,
  missingFields,
  NO_ENTRIES,
  type OfferedStep,
  stepBody,
} from '../../src/ui/case-file/dialogs/step-form.ts'

const received: OfferedStep = {
  to: 'RECEIVED',
  label: 'Đã tiếp nhận',
  needsReason: false,
  needs: ['registerNumber', 'legalClass'],
  mayTell: true,
}
const passedOn: OfferedStep = {
  to: 'TRANSFERRED_OTHER',
  label: 'Đã chuyển',
  needsReason: true,
  needs: ['reason', 'destination'],
}

describe('a step', () => {
  it('is taken at once only when it needs nothing', () => {
    expect(asksFirst({ to: 'SEEN', label: 'Đã xem', needsReason: false })).toBe(false)
    expect(asksFirst({ to: 'CLOSED', label: 'Kết thúc', needsReason: true })).toBe(true)
    expect(asksFirst({ to: 'RESULT', label: 'Kết quả', needsReason: false, mayTell: true })).toBe(true)
  })

  it('misses what is empty or blank', () => {
    expect(missingFields(received, { ...NO_ENTRIES, registerNumber: '  ' })).toEqual([
      'registerNumber',
      'legalClass',
    ])
    expect(missingFields(received, { ...NO_ENTRIES, registerNumber: '12', legalClass: 'TIN_BAO' })).toEqual(
      [],
    )
  })

  it('wants the name of a body that is not on the list', () => {
    const entries = { ...NO_ENTRIES, reason: 'Đúng thẩm quyền', destination: 'KHAC' }
    expect(missingFields(passedOn, entries)).toEqual(['destination'])
    expect(missingFields(passedOn, { ...entries, destinationName: 'Chi cục Kiểm lâm' })).toEqual([])
  })

  it('sends only what it asks for', () => {
    const entries = { ...NO_ENTRIES, registerNumber: ' 12/2026 ', legalClass: 'TIN_BAO', reason: 'thừa' }
    expect(stepBody(received, { ...entries, told: ' Đã cử cán bộ. ' }, 4)).toEqual({
      to: 'RECEIVED',
      version: 4,
      registerNumber: '12/2026',
      legalClass: 'TIN_BAO',
      told: 'Đã cử cán bộ.',
    })
  })

  it('names an unlisted body, and a listed one by its code alone', () => {
    const entries = { ...NO_ENTRIES, reason: 'x', destination: 'UBND', destinationName: 'cũ' }
    expect(stepBody(passedOn, entries, 1)).toMatchObject({ destination: { code: 'UBND' } })
    const unlisted = { ...entries, destination: 'KHAC', destinationName: 'Chi cục Kiểm lâm' }
    expect(stepBody(passedOn, unlisted, 1)).toMatchObject({
      destination: { code: 'KHAC', name: 'Chi cục Kiểm lâm' },
    })
  })

  it('offers investigation bodies for that step only', () => {
    expect(destinationsOf('TRANSFERRED_CSDT').map(({ value }) => value)).toContain('CSDT')
    expect(destinationsOf('TRANSFERRED_OTHER').map(({ value }) => value)).not.toContain('CSDT')
  })
})
