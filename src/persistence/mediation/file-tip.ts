import type { NewTip } from '../../app/mediation/ports.ts'
import type { Prisma } from '../generated/client.ts'
import type { MediationVault } from './mediation-vault.ts'

/** Files the report a mediation became, sealed under a key of its own; the database decides whether that may be. */
export async function fileTip(
  db: Prisma.TransactionClient,
  vault: MediationVault,
  tip: NewTip,
): Promise<boolean> {
  const { caseFileId: id, answers, clocks } = tip
  const { kid, wrapped } = vault.content.createDataKey(id)
  const seal = vault.content.unlock(id, wrapped)
  const headline = seal.seal({ table: 'case_file', column: 'headline_sealed', row: id }, tip.headline)
  const sealed = answers.map(({ id: row, question, text }) =>
    Buffer.from(seal.seal({ table: 'answer', column: 'sealed', row }, JSON.stringify({ question, text }))),
  )
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT escalate_mediation(${tip.mediationId}::uuid, ${id}::uuid, ${tip.referenceCode}, ${tip.category}, ${tip.urgency},
      ${JSON.stringify(tip.urgencyReasons)}::jsonb, ${headline}, ${kid}::int, ${wrapped},
      ${answers.map((answer) => answer.id)}::uuid[], ${answers.map((answer) => answer.key)}::text[], ${sealed}::bytea[],
      ${clocks.map((clock) => clock.key)}::text[], ${clocks.map((clock) => new Date(clock.dueAt))}::timestamptz[],
      ${clocks.map((clock) => clock.basis)}::text[], ${new Date(tip.at)}, ${tip.keepsChat}) AS done`
  return row?.done === true
}
