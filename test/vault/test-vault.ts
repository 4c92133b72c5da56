import { createSecretKey, type KeyObject } from 'node:crypto'
import { type KeyRing, openKeyRing } from '../../src/vault/key-ring.ts'
import { createVault, type Vault } from '../../src/vault/vault.ts'
import { MemoryKeyStore } from './memory-key-store.ts'

/** The master key of every test: 32 times the byte 7. */
export const TEST_MASTER_KEY: KeyObject = createSecretKey(Buffer.alloc(32, 7))
/** 2026-11-22T00:00:00Z, when tests begin. */
export const TEST_START_MS = 1_795_305_600_000

/** A clock that stands still until a test moves it. */
export interface TestClock {
  nowMs: number
}

/** A vault over keys in memory, made anew for each test. */
export async function openTestVault(
  store = new MemoryKeyStore(),
): Promise<{ vault: Vault; ring: KeyRing; store: MemoryKeyStore; clock: TestClock }> {
  const clock: TestClock = { nowMs: TEST_START_MS }
  const now = () => clock.nowMs
  const ring = await openKeyRing({ masterKey: TEST_MASTER_KEY, store, now })
  return { vault: createVault(ring, now), ring, store, clock }
}
