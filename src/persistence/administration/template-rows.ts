import type { TemplateDesk } from '../../app/administration/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'

/** The installation's own templates, in the caller's transaction. */
export function templateRows(db: Prisma.TransactionClient, { id: changedBy }: AskingOfficer): TemplateDesk {
  return {
    listTemplates: async () => {
      const rows = await db.documentTemplate.findMany({ select: { name: true, changedAt: true } })
      return rows.map(({ name, changedAt }) => ({ name, changedAt: changedAt.getTime() }))
    },
    saveTemplate: async (name, bytes, at) => {
      const data = { bytes: Uint8Array.from(bytes), changedAt: new Date(at), changedBy }
      await db.documentTemplate.upsert({ where: { name }, create: { name, ...data }, update: data })
    },
    removeTemplate: async (name) => (await db.documentTemplate.deleteMany({ where: { name } })).count > 0,
  }
}

/** The installation's own file of a template; undefined where the shipped one is used. */
export async function findOwnTemplate(prisma: PrismaClient, name: string): Promise<Buffer | undefined> {
  const found = await prisma.documentTemplate.findUnique({ where: { name }, select: { bytes: true } })
  return found === null ? undefined : Buffer.from(found.bytes)
}
