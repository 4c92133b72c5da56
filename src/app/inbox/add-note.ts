import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import type { InboxDependencies } from './ports.ts'

/** Words for colleagues. */
export interface NoteCommand extends ChangeRequest {
  readonly text: string
}

/** Keeps an internal note, sealed with the case. It has no way to the resident: no message is made of it. */
export function addNote(deps: InboxDependencies, command: NoteCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    const id = deps.ids.uuid()
    await inbox.recordTimeline({
      id,
      caseFileId: caseFile.id,
      at,
      kind: 'note',
      officerId: command.officer.id,
      detail: {},
      note: command.text,
    })
    await inbox.bumpVersion(caseFile.id)
    return { action: 'note.added', detail: { note: id } }
  })
}
