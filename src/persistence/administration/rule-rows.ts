import type { TerritoryDesk } from '../../app/administration/ports.ts'
import { routingRuleSchema } from '../../domain/routing/routing-rule.ts'
import type { Prisma } from '../generated/client.ts'

/** Routing rules as one ordered list, in the caller's transaction. */
export function ruleRows(db: Prisma.TransactionClient): Pick<TerritoryDesk, 'readRules' | 'saveRules'> {
  return {
    readRules: async () => {
      const rows = await db.routingRule.findMany({
        where: { isActive: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { definition: true },
      })
      return rows.map(({ definition }) => routingRuleSchema.parse(definition))
    },
    saveRules: async (rules, at) => {
      // Two who save at once: the second waits here and then finds another revision.
      await db.$executeRaw`SELECT pg_advisory_xact_lock(4712)`
      await db.routingRule.deleteMany()
      await db.routingRule.createMany({
        data: rules.map((rule, position) => ({
          id: rule.id,
          position,
          // Safe: parsed by the rules' schema, so plain JSON; the round trip drops absent members.
          definition: JSON.parse(JSON.stringify(rule)) as Prisma.InputJsonObject,
          updatedAt: new Date(at),
        })),
      })
    },
  }
}
