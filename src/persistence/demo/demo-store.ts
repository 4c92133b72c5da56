import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { DemoCaseFile, DemoStore } from '../../app/demo/seed-demo.ts'
import { writeCaseFiles } from '../conversation/write-case-files.ts'
import { inTransaction } from '../pool/in-transaction.ts'

const PEOPLE = `
  insert into officer (id, login, name, unit_code, role, password_hash)
  select p.*, $6 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as p (id, login, name, unit, role)
  on conflict (login) do update set password_hash = excluded.password_hash, is_active = true`

const PHONES = `update police_unit u set duty_phone = p.phone from unnest($1::text[], $2::text[]) as p (code, phone)
  where u.code = p.code and u.duty_phone is null`

const HISTORY = `
  insert into timeline_entry (id, case_file_id, at, kind, officer_id, detail, sealed)
  select h.id, h.case_file_id, h.at, h.kind,
         case when h.kind = 'submitted' then null else
           (select o.id from officer o join case_file f on f.unit_code = o.unit_code
             where f.id = h.case_file_id and o.role = 'duty_officer' limit 1) end,
         h.detail, h.sealed
    from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[], $6::bytea[])
         as h (id, case_file_id, at, kind, detail, sealed)`

/** Cases beyond the first step belong to the duty officer of their unit. */
const ASSIGN = `
  update case_file f set assignee_id = (select o.id from officer o where o.unit_code = f.unit_code and o.role = 'duty_officer' limit 1),
         read_at = now() where f.id = any ($1::uuid[])`

/** Log-ins are made by the owner's rights: the worker's role may not write officers. */
interface DemoPools {
  /** Of role `by_web`: writes officers. */
  readonly web: pg.Pool
  /** Of role `by_worker`: writes cases and units. */
  readonly worker: pg.Pool
}

/** Creates the store of the demo's people and cases. */
export function createDemoStore({ web, worker }: DemoPools): DemoStore {
  return {
    hasCases: async () => {
      const { rows } = await worker.query<{ found: boolean }>(
        'select exists (select 1 from case_file) as found',
      )
      return rows[0]?.found ?? false
    },
    savePeople: async (people, passwordHash, phones) => {
      await web.query(PEOPLE, [
        people.map(() => randomUUID()),
        people.map((person) => person.login),
        people.map((person) => person.name),
        people.map((person) => person.unit),
        people.map((person) => person.role),
        passwordHash,
      ])
      await worker.query(PHONES, [Object.keys(phones), Object.values(phones)])
    },
    saveCases: (cases) => inTransaction(worker, (client) => saveCases(client, cases)),
  }
}

async function saveCases(client: pg.PoolClient, cases: readonly DemoCaseFile[]): Promise<void> {
  await writeCaseFiles(
    client,
    cases.map(({ file }) => file),
  )
  const history = cases.flatMap(({ file, history }) =>
    history.map((line) => ({ ...line, caseFileId: file.id })),
  )
  await client.query(HISTORY, [
    history.map((line) => line.id),
    history.map((line) => line.caseFileId),
    history.map((line) => new Date(line.at)),
    history.map((line) => line.kind),
    history.map((line) => JSON.stringify(line.detail)),
    history.map((line) => line.sealed ?? null),
  ])
  await client.query(ASSIGN, [cases.filter(({ history }) => history.length > 1).map(({ file }) => file.id)])
}
