import path from 'node:path'
import { createLiveFeed } from '../app/inbox/live-feed.ts'
import { findOwnTemplate } from '../persistence/administration/template-rows.ts'
import { createRegisterStore } from '../persistence/documents/register-store.ts'
import { createLiveEventLog } from '../persistence/inbox/live-event-log.ts'
import { createPrismaInboxStore } from '../persistence/inbox/prisma-inbox-store.ts'
import { createPrismaMediationStore } from '../persistence/mediation/prisma-mediation-store.ts'
import { createPrismaOfficerStore } from '../persistence/officers/prisma-officer-store.ts'
import { createPrisma } from '../persistence/prisma/create-prisma.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createContentSearch } from '../search/content-search.ts'
import { createAttemptKeys } from '../vault/attempt-keys.ts'
import { createInboxVault } from '../vault/inbox-vault.ts'
import { createMediationVault } from '../vault/mediation-vault.ts'
import { createOneTimePasswords } from '../vault/one-time-passwords.ts'
import { findPasswordProblem } from '../vault/password-rules.ts'
import { createSessionTokens } from '../vault/session-tokens.ts'
import type { SharedParts } from './open-shared-parts.ts'
import { systemClock, systemIds } from './system.ts'

/** Stores of the officers' side, each behind its vault, with what finds words and tells open pages. */
export function openOfficerDesk({ pools, vault, passwords, log }: SharedParts) {
  const prisma = createPrisma(pools.web)
  const inboxVault = createInboxVault(vault)
  const store = createPrismaInboxStore(prisma, inboxVault)
  const liveLog = createLiveEventLog(prisma)
  const feed = createLiveFeed({
    log: liveLog,
    now: Date.now,
    after: (ms, task) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    onError: () => log.warn('live.failed'),
  })
  return {
    prisma,
    store,
    liveLog,
    feed,
    search: createContentSearch({ store, feed, clock: systemClock }),
    mediations: createPrismaMediationStore(prisma, createMediationVault(vault)),
    registers: createRegisterStore(prisma, inboxVault),
    templates: {
      shipped: path.join(PROJECT_ROOT, 'documents', 'templates'),
      findOwn: (name: string) => findOwnTemplate(prisma, name),
    },
    officers: {
      officers: createPrismaOfficerStore(prisma, inboxVault),
      passwords,
      findPasswordProblem,
      oneTimePasswords: createOneTimePasswords(vault.totp),
      tokens: createSessionTokens(systemIds),
      attemptKeys: createAttemptKeys(vault.blindIndex),
      clock: systemClock,
      ids: systemIds,
    },
  }
}
