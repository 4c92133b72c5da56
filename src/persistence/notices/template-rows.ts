import type pg from 'pg'
import type { NoticeTemplateRecord } from '../../app/notices/ports.ts'

/** The unit's saved beginnings, by name. */
export async function listTemplates(client: pg.ClientBase): Promise<readonly NoticeTemplateRecord[]> {
  const text = 'select id, name, type, texts from notice_template order by name limit 200'
  return (await client.query<NoticeTemplateRecord>(text)).rows
}

/** Keeps a beginning for the unit of the asking officer. */
export async function insertTemplate(client: pg.ClientBase, template: NoticeTemplateRecord): Promise<void> {
  await client.query(
    `insert into notice_template (id, unit_code, name, type, texts, created_by)
     select $1, o.unit_code, $2, $3, $4, o.id from officer o where o.id = asking_officer()`,
    [template.id, template.name, template.type, template.texts],
  )
}

/** @returns false when the unit has no such template */
export async function deleteTemplate(client: pg.ClientBase, id: string): Promise<boolean> {
  return (await client.query('delete from notice_template where id = $1', [id])).rowCount === 1
}
