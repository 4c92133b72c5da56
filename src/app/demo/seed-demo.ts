import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import { type CaseFileStatus, firstStatus } from '../../domain/case-file/status.ts'
import { firstClocks } from '../../domain/clocks/first-clocks.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import { sealDraft } from '../case-file/seal-draft.ts'
import type { Clock } from '../clock.ts'
import type { CaseFileVault, ReceiptSource } from '../conversation/ports.ts'
import type { Ids } from '../ids.ts'
import type { DemoArea, DemoCase, DemoData } from './demo-data.ts'
import { demoDraft } from './demo-draft.ts'

const MINUTE = 60_000

/** A demo case with how far it has come. */
export interface DemoCaseFile {
  readonly file: NewCaseFile
  readonly history: readonly DemoHistory[]
}

/** One line of a demo case's history. */
export interface DemoHistory {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly kind: 'submitted' | 'status-changed' | 'note'
  readonly detail: Readonly<Record<string, string>>
  readonly sealed: Uint8Array | undefined
}

/** Where the demo is written. */
export interface DemoStore {
  /** Whether the demo cases are there already. */
  hasCases(): Promise<boolean>
  saveCases(cases: readonly DemoCaseFile[]): Promise<void>
  savePeople(people: DemoData['people'], passwordHash: string, phones: DemoData['phones']): Promise<void>
}

/** What seeding needs. */
export interface DemoTools {
  readonly store: DemoStore
  readonly clock: Clock
  readonly ids: Ids
  readonly caseVault: CaseFileVault
  readonly receipts: ReceiptSource
}

/** Puts the invented people and cases in place; repeating it refreshes the log-ins and leaves the cases alone. */
export async function seedDemo(data: DemoData, passwordHash: string, tools: DemoTools): Promise<void> {
  await tools.store.savePeople(data.people, passwordHash, data.phones)
  if (await tools.store.hasCases()) return
  const wanted = data.areas.flatMap((area) =>
    area.cases.flatMap((index) => {
      const demoCase = data.cases[index]
      return demoCase === undefined ? [] : [{ area, demoCase }]
    }),
  )
  const files: DemoCaseFile[] = []
  for (const { area, demoCase } of wanted) files.push(await buildCase(area, demoCase, tools))
  await tools.store.saveCases(files)
}

async function buildCase(area: DemoArea, demoCase: DemoCase, tools: DemoTools): Promise<DemoCaseFile> {
  const { ids, caseVault } = tools
  const id = ids.uuid()
  const receipt = await tools.receipts.take()
  const key = caseVault.createKey(id)
  const submittedAt = tools.clock.now() - demoCase.minutesAgo * MINUTE
  const clocks = firstClocks({
    kind: demoCase.kind,
    category: demoCase.category,
    urgency: demoCase.urgency,
    submittedAt,
  })
  const draft = demoDraft(area, demoCase, id)
  const path = [firstStatus(demoCase.kind), ...demoCase.steps]
  const file: NewCaseFile = {
    id,
    referenceCode: createReferenceCode(ids.bytes(REFERENCE_CODE_BYTES)),
    receiptIndex: receipt.index,
    receiptHash: receipt.hash,
    kind: demoCase.kind,
    category: demoCase.category,
    urgency: demoCase.urgency,
    urgencyReasons: draft.urgencyReasons.map((reason) => reason.because),
    status: path.at(-1) ?? firstStatus(demoCase.kind),
    unitCode: area.unit,
    communeCode: area.commune,
    placeName: area.place,
    identityLevel: demoCase.identity,
    source: 'web-chat',
    conversationId: undefined,
    submissionKey: undefined,
    draftId: undefined,
    language: 'vi',
    isComplete: true,
    routing: {
      unitCode: area.unit,
      steps: [
        { rule: 'commune-unit', matched: true, because: `Công an nơi xảy ra phụ trách ${area.place}.` },
      ],
    },
    submittedAt,
    dueAt: Math.min(...clocks.map((clock) => clock.dueAt)),
    key,
    clocks: clocks.map((clock) => ({ id: ids.uuid(), ...clock })),
    completes: false,
    ...sealDraft(draft, { id, wrapped: key.wrapped, knownKeys: [] }, tools),
  }
  return { file, history: historyOf(path, demoCase, file, tools) }
}

/** Each step a fair while after the one before, all of them before now. */
function historyOf(
  path: readonly CaseFileStatus[],
  demoCase: DemoCase,
  { id, key, submittedAt }: NewCaseFile,
  { ids, caseVault }: DemoTools,
): readonly DemoHistory[] {
  const pace = (demoCase.minutesAgo * MINUTE) / (path.length + 2)
  const steps = path.map((to, index): DemoHistory => {
    const from = path[index - 1]
    const at = submittedAt + pace * index
    return from === undefined
      ? { id: ids.uuid(), at, kind: 'submitted', detail: { channel: 'web-chat' }, sealed: undefined }
      : { id: ids.uuid(), at, kind: 'status-changed', detail: { from, to }, sealed: undefined }
  })
  if (demoCase.note === undefined) return steps
  const noteId = ids.uuid()
  const sealed = caseVault.seal(
    id,
    key.wrapped,
    { table: 'timeline_entry', column: 'sealed', row: noteId },
    demoCase.note,
  )
  return [...steps, { id: noteId, at: submittedAt + pace * path.length, kind: 'note', detail: {}, sealed }]
}
