import type { AdministrationDesk, AdministrationStore } from '../../app/administration/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { asOfficer } from '../inbox/as-officer.ts'
import type { InboxVault } from '../inbox/inbox-vault.ts'
import { announce, recordAudit } from '../inbox/write-case-file.ts'
import { auditRows } from './audit-rows.ts'
import { readChannelFacts } from './channel-facts.ts'
import { peopleRows } from './people-rows.ts'
import { recordHandover } from './record-handover.ts'
import { ruleRows } from './rule-rows.ts'
import { templateRows } from './template-rows.ts'
import { tokenRows } from './token-rows.ts'
import { unitRows } from './unit-rows.ts'

/**
 * Administration over a client whose connections have the role `by_web`: what an officer may not see or set, the database
 * does not show or take.
 */
export function createPrismaAdministrationStore(
  prisma: PrismaClient,
  vault: Pick<InboxVault, 'auditChain'>,
): AdministrationStore {
  return {
    withOfficer: (officer, work) => asOfficer(prisma, officer, (db) => work(desk(db, vault, officer))),
  }
}

function desk(
  db: Prisma.TransactionClient,
  vault: Pick<InboxVault, 'auditChain'>,
  officer: AskingOfficer,
): AdministrationDesk {
  return {
    ...peopleRows(db),
    ...unitRows(db),
    ...ruleRows(db),
    ...auditRows(db),
    ...tokenRows(db, officer),
    ...templateRows(db, officer),
    readChannelFacts: (at) => readChannelFacts(db, at),
    recordTimeline: (ids, at, toId) => recordHandover(db, officer, ids, at, toId),
    announceChange: async (unitCode, ids) => {
      for (const id of ids) await announce(db, unitCode, 'case-file.changed', id)
    },
    recordAudit: (record) => recordAudit(db, vault, record),
  }
}
