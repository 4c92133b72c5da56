import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import type { InboxDependencies } from './ports.ts'

/** Tries once more to send a message that was refused, or of which nobody knows whether it arrived. */
export function retryMessage(
  deps: InboxDependencies,
  command: ChangeRequest & { readonly messageId: string },
): Promise<ChangeResult> {
  return changeCaseFile(deps, command, async (inbox, caseFile) => {
    if (caseFile.conversation === undefined) return { refusal: 'no-conversation' }
    if (caseFile.isContactStopped) return { refusal: 'contact-stopped' }
    if (!(await inbox.retryMessage(caseFile.id, command.messageId))) return { refusal: 'not-to-be-retried' }
    await inbox.bumpVersion(caseFile.id)
    return { action: 'message.sent', detail: { message: command.messageId, retry: true } }
  })
}
