import { describe, expect, it } from 'vitest'
import { INBOX_VIEWS } from '../../src/domain/case-file/inbox-view.ts'
import { countFilters, parseInboxSearch, VIEWS } from '../../src/ui/inbox/inbox-search.ts'

describe('parseInboxSearch', () => {
  it('keeps what the contract knows', () => {
    const search = { view: 'urgent', status: 'SEEN', kind: 'crime-tip', category: 'MA_TUY', urgency: 'P1' }
    expect(parseInboxSearch(search)).toEqual(search)
  })

  it('drops what it does not know, so that an old bookmark still opens', () => {
    expect(parseInboxSearch({ view: 'nope', status: 7, urgency: 'P9', other: 'x' })).toEqual({})
  })

  it('never takes searched words from the address', () => {
    expect(parseInboxSearch({ q: '0912 345 678' })).toEqual({})
  })

  it('offers every view there is', () => {
    expect([...VIEWS].sort()).toEqual([...INBOX_VIEWS].sort())
  })
})

it('counts filters without the saved view', () => {
  expect(countFilters({ view: 'mine', urgency: 'P0', kind: 'feedback' })).toBe(2)
})
