import type { NoticeDetail } from '../../contracts/notices/notice-detail.ts'
import { callApi } from './http.ts'
import { noticePath } from './notices.ts'

/** A picture or PDF that a notice has. */
export type NoticeAttachment = NoticeDetail['attachments'][number]

const pathOf = ({ id }: NoticeDetail) => `${noticePath(id)}/attachments`

/**
 * Adds a picture or PDF to a notice. Like every edit it takes an approval away.
 * @param description what it shows, for those who cannot see it
 */
export function addAttachment(notice: NoticeDetail, file: File, description: string): Promise<NoticeDetail> {
  const query = new URLSearchParams({ name: file.name, description, version: String(notice.version) })
  return callApi<NoticeDetail>(`${pathOf(notice)}?${query}`, { method: 'POST', body: file })
}

/** Takes a picture or PDF off a notice. */
export function removeAttachment(notice: NoticeDetail, attachmentId: string): Promise<NoticeDetail> {
  const path = `${pathOf(notice)}/${encodeURIComponent(attachmentId)}?version=${notice.version}`
  return callApi<NoticeDetail>(path, { method: 'DELETE' })
}
