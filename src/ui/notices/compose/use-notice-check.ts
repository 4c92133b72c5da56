import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { previewQuery } from '../../api/notices.ts'
import { canBeKept, type NoticeDraft, type NoticeLanguage, textsOf } from './notice-draft.ts'
import type { Finding } from './place-findings.ts'
import { toReply } from './reply-draft.ts'

/** After the last key. */
const SETTLE_MS = 450
const NOTHING_FOUND: readonly Finding[] = []

/**
 * How what is being written will look, and what the text check says of it. Files are checked when they are added, so their
 * findings come with the kept notice.
 */
export function useNoticeCheck(draft: NoticeDraft, language: NoticeLanguage, kept: NoticeDetail | undefined) {
  const isWritten = canBeKept(draft)
  const [settled] = useDebouncedValue(draft, SETTLE_MS)
  const { type, corrects } = settled
  const words = { type, texts: textsOf(settled), reply: toReply(settled.reply), language }
  const asked = { ...words, ...(corrects !== undefined && { corrects }) }
  const preview = useQuery({ ...previewQuery(asked), enabled: isWritten && canBeKept(settled) })
  const ofWords = isWritten ? (preview.data?.findings ?? NOTHING_FOUND) : NOTHING_FOUND
  const ofFiles = (kept?.findings ?? NOTHING_FOUND).filter(({ field }) => field === 'attachment')
  return { isWritten, preview, findings: [...ofWords, ...ofFiles] }
}
