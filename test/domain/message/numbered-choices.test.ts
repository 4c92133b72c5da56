import { describe, expect, it } from 'vitest'
import { numberedChoices } from '../../../src/domain/message/numbered-choices.ts'

const choices = ['Trộm cắp', 'Đánh nhau', 'Ma túy'].map((label, index) => ({ id: `c${index}`, label }))
const actions = ['Quay lại', 'Dừng'].map((label, index) => ({ id: `a${index}`, label }))
const message = { text: 'Việc gì xảy ra?', choices, actions, language: 'vi' } as const

describe('numberedChoices', () => {
  it('changes nothing when everything fits', () => {
    expect(numberedChoices(message, 5)).toEqual({ text: message.text, buttons: [...choices, ...actions] })
  })

  it('turns actions without a button into words', () => {
    const { text, buttons } = numberedChoices(message, 4)
    expect(buttons.map(({ label }) => label)).toEqual(['Trộm cắp', 'Đánh nhau', 'Ma túy', 'Quay lại'])
    expect(text).toBe('Việc gì xảy ra?\n\nAnh/chị cũng có thể nhắn: Dừng.')
  })

  it('numbers every choice, in order, when there are more than buttons', () => {
    const { text, buttons } = numberedChoices(message, 2)
    expect(buttons).toEqual([
      { id: 'c0', label: '1. Trộm cắp' },
      { id: 'c1', label: '2. Đánh nhau' },
    ])
    expect(text).toContain('1. Trộm cắp\n2. Đánh nhau\n3. Ma túy\n')
    expect(text).toContain('Quay lại, Dừng')
  })

  it('works without any button and in English', () => {
    const { text, buttons } = numberedChoices({ ...message, text: '', language: 'en' }, 0)
    expect(buttons).toEqual([])
    expect(text).toBe(
      '1. Trộm cắp\n2. Đánh nhau\n3. Ma túy\nPlease reply with the number or the words.\n\nYou can also write: Quay lại, Dừng.',
    )
  })
})
