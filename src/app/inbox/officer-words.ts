import { publicStatusText } from '../../domain/case-file/public-status.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'

/** What officers read for a status: the resident's words, except where officers must know more. */
export function statusLabel(status: CaseFileStatus): string {
  return status === 'QUARANTINE' ? 'Nghi tin rác' : publicStatusText(status, 'vi')
}

const SOURCES: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo',
  'zalo-bot': 'Zalo Bot',
  'web-chat': 'trang web',
  officer: 'cán bộ trực',
  'walk-in': 'trực tiếp tại trụ sở',
  phone: 'điện thoại',
  letter: 'thư, đơn',
}

/** The way a case file came, in words ("Zalo"). */
export function sourceLabel(source: string): string {
  return SOURCES[source] ?? source
}
