import { expect, it } from 'vitest'
import type { LockedCaseFile, NewResidentMessage } from '../../../src/app/inbox/ports.ts'
import { tellResident } from '../../../src/app/inbox/tell-resident.ts'

const CASE: LockedCaseFile = {
  id: 'case',
  version: 3,
  referenceCode: 'BY-7K3F-29QX',
  status: 'SUBMITTED',
  statusBefore: undefined,
  unit: { code: '00001', name: 'Công an xã Thử' },
  assigneeId: undefined,
  language: 'en',
  kind: 'crime-tip',
  category: 'KHAC',
  urgency: 'P3',
  identityLevel: 'C',
  registerNumber: undefined,
  legalClass: undefined,
  resultKind: undefined,
  mergedIntoId: undefined,
  isContactStopped: false,
  conversation: { id: 'chat', mode: 'officer' },
}

async function tell(change: Partial<LockedCaseFile>): Promise<readonly NewResidentMessage[]> {
  const sent: NewResidentMessage[] = []
  let count = 0
  const ids = { uuid: () => `id-${++count}`, bytes: (length: number) => new Uint8Array(length) }
  const inbox = { sendToResident: async (message: NewResidentMessage) => void sent.push(message) }
  await tellResident(
    { ids },
    inbox,
    { ...CASE, ...change },
    { text: 'News.', dedupeKey: 'news:case:3', at: 5 },
  )
  return sent
}

it('says news in the chat and in the case alike, in the language of the resident, in nobody’s name', async () => {
  expect(await tell({})).toEqual([
    {
      id: 'id-1',
      outgoingId: 'id-2',
      caseFileId: 'case',
      conversationId: 'chat',
      class: 'status',
      officerId: undefined,
      shown: 'News.',
      sent: 'News.',
      language: 'en',
      dedupeKey: 'news:case:3',
      at: 5,
    },
  ])
})

it('says nothing to a resident who wants no contact, nor where there is no chat', async () => {
  expect(await tell({ isContactStopped: true })).toEqual([])
  expect(await tell({ conversation: undefined })).toEqual([])
})
