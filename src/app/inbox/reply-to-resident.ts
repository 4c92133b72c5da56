import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import { noteFirstLook } from './note-first-look.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

/** Words of an officer for the resident. */
export interface ReplyCommand extends ChangeRequest {
  readonly text: string
}

/**
 * Sends an officer's words into the resident's chat without telling the officer whose chat it is, nor the resident which
 * officer wrote. From now on the bot is quiet there and what the resident sends joins this case, until it is handed back
 * (design §4.5).
 */
export function replyToResident(deps: InboxDependencies, command: ReplyCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => reply(deps, command, inbox, caseFile, at))
}

async function reply(
  deps: InboxDependencies,
  command: ReplyCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { conversation } = caseFile
  if (conversation === undefined) return { refusal: 'no-conversation' }
  if (caseFile.isContactStopped) return { refusal: 'contact-stopped' }
  const id = deps.ids.uuid()
  await inbox.setConversationMode(caseFile.id, 'officer')
  await inbox.sendToResident({
    id,
    outgoingId: deps.ids.uuid(),
    caseFileId: caseFile.id,
    conversationId: conversation.id,
    class: 'officer',
    officerId: command.officer.id,
    shown: command.text,
    sent: `${heading(caseFile)}\n\n${command.text}`,
    language: caseFile.language,
    dedupeKey: `officer:${id}`,
    at,
  })
  await noteFirstLook(deps, inbox, caseFile, { officer: command.officer, at, isTold: false })
  await inbox.markRead(caseFile.id, at)
  await inbox.bumpVersion(caseFile.id)
  return { action: 'message.sent', detail: { message: id } }
}

function heading({ unit, referenceCode, language }: LockedCaseFile): string {
  return language === 'en'
    ? `${unit.name}, officer on duty, about report ${referenceCode}:`
    : `Cán bộ ${unit.name} nhắn về tin ${referenceCode}:`
}
