import type { TemplateTools, TemplateVerdict } from '../app/administration/ports.ts'
import { fillTemplate } from './docx/fill-template.ts'
import { readZipParts } from './docx/read-zip-parts.ts'
import { readShippedTemplate, readTemplate, type TemplateSource } from './docx/template-files.ts'

const NO_DOCX = 'Tệp không phải là văn bản Word (.docx) đọc được.'
const MACROS = 'Văn bản có chứa macro. Xin lưu lại thành .docx không có macro.'
const FROM_ELSEWHERE =
  'Văn bản lấy một phần từ nơi khác (mẫu nền, ảnh hoặc tệp liên kết). Xin nhúng hẳn vào văn bản.'
const BROKEN_TAGS = 'Dấu ngoặc nhọn trong văn bản chưa khớp. Mỗi chỗ điền viết liền trong một cặp { }.'

/** What the administration of templates works with. */
export function createTemplateTools(source: TemplateSource): TemplateTools {
  // Those of the shipped files never change while we run, and reading them takes a tenth of a second each.
  const known = new Map<string, Promise<string[]>>()
  const shippedFields = (name: string) => {
    const fields = known.get(name) ?? readShippedTemplate(source, name).then(tagNames)
    known.set(name, fields)
    return fields
  }
  return {
    read: async (name, which) =>
      Uint8Array.from(await (which === 'used' ? readTemplate : readShippedTemplate)(source, name)),
    fieldsOf: shippedFields,
    check: async (name, bytes) => checkTemplate(Buffer.from(bytes), await shippedFields(name)),
  }
}

/** Whether a file can be a template: a Word document, whole in itself, with placeholders somebody fills; then tried. */
async function checkTemplate(file: Buffer, fields: readonly string[]): Promise<TemplateVerdict> {
  const refuse = (because: string): TemplateVerdict => ({ isGood: false, because })
  const parts = readZipParts(file)
  if (parts?.get('word/document.xml') === undefined) return refuse(NO_DOCX)
  if ([...parts.keys()].some((name) => /vbaProject|activeX|\.bin$/i.test(name))) return refuse(MACROS)
  if (takesFromElsewhere(parts)) return refuse(FROM_ELSEWHERE)
  const names = await tagNames(file).catch(() => undefined)
  if (names === undefined) return refuse(BROKEN_TAGS)
  const unknown = names.filter((name) => !fields.includes(name))
  if (unknown.length > 0)
    return refuse(`Không có chỗ điền tên: ${unknown.map((one) => `{${one}}`).join(', ')}.`)
  const isFilled = await fillTemplate(file, { fields: {}, lists: {} }).then(
    () => true,
    () => false,
  )
  return isFilled ? { isGood: true } : refuse(BROKEN_TAGS)
}

/** Links in the text may lead out; anything that Word would load by itself may not: it tells others that a paper was opened. */
function takesFromElsewhere(parts: ReadonlyMap<string, Buffer>): boolean {
  return [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, part]) => part.toString('utf8').match(/<Relationship\b[^>]*>/g) ?? [])
    .some((one) => /TargetMode="External"/i.test(one) && !/\/hyperlink"/i.test(one))
}

/** Names of all placeholders, each once; a list's own and those of its items. */
async function tagNames(file: Buffer): Promise<string[]> {
  const { TemplateHandler } = await import('easy-template-x')
  const tags = await new TemplateHandler().parseTags(file)
  return [...new Set(tags.map(({ name }) => name))].toSorted()
}
