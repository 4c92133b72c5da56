import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../app/app-error.ts'

/** Templates of the product, and the installation's own files; those are taken first. */
export interface TemplateSource {
  /** Folder of those that come with the product. */
  readonly shipped: string
  /** Undefined where the installation has none of its own. */
  readonly findOwn: (name: string) => Promise<Buffer | undefined>
}

/** Reads a template by name each time it is needed: a changed one counts from the next paper on. */
export async function readTemplate(source: TemplateSource, name: string): Promise<Buffer> {
  return (await source.findOwn(name)) ?? readShippedTemplate(source, name)
}

/** Reads a template as it came with the product. Throws `document.template-missing` when the installation is incomplete. */
export async function readShippedTemplate({ shipped }: TemplateSource, name: string): Promise<Buffer> {
  try {
    return await readFile(join(shipped, `${name}.docx`))
  } catch (cause) {
    throw new AppError('document.template-missing', { retryable: false, cause })
  }
}
