import { createHash } from 'node:crypto'
import type { IntakeVault } from '../app/intake/ports.ts'
import type { BlindIndex } from './blind-index.ts'
import type { IntakeSealer } from './intake-sealer.ts'
import { sealPlaces } from './seal-places.ts'

/** What the edge holds: it seals events, names conversations, and can open nothing. */
export function createIntakeVault(
  sealer: IntakeSealer,
  blindIndex: Pick<BlindIndex, 'conversation'>,
): IntakeVault {
  return {
    seal: (account, bodySha256, raw) => sealer.seal(sealPlaces.event(account, bodySha256), raw),
    conversationKey: (account, chatId) => blindIndex.conversation(account, chatId),
    sha256: (raw) => createHash('sha256').update(raw).digest(),
  }
}
