import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'
import { tellResident } from './tell-resident.ts'

/** Lets the bot answer again in the resident's chat, and tells the resident so. */
export function handBackConversation(deps: InboxDependencies, command: ChangeRequest): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => handBack(deps, command, inbox, caseFile, at))
}

async function handBack(
  deps: InboxDependencies,
  command: ChangeRequest,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { conversation } = caseFile
  if (conversation === undefined) return { refusal: 'no-conversation' }
  if (conversation.mode !== 'officer') return { refusal: 'not-in-officer-mode' }
  await inbox.setConversationMode(caseFile.id, 'bot')
  const dedupeKey = `hand-back:${caseFile.id}:${caseFile.version}`
  await tellResident(deps, inbox, caseFile, { text: farewell(caseFile), dedupeKey, at })
  await recordDeed(deps, inbox, caseFile, { officer: command.officer, at, kind: 'handed-back' })
  await inbox.bumpVersion(caseFile.id)
  return { action: 'case-file.changed', detail: { conversation: 'bot' } }
}

function farewell({ referenceCode, language }: LockedCaseFile): string {
  return language === 'en'
    ? `The officer has finished this talk about report ${referenceCode}. I am the automatic helper again: write any time, and if you are in danger call 113.`
    : `Cán bộ đã trao đổi xong về tin ${referenceCode}. Từ đây hệ thống tự động lại hỗ trợ anh/chị; cần gì anh/chị cứ nhắn, nếu nguy hiểm xin gọi 113.`
}
