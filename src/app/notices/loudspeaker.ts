import type { AskingOfficer } from '../../domain/access/role.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import {
  measureSpeech,
  type SpokenNotice,
  speakNotice,
  whereToReport,
} from '../../domain/notice/spoken-notice.ts'
import type { NoticeDependencies } from './ports.ts'

/** The text of "Tiếng loa an ninh" for some days, with its reading time. */
export interface Loudspeaker extends SpokenNotice {
  readonly noticeCodes: readonly string[]
}

/** What must not be heard any more: wrong, or over. A correction is read in place of what it corrects. */
const PAST: readonly NoticeStatus[] = ['WITHDRAWN', 'CORRECTED', 'EXPIRED']

/** Puts what went out between two instants and still holds into one text to be read aloud; the newest first, each once. */
export async function readLoudspeaker(
  deps: NoticeDependencies,
  officer: AskingOfficer,
  from: number,
  to: number,
): Promise<Loudspeaker> {
  const { notices, unit } = await deps.store.withOfficer(officer, async (db) => ({
    notices: await db.noticesBetween(from, to),
    unit: await db.ownUnit(),
  }))
  const heard = notices.filter(({ startedAt, status }) => startedAt !== undefined && !PAST.includes(status))
  const frame = { unitName: unit.name, dutyPhone: unit.dutyPhone }
  // Said once, at the end of all.
  const report = whereToReport(frame)
  const bodies = heard.map(({ texts }) =>
    speakNotice(texts.vi, frame)
      .text.replace(/^Kính thưa bà con\.\s*/u, '')
      .replace(/\s*Xin cảm ơn bà con\.$/u, '')
      .replace(` ${report}`, ''),
  )
  const text = [
    `Kính thưa bà con. Đây là tiếng loa an ninh của ${unit.name}.`,
    ...bodies,
    `${report} Xin cảm ơn bà con đã nghe.`,
  ].join('\n\n')
  return { ...measureSpeech(text), noticeCodes: heard.map(({ code }) => code) }
}
