import type { TokenDesk } from '../../app/administration/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

/** The asking officer's own tokens, in the caller's transaction. */
export function tokenRows(db: Prisma.TransactionClient, { id: officerId }: AskingOfficer): TokenDesk {
  return {
    listTokens: async () => {
      const rows = await db.accessToken.findMany({ where: { officerId }, orderBy: { createdAt: 'desc' } })
      return rows.map(({ id, name, scopes, createdAt, expiresAt, lastUsedAt }) => ({
        id,
        name,
        scopes,
        createdAt: createdAt.getTime(),
        expiresAt: expiresAt.getTime(),
        lastUsedAt: lastUsedAt?.getTime(),
      }))
    },
    addToken: async ({ id, name, scopes, createdAt, expiresAt, tokenHash }) => {
      await db.accessToken.create({
        data: {
          id,
          officerId,
          name,
          scopes: [...scopes],
          tokenHash: Uint8Array.from(tokenHash),
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
        },
      })
    },
    removeToken: async (id) => (await db.accessToken.deleteMany({ where: { id, officerId } })).count > 0,
  }
}
