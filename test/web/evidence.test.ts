import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceFile, OpenedFile } from '../../src/app/inbox/ports.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { type FiledCase, fileCase } from './support/file-case.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

let world: WebWorld
let duty: Browser
let filed: FiledCase
let evidenceId: string
let mediaType = 'image/jpeg'
const asked: [EvidenceFile, string][] = []

beforeAll(async () => {
  world = await openWebWorld((deps) => ({
    ...deps,
    evidenceFiles: {
      open: async (file, variant): Promise<OpenedFile | undefined> => {
        asked.push([file, variant])
        if (variant === 'thumbnail') return undefined
        const chunks = (async function* () {
          yield Buffer.from('một ')
          yield Buffer.from('hai')
        })()
        return { mediaType, bytes: Buffer.byteLength('một hai'), chunks }
      },
    },
  }))
  duty = await browserOf(world.server, 'dong.duty')
  filed = await fileCase(world)
  evidenceId = randomUUID()
  await world.worker.query(
    `INSERT INTO evidence (id, case_file_id, account, kind, state, media_type, bytes, sha256, original_blob, view_blob, received_at)
     VALUES ($1, $2, 'telegram:71', 'photo', 'ready', 'image/heic', 4711, $3, 'blob-o', 'blob-v', now())`,
    [evidenceId, filed.id, Buffer.alloc(32, 0xab)],
  )
})
afterAll(() => world.close())

describe('a file of a case', () => {
  it('stands in the case with the addresses that open it', async () => {
    const detail = await duty.get(`/api/v1/case-files/${filed.id}`)
    expect(detail.json()).toMatchObject({
      evidence: [
        {
          id: evidenceId,
          kind: 'photo',
          state: 'ready',
          mediaType: 'image/heic',
          bytes: 4711,
          sha256: 'ab'.repeat(32),
          viewUrl: `/api/v1/evidence/${evidenceId}/view`,
          thumbnailUrl: null,
          originalUrl: `/api/v1/evidence/${evidenceId}/original`,
        },
      ],
    })
  })

  it('is shown in place, under our own name, in a sandbox, kept by nobody', async () => {
    const response = await duty.get(`/api/v1/evidence/${evidenceId}/view`)
    expect(response.body).toBe('một hai')
    expect(response.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${filed.referenceCode}-${evidenceId.slice(0, 8)}-view.jpg"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it('is only downloaded as the original, and of a type that a browser could run', async () => {
    const original = await duty.get(`/api/v1/evidence/${evidenceId}/original`)
    expect(original.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/)
    mediaType = 'text/html'
    const view = await duty.get(`/api/v1/evidence/${evidenceId}/view`)
    mediaType = 'image/jpeg'
    expect(view.headers).toMatchObject({ 'content-type': 'application/octet-stream' })
    expect(view.headers['content-disposition']).toMatch(/^attachment/)
  })

  it('is opened with what the store knows of it', async () => {
    await duty.get(`/api/v1/evidence/${evidenceId}/view`)
    expect(asked.at(-1)).toMatchObject([
      { id: evidenceId, caseFileId: filed.id, viewBlob: 'blob-v', originalBlob: 'blob-o' },
      'view',
    ])
  })

  it('leaves a trace when it is viewed, and another when its original is opened', async () => {
    const { rows } = await world.worker.query<{ action: string }>(
      'SELECT DISTINCT action FROM audit_entry WHERE subject = $1 ORDER BY action',
      [`evidence:${evidenceId}`],
    )
    expect(rows.map((row) => row.action)).toEqual(['evidence.original-opened', 'evidence.viewed'])
  })

  it('that is gone is not found', async () => {
    const response = await duty.get(`/api/v1/evidence/${evidenceId}/thumbnail`)
    expect(response.json()).toMatchObject({ status: 404, code: 'evidence.not-found' })
  })
})

describe('the audit chain that all of this leaves', () => {
  it('is unbroken', async () => {
    const { rows } = await world.worker.query(`SELECT * FROM audit_entry WHERE chain = '31471' ORDER BY seq`)
    const links = rows.map((row) => ({
      entry: {
        chain: row.chain,
        seq: Number(row.seq),
        at: row.at.getTime(),
        actor: row.actor,
        action: row.action,
        subject: row.subject ?? undefined,
        detail: row.detail,
      },
      prevHash: row.prev_hash,
      hash: row.hash,
    }))
    expect(links.length).toBeGreaterThan(4)
    expect(world.vault.auditChain.verify(links)).toMatchObject({ isIntact: true })
  })
})
