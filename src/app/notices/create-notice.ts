import type { AskingOfficer } from '../../domain/access/role.ts'
import { createNoticeCode, NOTICE_CODE_BYTES } from '../../domain/notice/notice-code.ts'
import { normaliseTexts } from '../../domain/notice/notice-content.ts'
import { NOTICE_ROLES } from '../../domain/notice/notice-moves.ts'
import type { NoticeChangeResult } from './change-notice.ts'
import type { NoticeDependencies, NoticeDraft } from './ports.ts'

/** A new notice as somebody writes it. */
export interface NewNotice {
  readonly officer: AskingOfficer
  readonly draft: NoticeDraft
  /** The notice that this one corrects; it must be of the same unit and have gone out. */
  readonly corrects?: string | undefined
}

/** Begins a notice as a draft of the officer's unit. What the check finds does not keep it from being kept. */
export async function createNotice(deps: NoticeDependencies, ask: NewNotice): Promise<NoticeChangeResult> {
  const { officer, draft, corrects } = ask
  if (!NOTICE_ROLES.includes(officer.role)) return { kind: 'refused', refusal: 'role-not-allowed' }
  const id = deps.ids.uuid()
  return deps.store.withOfficer(officer, async (db): Promise<NoticeChangeResult> => {
    const corrected = corrects === undefined ? undefined : await db.findNotice(corrects)
    if (corrects !== undefined && corrected?.startedAt === undefined)
      return { kind: 'refused', refusal: 'unknown-correction' }
    const code = createNoticeCode(deps.ids.bytes(NOTICE_CODE_BYTES))
    await db.insertNotice({ ...draft, texts: normaliseTexts(draft.texts), id, code, correctsId: corrects })
    await db.announce('notice.changed', id)
    await db.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'notice.changed',
      subject: `notice:${id}`,
      detail: { to: 'DRAFT', type: draft.type },
    })
    const notice = await db.findNotice(id)
    return notice === undefined ? { kind: 'not-found' } : { kind: 'done', notice }
  })
}

/** Begins a new draft with the words, files and audience of an older notice, without its schedule. */
export async function duplicateNotice(
  deps: NoticeDependencies,
  officer: AskingOfficer,
  noticeId: string,
): Promise<NoticeChangeResult> {
  const notice = await deps.store.withOfficer(officer, (db) => db.findNotice(noticeId))
  if (notice === undefined) return { kind: 'not-found' }
  const { type, texts, audience, attachments, reply } = notice
  return createNotice(deps, { officer, draft: { type, texts, audience, schedule: {}, attachments, reply } })
}
