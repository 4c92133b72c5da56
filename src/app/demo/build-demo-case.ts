import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import { firstStatus } from '../../domain/case-file/status.ts'
import { firstClocks, type StartedClock } from '../../domain/clocks/first-clocks.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import { sealDraft } from '../case-file/seal-draft.ts'
import type { Clock } from '../clock.ts'
import type { CaseFileVault, ReceiptSource } from '../conversation/ports.ts'
import type { Ids } from '../ids.ts'
import type { DemoArea, DemoCase } from './demo-data.ts'
import { demoDraft } from './demo-draft.ts'
import { type DemoStory, demoStory } from './demo-story.ts'
import type { DemoCaseFile, DemoChats, DemoStore } from './ports.ts'

const MINUTE = 60_000

/** What making an invented case needs. */
export interface CaseTools {
  readonly clock: Clock
  readonly ids: Ids
  readonly caseVault: CaseFileVault
  /** Absent: nobody holds a receipt. */
  readonly receipts: ReceiptSource | undefined
  readonly chats: DemoChats
}

/** What seeding needs. */
export interface DemoTools extends CaseTools {
  readonly store: DemoStore
}

/** Makes one demo case of an area from its template. */
export async function buildDemoCase(
  area: DemoArea,
  demoCase: DemoCase,
  tools: CaseTools,
): Promise<DemoCaseFile> {
  const submittedAt = tools.clock.now() - demoCase.minutesAgo * MINUTE
  const { kind, category, urgency } = demoCase
  const clocks = firstClocks({ kind, category, urgency, submittedAt })
  const file = await buildFile(area, demoCase, submittedAt, clocks, tools)
  const story = demoStory(demoCase, submittedAt, file.referenceCode, clocks)
  const status = story.path.at(-1) ?? file.status
  const running = clocks.filter((clock) => clock.key !== 'T_SEEN' || story.seenAt === undefined)
  return {
    file: { ...file, status },
    conversation: buildConversation(file, story, tools),
    history: sealHistory(file, story, demoCase.note, tools),
    messages: sealMessages(file, story, tools),
    photo: demoCase.hasPhoto === true ? await buildPhoto(tools) : undefined,
    statusBefore: status === 'NEED_INFO' ? story.path.at(-2) : undefined,
    seenAt: story.seenAt,
    readAt: story.readAt,
    dueAt: running.length === 0 ? undefined : Math.min(...running.map((clock) => clock.dueAt)),
  }
}

async function buildFile(
  area: DemoArea,
  demoCase: DemoCase,
  submittedAt: number,
  clocks: readonly StartedClock[],
  tools: CaseTools,
): Promise<NewCaseFile> {
  const { ids, caseVault } = tools
  const id = ids.uuid()
  const receipt = await tools.receipts?.take()
  const key = caseVault.createKey(id)
  const draft = demoDraft(area, demoCase, id)
  const because = `Công an nơi xảy ra phụ trách ${area.place}.`
  return {
    id,
    referenceCode: createReferenceCode(ids.bytes(REFERENCE_CODE_BYTES)),
    receiptIndex: receipt?.index,
    receiptHash: receipt?.hash,
    kind: demoCase.kind,
    category: demoCase.category,
    urgency: demoCase.urgency,
    urgencyReasons: draft.urgencyReasons.map((reason) => reason.because),
    status: firstStatus(demoCase.kind),
    unitCode: area.unit,
    communeCode: area.commune,
    placeName: area.place,
    identityLevel: demoCase.identity,
    source: 'web-chat',
    conversationId: ids.uuid(),
    submissionKey: undefined,
    draftId: undefined,
    language: 'vi',
    isComplete: true,
    routing: { unitCode: area.unit, steps: [{ rule: 'commune-unit', matched: true, because }] },
    submittedAt,
    dueAt: Math.min(...clocks.map((clock) => clock.dueAt)),
    key,
    clocks: clocks.map((clock) => ({ id: ids.uuid(), ...clock })),
    completes: false,
    ...sealDraft(draft, { id, wrapped: key.wrapped, answerCount: 0 }, tools),
  }
}

function buildConversation(
  { conversationId }: NewCaseFile,
  { isOfficerTalking, lastInboundAt }: DemoStory,
  { ids, chats }: CaseTools,
): DemoCaseFile['conversation'] {
  const id = conversationId ?? ids.uuid()
  const chatId = ids.uuid()
  return {
    id,
    account: chats.account,
    key: chats.key(chatId),
    addressSealed: chats.sealAddress(id, chatId),
    mode: isOfficerTalking ? 'officer' : 'bot',
    lastInboundAt,
  }
}

function sealMessages(
  file: NewCaseFile,
  { messages }: DemoStory,
  { ids, caseVault }: CaseTools,
): DemoCaseFile['messages'] {
  return messages.map(({ at, author, text }) => {
    const id = ids.uuid()
    const place = { table: 'case_message', column: 'sealed', row: id } as const
    const sealed = caseVault.seal(file.id, file.key.wrapped, place, text)
    return { id, at, author, direction: author === 'resident' ? 'in' : 'out', sealed }
  })
}

/** An officer's note is the last thing that an officer did. */
function sealHistory(
  file: NewCaseFile,
  { history, readAt }: DemoStory,
  note: string | undefined,
  { ids, caseVault }: CaseTools,
): DemoCaseFile['history'] {
  const lines = history.map((line) => ({ id: ids.uuid(), ...line, sealed: undefined }))
  if (note === undefined) return lines
  const id = ids.uuid()
  const place = { table: 'timeline_entry', column: 'sealed', row: id } as const
  const sealed = caseVault.seal(file.id, file.key.wrapped, place, note)
  return [...lines, { id, at: readAt ?? file.submittedAt, kind: 'note', detail: {}, sealed }]
}

async function buildPhoto({ ids, chats }: CaseTools): Promise<DemoCaseFile['photo']> {
  const id = ids.uuid()
  return { id, ...(await chats.uploadPhoto(id)) }
}
