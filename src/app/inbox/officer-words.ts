import { publicStatusText } from '../../domain/case-file/public-status.ts'
import { parseRating, type Rating } from '../../domain/case-file/resident-wish.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { channelLabel } from '../../domain/message/channel-label.ts'

/** What officers read for a status: the resident's words, except where officers must know more. */
export function statusLabel(status: CaseFileStatus): string {
  return status === 'QUARANTINE' ? 'Nghi tin rác' : publicStatusText(status, 'vi')
}

const RATING_LABELS: Readonly<Record<Rating, string>> = {
  good: 'Hài lòng',
  fair: 'Bình thường',
  poor: 'Chưa hài lòng',
}

/** How the resident finds the handling, in words; a code this version does not know as it is. */
export function ratingLabel(code: string | undefined): string {
  const rating = parseRating(code)
  return rating === undefined ? (code ?? '?') : RATING_LABELS[rating]
}

const SOURCES: Readonly<Record<string, string>> = {
  officer: 'cán bộ trực',
  'walk-in': 'trực tiếp tại trụ sở',
  phone: 'điện thoại',
  letter: 'thư, đơn',
}

/** The way a case file came, in words ("Zalo"). */
export function sourceLabel(source: string): string {
  return SOURCES[source] ?? channelLabel(source)
}
