import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import type { InboxDependencies } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** Words for colleagues. */
export interface NoteCommand extends ChangeRequest {
  readonly text: string
}

/**
 * Keeps an internal note, sealed with the case. It has no way to the resident: no message is made of it. A unit that the case
 * is only shown to may add notes too; those need no version, because they change nothing else.
 */
export function addNote(deps: InboxDependencies, command: NoteCommand): Promise<ChangeResult> {
  const { officer, text } = command
  return changeCaseFile(
    deps,
    command,
    async (inbox, caseFile, at) => {
      await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'note', note: text })
      await inbox.bumpVersion(caseFile.id)
      return { action: 'note.added', detail: {} }
    },
    async (inbox, shared, at) => {
      await recordDeed(deps, inbox, shared, {
        officer,
        at,
        kind: 'note',
        detail: { unit: officer.unitCode },
        note: text,
      })
      return { action: 'note.added', detail: { shared: true } }
    },
  )
}
