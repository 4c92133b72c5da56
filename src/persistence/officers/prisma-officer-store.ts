import type { OfficerStore } from '../../app/officers/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { InboxVault } from '../inbox/inbox-vault.ts'
import { retryDeadlock } from '../inbox/retry-deadlock.ts'
import { recordAudit } from '../inbox/write-case-file.ts'
import { changeAttempts, removeExpired, takeTotpStep } from './log-in-counters.ts'
import {
  addOfficer,
  disableOfficer,
  findCredentials,
  listOfficers,
  replacePassword,
  saveTotpSeed,
} from './officer-accounts.ts'
import { findSession } from './officer-sessions.ts'
import { ownAccount } from './own-account.ts'

/** People of the inbox and their sessions, over a client whose connections have the role `by_web`. */
export function createPrismaOfficerStore(
  prisma: PrismaClient,
  vault: Pick<InboxVault, 'auditChain'>,
): OfficerStore {
  const once = <T>(work: () => Promise<T>) => retryDeadlock(work)
  return {
    findCredentials: (login) => once(() => findCredentials(prisma, login)),
    saveSession: (session) =>
      once(async () => {
        const { idHash, officerId, csrfToken } = session
        const createdAt = new Date(session.createdAt)
        const expiresAt = new Date(session.expiresAt)
        const data = { idHash: Uint8Array.from(idHash), officerId, csrfToken, createdAt, expiresAt }
        await prisma.officerSession.create({ data: { ...data, lastSeenAt: createdAt } })
      }),
    findSession: (idHash) => once(() => findSession(prisma, idHash)),
    touchSession: (idHash, at) =>
      once(async () => {
        const where = { idHash: Uint8Array.from(idHash) }
        await prisma.officerSession.updateMany({ where, data: { lastSeenAt: new Date(at) } })
      }),
    removeSession: (idHash) =>
      once(async () => {
        await prisma.officerSession.deleteMany({ where: { idHash: Uint8Array.from(idHash) } })
      }),
    removeExpired: (at) => once(() => removeExpired(prisma, at)),
    takeTotpStep: (officerId, step) => once(() => takeTotpStep(prisma, officerId, step)),
    changeAttempts: (keys, change) => once(() => changeAttempts(prisma, keys, change)),
    addOfficer: (officer) => once(() => addOfficer(prisma, officer)),
    listOfficers: () => once(() => listOfficers(prisma)),
    disableOfficer: (login) => once(() => disableOfficer(prisma, login)),
    replacePassword: (login, hash) => once(() => replacePassword(prisma, login, hash)),
    saveTotpSeed: (officerId, sealed) => once(() => saveTotpSeed(prisma, officerId, sealed)),
    saveRehash: (officerId, passwordHash) =>
      once(async () => {
        await prisma.officer.updateMany({ where: { id: officerId }, data: { passwordHash } })
      }),
    ...ownAccount(prisma),
    recordAudit: (record) => once(() => prisma.$transaction((db) => recordAudit(db, vault, record))),
  }
}
