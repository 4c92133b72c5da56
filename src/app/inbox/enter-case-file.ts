import { mayTransfer } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type {
  CaseFileDraft,
  DraftAnswer,
  DraftContact,
  IdentityLevel,
} from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import { type CategoryCode, isCategoryCode } from '../../domain/case-file/category.ts'
import { formatReceipt } from '../../domain/case-file/receipt.ts'
import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import { firstStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import { firstClocks } from '../../domain/clocks/first-clocks.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import { sealDraft } from '../case-file/seal-draft.ts'
import type { InboxDependencies, InboxTransaction } from './ports.ts'
import { recordDeed } from './record-deed.ts'
import { urgencyFor } from './sort-case-file.ts'

/** What an officer writes down for somebody who comes, calls or writes a letter. */
export interface EnteredMatter {
  readonly source: 'walk-in' | 'phone' | 'letter' | 'officer'
  readonly kind: CaseFileKind
  readonly category: string
  /** Absent: the category's own level. */
  readonly urgency: Urgency | undefined
  readonly what: string
  readonly when: string | undefined
  readonly place:
    | {
        readonly text: string
        readonly communeCode?: string | undefined
        readonly communeName?: string | undefined
      }
    | undefined
  readonly identityLevel: IdentityLevel
  readonly contact: DraftContact | undefined
  /** Made by the form once: pressing twice files once. */
  readonly submissionKey: string
}

/** How entering ended. The receipt is shown this once, to be handed over; it is absent when the form was filed before. */
export type EnteredCaseFile =
  | {
      readonly kind: 'entered'
      readonly id: string
      readonly referenceCode: string
      readonly receipt: string | undefined
    }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-category' }

/**
 * Files a case that came without a chat, in the officer's own unit and sealed like any other. The person gets the code and
 * may be given the receipt, which opens the matter from a chat later.
 */
export async function enterCaseFile(
  deps: InboxDependencies,
  officer: AskingOfficer,
  matter: EnteredMatter,
): Promise<EnteredCaseFile> {
  const { category } = matter
  if (!mayTransfer(officer)) return { kind: 'not-allowed' }
  if (!isCategoryCode(category)) return { kind: 'unknown-category' }
  const { receipt, index, hash } = await deps.receipts.take()
  const at = deps.clock.now()
  const file = buildCaseFile(deps, officer, { ...matter, category }, { index, hash }, at)
  const entered = await deps.store.withOfficer(officer, (inbox) => write(deps, inbox, officer, file))
  if (entered.isNew) deps.nudge()
  return {
    kind: 'entered',
    id: entered.id,
    referenceCode: entered.referenceCode,
    receipt: entered.isNew ? formatReceipt(receipt) : undefined,
  }
}

async function write(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  officer: AskingOfficer,
  file: NewCaseFile,
): Promise<{ readonly id: string; readonly referenceCode: string; readonly isNew: boolean }> {
  if (!(await inbox.enterCaseFile(file))) {
    const known = await inbox.findEntered(file.submissionKey ?? '')
    return { ...(known ?? { id: file.id, referenceCode: file.referenceCode }), isNew: false }
  }
  const { id, referenceCode, unitCode, submittedAt: at } = file
  await recordDeed(deps, inbox, { id }, { officer, at, kind: 'entered', detail: { channel: file.source } })
  await inbox.announce(unitCode, 'case-file.submitted', id)
  await inbox.recordAudit({
    chain: officer.unitCode,
    at,
    actor: `officer:${officer.id}`,
    action: 'case-file.entered',
    subject: `case-file:${id}`,
    detail: { source: file.source },
  })
  return { id, referenceCode, isNew: true }
}

function buildCaseFile(
  deps: InboxDependencies,
  officer: AskingOfficer,
  matter: EnteredMatter & { readonly category: CategoryCode },
  receipt: { readonly index: Uint8Array; readonly hash: string },
  at: number,
): NewCaseFile {
  const id = deps.ids.uuid()
  const draft = draftOf(matter)
  const clocks = firstClocks({ ...draft, submittedAt: at })
  const key = deps.caseVault.createKey(id)
  const because = 'Cán bộ nhập trực tiếp tại đơn vị'
  return {
    id,
    referenceCode: createReferenceCode(deps.ids.bytes(REFERENCE_CODE_BYTES)),
    receiptIndex: receipt.index,
    receiptHash: receipt.hash,
    kind: draft.kind,
    category: draft.category,
    urgency: draft.urgency,
    urgencyReasons: draft.urgencyReasons.map((reason) => reason.because),
    status: firstStatus(draft.kind),
    unitCode: officer.unitCode,
    communeCode: matter.place?.communeCode,
    placeName: matter.place?.communeName ?? 'Chưa rõ nơi',
    identityLevel: draft.identityLevel,
    source: matter.source,
    conversationId: undefined,
    submissionKey: draft.submissionKey,
    draftId: undefined,
    language: 'vi',
    isComplete: true,
    routing: { unitCode: officer.unitCode, steps: [{ rule: 'officer-entered', matched: true, because }] },
    submittedAt: at,
    dueAt: Math.min(...clocks.map((clock) => clock.dueAt)),
    key,
    clocks: clocks.map((clock) => ({ id: deps.ids.uuid(), ...clock })),
    completes: false,
    ...sealDraft(
      draft,
      { id, wrapped: key.wrapped, answerCount: 0 },
      { ids: deps.ids, caseVault: deps.caseVault },
    ),
  }
}

function draftOf(matter: EnteredMatter & { readonly category: CategoryCode }): CaseFileDraft {
  const urgency = urgencyFor(matter.category, matter.urgency)
  const because = matter.urgency === undefined ? 'Mức mặc định của loại việc' : 'Cán bộ chọn khi nhập'
  return {
    submissionKey: matter.submissionKey,
    kind: matter.kind,
    category: matter.category,
    urgency,
    urgencyReasons: [{ code: 'officer-entered', urgency, because }],
    identityLevel: matter.identityLevel,
    answers: answersOf(matter),
    ...(matter.contact === undefined ? {} : { contact: matter.contact }),
    evidence: [],
    language: 'vi',
    isComplete: true,
    danger: false,
    wantsOfficer: false,
  }
}

function answersOf({ what, when, place }: EnteredMatter): DraftAnswer[] {
  const answers: DraftAnswer[] = [{ key: 'what', question: 'Sự việc, theo lời người báo', text: what }]
  if (place !== undefined && place.text !== '')
    answers.push({ key: 'where', question: 'Nơi xảy ra', text: place.text })
  if (when !== undefined && when !== '') answers.push({ key: 'when', question: 'Thời gian', text: when })
  return answers
}
