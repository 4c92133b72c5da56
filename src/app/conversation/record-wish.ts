import { parseRating } from '../../domain/case-file/resident-wish.ts'
import type { AdditionWish } from '../../domain/flow/flow-event.ts'
import type { NewResidentWish } from './conversation-writes.ts'
import type { NotedCase } from './noted-case.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/** How the history names each wish; a question is told by its words alone. */
const DEEDS = {
  'stop-contact': 'contact-withdrawn',
  'be-phoned': 'phone-agreed',
  rate: 'rated',
  reopen: 'reopen-asked',
} as const

/**
 * Writes what the resident wants of the officers of a filed case: contact taken away or given, a rating, another look. Each is
 * a fact of the case, not only words in it (domain reference §9.1).
 */
export function recordWish(
  turn: Turn,
  caseFile: NotedCase,
  wish: AdditionWish,
  at: MessageContext,
  tools: ConverseTools,
): void {
  const noted = readWish(caseFile, wish, at.at, tools)
  if (noted === undefined) return
  turn.wishes.push(noted)
  if (noted.kind === 'ask') return
  turn.timeline.push({
    id: tools.ids.uuid(),
    caseFileId: caseFile.id,
    at: at.at,
    kind: DEEDS[noted.kind],
    detail: noted.kind === 'rate' ? { rating: noted.rating } : {},
  })
  turn.liveEvents.push({ unitCode: caseFile.unitCode, kind: 'case-file.changed', caseFileId: caseFile.id })
}

function readWish(
  { id: caseFileId, unitCode, wrappedKey }: NotedCase,
  { kind, words, choice }: AdditionWish,
  at: number,
  { caseVault }: ConverseTools,
): NewResidentWish | undefined {
  const place = { table: 'resident_wish', column: 'sealed', row: caseFileId } as const
  switch (kind) {
    case 'rate': {
      const rating = parseRating(choice)
      return rating && { kind, caseFileId, unitCode, at, rating }
    }
    case 'be-phoned':
      return {
        kind,
        caseFileId,
        unitCode,
        at,
        sealed: words === undefined ? undefined : caseVault.seal(caseFileId, wrappedKey, place, words),
      }
    default:
      return { kind, caseFileId, unitCode, at }
  }
}
