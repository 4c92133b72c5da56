import { NOTICE_STATUSES, type NoticeStatus } from '../../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES, type NoticeType } from '../../domain/notice/notice-type.ts'

/** What the address of the list says. Searched words are not in it. */
export interface NoticeListSearch {
  readonly status?: NoticeStatus
  readonly type?: NoticeType
}

/** What the page for writing begins with: a notice, a template, a type, or the notice to be corrected. */
export interface ComposeSearch {
  readonly id?: string
  readonly template?: string
  readonly type?: NoticeType
  readonly corrects?: string
}

const typeIn = (value: unknown) => NOTICE_TYPE_CODES.find((code) => code === value)
const idIn = (value: unknown) =>
  typeof value === 'string' && /^[\da-f-]{36}$/i.test(value) ? value : undefined

/** Reads the list's address; unknown values are dropped, so that an old bookmark still opens. */
export function parseNoticeListSearch(search: Record<string, unknown>): NoticeListSearch {
  const status = NOTICE_STATUSES.find((code) => code === search.status)
  const type = typeIn(search.type)
  return { ...(status && { status }), ...(type && { type }) }
}

/** Reads the address of the page for writing; unknown values are dropped. */
export function parseComposeSearch(search: Record<string, unknown>): ComposeSearch {
  const id = idIn(search.id)
  const template = idIn(search.template)
  const type = typeIn(search.type)
  const corrects = idIn(search.corrects)
  return {
    ...(id && { id }),
    ...(template && { template }),
    ...(type && { type }),
    ...(corrects && { corrects }),
  }
}
