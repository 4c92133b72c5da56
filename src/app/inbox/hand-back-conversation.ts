import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

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
  const text = farewell(caseFile)
  await inbox.sendToResident({
    id: deps.ids.uuid(),
    outgoingId: deps.ids.uuid(),
    caseFileId: caseFile.id,
    conversationId: conversation.id,
    class: 'status',
    officerId: undefined,
    shown: text,
    sent: text,
    language: caseFile.language,
    dedupeKey: `hand-back:${caseFile.id}:${caseFile.version}`,
    at,
  })
  await inbox.recordTimeline({
    id: deps.ids.uuid(),
    caseFileId: caseFile.id,
    at,
    kind: 'handed-back',
    officerId: command.officer.id,
    detail: {},
    note: undefined,
  })
  await inbox.bumpVersion(caseFile.id)
  return { action: 'case-file.changed', detail: { conversation: 'bot' } }
}

function farewell({ referenceCode, language }: LockedCaseFile): string {
  return language === 'en'
    ? `The officer has finished this talk about report ${referenceCode}. I am the automatic helper again: write any time, and if you are in danger call 113.`
    : `Cán bộ đã trao đổi xong về tin ${referenceCode}. Từ đây hệ thống tự động lại hỗ trợ anh/chị; cần gì anh/chị cứ nhắn, nếu nguy hiểm xin gọi 113.`
}
