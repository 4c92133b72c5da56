import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The directory that holds `flows/`, `prisma/` and `dist/`, wherever the program is started from and whether it runs from
 * sources or bundled: the nearest directory above this file with a package.json.
 */
export const PROJECT_ROOT = findProjectRoot(dirname(fileURLToPath(import.meta.url)))

function findProjectRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory
  const parent = dirname(directory)
  if (parent === directory)
    throw new Error('package.json not found: keep dist/ inside the installed directory')
  return findProjectRoot(parent)
}
