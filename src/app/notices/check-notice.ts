import { type CheckContext, checkText } from '../../domain/notice/check-text.ts'
import type { NoticeTexts } from '../../domain/notice/notice-content.ts'
import type { NoticeType } from '../../domain/notice/notice-type.ts'
import { isFreeOfBlocks, type TextFinding } from '../../domain/notice/text-finding.ts'

/** What the check has to know of the unit and of us. */
export interface CheckedUnit {
  readonly name: string
  readonly dutyPhone: string | undefined
}

/** Findings of the text check for a unit's notice. @param publicUrl its host may be linked to */
export function checkNotice(
  type: NoticeType,
  texts: NoticeTexts,
  unit: CheckedUnit,
  publicUrl: string,
): readonly TextFinding[] {
  return checkText(texts, contextOf(type, unit, publicUrl))
}

/** Whether nothing keeps the text from going out. */
export function isCleanNotice(
  type: NoticeType,
  texts: NoticeTexts,
  unit: CheckedUnit,
  publicUrl: string,
): boolean {
  return isFreeOfBlocks(checkNotice(type, texts, unit, publicUrl))
}

function contextOf(type: NoticeType, unit: CheckedUnit, publicUrl: string): CheckContext {
  const phone = unit.dutyPhone?.replace(/\D/gu, '')
  return {
    type,
    unitName: unit.name,
    publicPhones: phone === undefined ? [] : [phone],
    ownHost: /^https?:\/\/([^/:]+)/u.exec(publicUrl)?.[1],
  }
}
