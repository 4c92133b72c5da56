import type { PlannedCopy } from '../../../../src/app/notices/sending-ports.ts'

/** A copy for a group, which is also the address of its chat. */
export function aCopy(id: string, part = 0): PlannedCopy {
  return {
    id,
    noticeId: 'n1',
    conversationId: id,
    chatKind: 'group',
    addressSealed: Buffer.from(id),
    language: 'vi',
    attempts: 0,
    part,
    topicId: undefined,
  }
}
