import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import webPush from 'web-push'
import type { VapidKeys } from './web-push-sender.ts'

/** Where keys come from: the environment, or in development a file that is made once. */
export interface VapidSource {
  readonly publicKey: string | undefined
  readonly privateKey: string | undefined
  readonly subject: string
  /** Absent outside development: without keys there is no web push then. */
  readonly file: string | undefined
}

/** The keys of this installation; undefined when web push is not set up. Browsers subscribe to one public key for good. */
export async function openVapidKeys(source: VapidSource): Promise<VapidKeys | undefined> {
  const { publicKey, privateKey, subject, file } = source
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey, subject }
  if (file === undefined) return undefined
  const kept = await readKept(file)
  if (kept !== undefined) return { ...kept, subject }
  const made = webPush.generateVAPIDKeys()
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  await chmod(file, 0o600)
  return { ...made, subject }
}

async function readKept(file: string): Promise<{ publicKey: string; privateKey: string } | undefined> {
  try {
    // Safe: only this function's caller writes the file.
    return JSON.parse(await readFile(file, 'utf8')) as { publicKey: string; privateKey: string }
  } catch {
    return undefined
  }
}
