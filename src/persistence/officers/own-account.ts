import type { OfficerAccount, OfficerStore } from '../../app/officers/ports.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { toAccount } from './officer-accounts.ts'

type OwnAccount = Pick<
  OfficerStore,
  | 'changePassword'
  | 'savePendingTotp'
  | 'confirmTotp'
  | 'removeTotp'
  | 'findInvitation'
  | 'acceptInvitation'
  | 'findToken'
  | 'touchToken'
>

const WITH_UNIT = { include: { unit: { select: { name: true } } } } as const

/** How an officer logs in, changed by themselves, by their invitation, or proved by a program's token. */
export function ownAccount(prisma: PrismaClient): OwnAccount {
  return { ...loggingIn(prisma), ...invitations(prisma), ...tokens(prisma) }
}

function loggingIn(
  prisma: PrismaClient,
): Pick<OwnAccount, 'changePassword' | 'savePendingTotp' | 'confirmTotp' | 'removeTotp'> {
  return {
    changePassword: async (id, passwordHash, keep) => {
      await prisma.$transaction([
        prisma.officer.update({ where: { id }, data: { passwordHash } }),
        prisma.officerSession.deleteMany(othersThan(id, keep)),
      ])
    },
    savePendingTotp: async (id, sealedSeed) => {
      await prisma.officer.update({ where: { id }, data: { totpPendingSealed: Uint8Array.from(sealedSeed) } })
    },
    confirmTotp: async (id, step, keep) => {
      await prisma.$transaction([
        prisma.$executeRaw`
          UPDATE officer SET totp_sealed = totp_pending_sealed, totp_pending_sealed = NULL, totp_last_step = ${step}
          WHERE id = ${id}::uuid AND totp_pending_sealed IS NOT NULL`,
        prisma.officerSession.deleteMany(othersThan(id, keep)),
      ])
    },
    removeTotp: async (id) => {
      const data = { totpSealed: null, totpPendingSealed: null, totpLastStep: null }
      await prisma.officer.update({ where: { id }, data })
    },
  }
}

function othersThan(officerId: string, keep: Uint8Array) {
  return { where: { officerId, NOT: { idHash: Uint8Array.from(keep) } } }
}

function invitations(prisma: PrismaClient): Pick<OwnAccount, 'findInvitation' | 'acceptInvitation'> {
  return {
    findInvitation: (hash, at) => findInvited(prisma, hash, at),
    acceptInvitation: (hash, passwordHash, at) =>
      prisma.$transaction(async (db) => {
        const officer = await findInvited(db, hash, at)
        if (officer === undefined) return false
        // Of two that open the link at once, one finds it gone.
        const { count } = await db.officerInvitation.deleteMany({
          where: { tokenHash: Uint8Array.from(hash) },
        })
        if (count === 0) return false
        await db.officer.update({ where: { id: officer.id }, data: { passwordHash } })
        await db.officerSession.deleteMany({ where: { officerId: officer.id } })
        return true
      }),
  }
}

async function findInvited(
  db: Prisma.TransactionClient,
  hash: Uint8Array,
  at: number,
): Promise<OfficerAccount | undefined> {
  const found = await db.officerInvitation.findUnique({
    where: { tokenHash: Uint8Array.from(hash) },
    include: { officer: WITH_UNIT },
  })
  if (found === null || found.expiresAt.getTime() <= at || !found.officer.isActive) return undefined
  return toAccount(found.officer)
}

function tokens(prisma: PrismaClient): Pick<OwnAccount, 'findToken' | 'touchToken'> {
  return {
    findToken: async (hash) => {
      const found = await prisma.accessToken.findUnique({
        where: { tokenHash: Uint8Array.from(hash) },
        include: { officer: WITH_UNIT },
      })
      if (found === null || !found.officer.isActive) return undefined
      const { id, scopes, expiresAt, lastUsedAt, officer } = found
      return {
        id,
        scopes,
        officer: toAccount(officer),
        expiresAt: expiresAt.getTime(),
        lastUsedAt: lastUsedAt?.getTime(),
      }
    },
    touchToken: async (id, at) => {
      await prisma.accessToken.updateMany({ where: { id }, data: { lastUsedAt: new Date(at) } })
    },
  }
}
