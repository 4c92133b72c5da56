import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(js|css|svg|html)$/
const shrink = [
  { ending: '.br', compress: promisify<Buffer, Buffer>(brotliCompress) },
  { ending: '.gz', compress: promisify<Buffer, Buffer>(gzip) },
]

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  for (const { ending, compress } of shrink) await writeFile(path + ending, await compress(content))
}

/** Writes `.br` and `.gz` beside every text file of the build, so that the server never compresses while people wait. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
      await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
    },
  }
}
