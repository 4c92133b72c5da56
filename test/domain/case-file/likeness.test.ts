import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  KEPT_PHRASES,
  lowestHashes,
  marksOfWords,
  phrasesOf,
} from '../../../src/domain/case-file/case-marks.ts'
import { scoreDuplicate } from '../../../src/domain/case-file/score-duplicate.ts'
import { judgeSurroundings } from '../../../src/domain/case-file/suspicion.ts'

const signs = {
  ownWords: '',
  otherWords: '',
  sharedMarks: [],
  isSameCommune: false,
  isSameCategory: false,
  isSamePerson: false,
  apartMs: 0,
}

describe('two cases', () => {
  it('with nothing in common are no duplicates', () => {
    expect(scoreDuplicate(signs)).toEqual({ score: 0, reasons: [] })
  })
  it('near in place, time and kind are worth a look; a common plate and file make it likely', () => {
    const near = { ...signs, isSameCommune: true, isSameCategory: true }
    expect(scoreDuplicate(near).score).toBe(0.4)
    const both = scoreDuplicate({ ...near, sharedMarks: ['plate', 'file'] })
    expect(both.score).toBeGreaterThan(0.9)
    expect(both.reasons[0]).toContain('tệp')
  })
  it('told in like words are recognised without diacritics', () => {
    const told = { ownWords: 'Đánh nhau ở cổng chợ có dao', otherWords: 'danh nhau o cong cho, co dao' }
    expect(scoreDuplicate({ ...signs, ...told }).reasons).toEqual(['Lời kể giống nhau'])
  })
  it('a day apart in the same commune are two cases', () => {
    const later = { ...signs, isSameCommune: true, isSameCategory: true, apartMs: 25 * 3_600_000 }
    expect(scoreDuplicate(later).score).toBe(0)
  })
})

describe('what a case is recognised by', () => {
  it('are plates, phones and the text, however they are written', () => {
    const kinds = marksOfWords('Xe 60B1-123.45 gọi số 0912 345 678 lúc chiều nay trước cổng trường').map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(expect.arrayContaining(['plate', 'phone', 'text']))
  })
  it('is not a short cry that many write alike', () => {
    expect(marksOfWords('Cứu tôi với')).toEqual([])
    expect(phrasesOf('Cứu tôi với')).toEqual([])
  })
  it('finds a copy with a changed ending by its phrases', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest()
    const text = 'Nhà ông ở đầu ấp chứa bạc mỗi tối đông người lạ tới lui ồn ào mất trật tự xin công an xem'
    const kept = (one: string) =>
      lowestHashes(phrasesOf(one).map(hash)).map((bytes) => Buffer.from(bytes).toString('hex'))
    const shared = kept(text).filter((mark) => kept(`${text} giúp dân`).includes(mark))
    expect(shared.length).toBeGreaterThanOrEqual(KEPT_PHRASES - 2)
  })
})

describe('what is counted around a case', () => {
  const around = { status: 'SUBMITTED', urgency: 'P3', fromSameReporter: 1, sendersOfCopies: 1 } as const
  it('sets apart only what is far too much from one person', () => {
    expect(judgeSurroundings(around)).toEqual({ hints: [], isQuarantined: false })
    expect(judgeSurroundings({ ...around, fromSameReporter: 5 })).toEqual({
      hints: ['many-from-one'],
      isQuarantined: false,
    })
    expect(judgeSurroundings({ ...around, fromSameReporter: 9 }).isQuarantined).toBe(true)
  })
  it('never sets apart what is urgent, or what somebody has seen', () => {
    expect(judgeSurroundings({ ...around, urgency: 'P0', fromSameReporter: 99 }).isQuarantined).toBe(false)
    expect(judgeSurroundings({ ...around, status: 'SEEN', fromSameReporter: 99 }).isQuarantined).toBe(false)
  })
  it('shows copies from several people as a hint and nothing more', () => {
    expect(judgeSurroundings({ ...around, sendersOfCopies: 3 })).toEqual({
      hints: ['coordinated'],
      isQuarantined: false,
    })
  })
})
