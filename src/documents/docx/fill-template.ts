import { printable } from '../printable.ts'

/** Values of a template: `{name}` for texts, `{#name}…{/name}` around what repeats. */
export interface TemplateValues {
  readonly fields: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** What stands where the officer has to write. */
const BLANK = '……………………………………'

/**
 * Fills a DOCX template. Values go in as text: a brace or tag in what a resident wrote stays what it is. A field without a
 * value becomes a line to write on; a field that the unit removed from its template is simply not printed.
 */
export async function fillTemplate(template: Buffer, { fields, lists }: TemplateValues): Promise<Uint8Array> {
  const { TemplateHandler } = await import('easy-template-x') // no start waits for it
  const filled = await new TemplateHandler().process(template, {
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === '' ? BLANK : printable(value)]),
    ),
    ...Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.map(cleanItem)])),
  })
  return Uint8Array.from(filled)
}

function cleanItem(item: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, printable(value)]))
}
