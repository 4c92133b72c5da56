import type { FiledCase } from './filed-case.ts'
import type { CaseFacts } from './ports.ts'
import type { Turn } from './turn.ts'

/**
 * A case that this very step filed or completed: several messages are worked on before anything is written, so the store does
 * not know it yet.
 */
export function filedInThisStep(turn: Turn, isIt: (filed: FiledCase) => boolean): CaseFacts | undefined {
  return turn.filed.findLast(isIt)?.facts
}
