import { addNote } from '../../app/inbox/add-note.ts'
import { answerTransfer } from '../../app/inbox/answer-transfer.ts'
import { assignCaseFile } from '../../app/inbox/assign-case-file.ts'
import { changeClock } from '../../app/inbox/change-clock.ts'
import { declineReopening } from '../../app/inbox/decline-reopening.ts'
import { handBackConversation } from '../../app/inbox/hand-back-conversation.ts'
import { mergeCaseFile, undoMerge } from '../../app/inbox/merge-case-file.ts'
import { replyToResident } from '../../app/inbox/reply-to-resident.ts'
import { decideIdentity, requestIdentity } from '../../app/inbox/request-identity.ts'
import { retryMessage } from '../../app/inbox/retry-message.ts'
import { endShare, shareCaseFile } from '../../app/inbox/share-case-file.ts'
import { reclassifyCaseFile, setHamlet, setLabels, tickChecklist } from '../../app/inbox/sort-case-file.ts'
import { transferCaseFile } from '../../app/inbox/transfer-case-file.ts'
import { transitionCaseFile } from '../../app/inbox/transition-case-file.ts'
import {
  addNoteSchema,
  assignmentSchema,
  handBackSchema,
  sendMessageSchema,
  transferSchema,
  transitionSchema,
} from '../../contracts/case-file.ts'
import {
  changeClockSchema,
  mergeSchema,
  reclassifySchema,
  setHamletSchema,
  setLabelsSchema,
  tickChecklistSchema,
  undoMergeSchema,
} from '../../contracts/case-work/changes.ts'
import { identityDecisionSchema, identityRequestSchema } from '../../contracts/case-work/identity-requests.ts'
import { declineReopeningSchema } from '../../contracts/case-work/resident-wish.ts'
import { shareSchema, transferAnswerSchema } from '../../contracts/case-work/transfers.ts'
import type { Api } from '../api.ts'
import { addWork } from './add-work.ts'
import type { CaseFileRoutesOptions } from './case-file-routes.ts'

/** The writes on one case file. */
export function addCaseWorkRoutes(api: Api, options: CaseFileRoutesOptions): void {
  addSteps(api, options)
  addTalk(api, options)
  addMoves(api, options)
  addSorting(api, options)
  addIdentityWork(api, options)
}

function addSteps(api: Api, options: CaseFileRoutesOptions): void {
  const { inbox } = options
  addWork(api, options, {
    path: 'transitions',
    summary: 'Take a step along the allowed transitions, with the facts it needs',
    body: transitionSchema,
    run: (ask, { version: _version, reason, ...body }) =>
      transitionCaseFile(inbox, { ...ask, ...body, reason }),
  })
  addWork(api, options, {
    path: 'clocks',
    summary: 'Start, pause, resume, extend or complete a time limit',
    body: changeClockSchema,
    run: (ask, { key, change, reason }) => changeClock(inbox, { ...ask, key, change, reason }),
  })
  addWork(api, options, {
    path: 'classification',
    summary: 'Change category, urgency or the mark of value, with a reason',
    body: reclassifySchema,
    run: (ask, { category, urgency, isValuable, reason }) =>
      reclassifyCaseFile(inbox, { ...ask, category, urgency, isValuable, reason }),
  })
}

function addTalk(api: Api, options: CaseFileRoutesOptions): void {
  const { inbox } = options
  addWork(api, options, {
    path: 'messages',
    summary: 'Write to the resident',
    body: sendMessageSchema,
    run: (ask, { text }) => replyToResident(inbox, { ...ask, text }),
  })
  addWork(api, options, {
    path: 'messages/:itemId/retry',
    summary: 'Send a message again that did not arrive',
    body: handBackSchema,
    run: (ask, _body, messageId) => retryMessage(inbox, { ...ask, messageId }),
  })
  addWork(api, options, {
    path: 'reopening/decline',
    summary: 'Answer a wish for another look: the result stands',
    body: declineReopeningSchema,
    run: (ask, { told }) => declineReopening(inbox, { ...ask, told }),
  })
  addWork(api, options, {
    path: 'notes',
    summary: 'Keep an internal note',
    body: addNoteSchema,
    run: (ask, { text }) => addNote(inbox, { ...ask, text }),
  })
  addWork(api, options, {
    path: 'hand-back',
    summary: 'Let the bot answer again',
    body: handBackSchema,
    run: (ask) => handBackConversation(inbox, ask),
  })
}

function addMoves(api: Api, options: CaseFileRoutesOptions): void {
  const { inbox } = options
  addWork(api, options, {
    path: 'assignment',
    summary: 'Take, give or release',
    body: assignmentSchema,
    run: (ask, { officerId }) => assignCaseFile(inbox, { ...ask, officerId }),
  })
  addWork(api, options, {
    path: 'transfer',
    summary: 'Pass on to another unit, with the original clocks',
    body: transferSchema,
    run: (ask, { unitCode, reason }) => transferCaseFile(inbox, { ...ask, unitCode, reason }),
  })
  addWork(api, options, {
    path: 'transfer/answer',
    summary: 'Accept a case that was passed on, or give it back',
    body: transferAnswerSchema,
    run: (ask, { answer, reason }) => answerTransfer(inbox, { ...ask, answer, reason }),
  })
  addWork(api, options, {
    path: 'shares',
    summary: 'Let a second unit read the case and add notes',
    body: shareSchema,
    run: (ask, { unitCode, reason }) => shareCaseFile(inbox, { ...ask, unitCode, reason }),
  })
  addWork(api, options, {
    path: 'shares/:unit/end',
    summary: 'End showing the case to a second unit',
    body: handBackSchema,
    run: (ask, _body, unitCode) => endShare(inbox, { ...ask, unitCode }),
  })
  addWork(api, options, {
    path: 'merge',
    summary: 'Merge into another case; both codes stay alive',
    body: mergeSchema,
    run: (ask, { into, reason }) => mergeCaseFile(inbox, { ...ask, into, reason }),
  })
  addWork(api, options, {
    path: 'merge/undo',
    summary: 'Part a merged case again',
    body: undoMergeSchema,
    run: (ask, { reason }) => undoMerge(inbox, { ...ask, reason }),
  })
}

function addSorting(api: Api, options: CaseFileRoutesOptions): void {
  const { inbox } = options
  addWork(api, options, {
    method: 'PUT',
    path: 'labels',
    summary: 'Set the labels',
    body: setLabelsSchema,
    run: (ask, { labelIds }) => setLabels(inbox, { ...ask, labelIds }),
  })
  addWork(api, options, {
    method: 'PUT',
    path: 'hamlet',
    summary: 'Say in which hamlet it happened',
    body: setHamletSchema,
    run: (ask, { hamletId }) => setHamlet(inbox, { ...ask, hamletId: hamletId ?? undefined }),
  })
  addWork(api, options, {
    path: 'checklist',
    summary: 'Tick an item of the checklist, or take the tick off',
    body: tickChecklistSchema,
    run: (ask, { itemId, isDone }) => tickChecklist(inbox, { ...ask, itemId, isDone }),
  })
}

function addIdentityWork(api: Api, options: CaseFileRoutesOptions): void {
  const { inbox } = options
  addWork(api, options, {
    path: 'identity-requests',
    summary: 'Ask to open the sealed identity',
    body: identityRequestSchema,
    run: (ask, { reason }) => requestIdentity(inbox, { ...ask, reason }),
  })
  addWork(api, options, {
    path: 'identity-requests/:itemId/decision',
    summary: 'Approve or refuse opening the identity, as the second person',
    body: identityDecisionSchema,
    run: (ask, { approve, reason }, requestId) =>
      decideIdentity(inbox, { ...ask, requestId, approve, reason }),
  })
}
