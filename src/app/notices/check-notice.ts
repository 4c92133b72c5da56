import { type CheckContext, checkText } from '../../domain/notice/check-text.ts'
import type { NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import type { NoticeReply, NoticeWords } from '../../domain/notice/notice-content.ts'
import { isFreeOfBlocks, type TextFinding } from '../../domain/notice/text-finding.ts'

/** Everything of a notice that people read. */
export interface CheckedNotice extends NoticeWords {
  readonly attachments: readonly Pick<NoticeAttachment, 'name' | 'description'>[]
  readonly reply: NoticeReply | undefined
}

/** What the check has to know of the unit and of us. */
export interface CheckedUnit {
  readonly name: string
  readonly dutyPhone: string | undefined
}

/** Findings of the text check for a unit's notice. @param publicUrl its host may be linked to */
export function checkNotice(
  notice: CheckedNotice,
  unit: CheckedUnit,
  publicUrl: string,
): readonly TextFinding[] {
  const besides = [
    ...notice.attachments.flatMap(({ name, description }, index) =>
      [description, name].map((text) => ({ field: 'attachment', index, text }) as const),
    ),
    ...(notice.reply?.choices ?? []).map((text, index) => ({ field: 'reply', index, text }) as const),
  ]
  return checkText(notice.texts, contextOf(notice, unit, publicUrl), besides)
}

/** Whether nothing keeps the text from going out. */
export function isCleanNotice(notice: CheckedNotice, unit: CheckedUnit, publicUrl: string): boolean {
  return isFreeOfBlocks(checkNotice(notice, unit, publicUrl))
}

function contextOf({ type }: NoticeWords, unit: CheckedUnit, publicUrl: string): CheckContext {
  const phone = unit.dutyPhone?.replace(/\D/gu, '')
  return {
    type,
    unitName: unit.name,
    publicPhones: phone === undefined ? [] : [phone],
    ownHost: /^https?:\/\/([^/:]+)/u.exec(publicUrl)?.[1],
  }
}
