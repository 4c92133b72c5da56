import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../app/app-error.ts'

/** Templates of the product, and where a unit keeps its own edited copies; those are taken first. */
export interface TemplateFolders {
  readonly shipped: string
  readonly own: string
}

/**
 * Reads a template by name each time it is needed: an edited file counts from the next paper on. Throws
 * `document.template-missing` when the installation is incomplete.
 */
export async function readTemplate(folders: TemplateFolders, name: string): Promise<Buffer> {
  for (const folder of [folders.own, folders.shipped]) {
    const found = await readIfThere(join(folder, `${name}.docx`))
    if (found !== undefined) return found
  }
  throw new AppError('document.template-missing', { retryable: false })
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
