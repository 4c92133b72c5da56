import { createHash, randomUUID } from 'node:crypto'
import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { StoredEvidence } from '../../src/app/evidence/ports.ts'
import type { EvidenceVariant } from '../../src/app/inbox/ports.ts'
import { FAMILY_MAX_BYTES } from '../../src/domain/evidence/media-type.ts'
import { createEvidenceFiles } from '../../src/evidence/evidence-files.ts'
import { createEvidenceKeeper } from '../../src/evidence/evidence-keeper.ts'
import { createMediaInspector } from '../../src/evidence/media-inspector.ts'
import { createSealedBlobs } from '../../src/evidence/sealed-blobs.ts'
import { openTestVault } from '../vault/test-vault.ts'
import { headers, hugePng, phoneJpeg } from './media-samples.ts'
import { MemoryBlobStore } from './memory-blob-store.ts'

const inspector = createMediaInspector()
afterAll(() => inspector.close())

async function openKeeper() {
  const store = new MemoryBlobStore()
  const blobs = createSealedBlobs(store, (await openTestVault()).vault.blobSealer)
  const keeper = createEvidenceKeeper({ blobs, inspector, ids: { uuid: randomUUID } })
  const viewOf = async ({ viewBlob }: StoredEvidence) => Buffer.from((await blobs.get(viewBlob ?? '')) ?? [])
  return { store, blobs, keeper, viewOf }
}

describe('keeping a photo', () => {
  it('keeps the original byte for byte, sealed, with its SHA-256', async () => {
    const { store, blobs, keeper } = await openKeeper()
    const photo = await phoneJpeg()
    const kept = await keeper.keep(photo, 'photo')
    expect(kept).toMatchObject({ state: 'ready', mediaType: 'image/jpeg', bytes: photo.length })
    expect(kept.sha256).toEqual(createHash('sha256').update(photo).digest())
    expect(await blobs.get(kept.originalBlob)).toEqual(photo)
    const atRest = Buffer.concat([...store.stored.values()].map(({ bytes }) => bytes))
    expect(atRest.includes('Le Thi Binh')).toBe(false)
    expect(atRest.includes('JFIF')).toBe(false)
  })

  it('shows a copy without place, maker and name, turned upright', async () => {
    const { keeper, viewOf } = await openKeeper()
    const photo = await phoneJpeg()
    expect(await exifr.gps(photo)).toMatchObject({ latitude: 9.6 })
    const view = await viewOf(await keeper.keep(photo, 'photo'))
    expect(await exifr.parse(view, true)).toBeUndefined()
    expect(await sharp(view).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 60 })
  })

  it('makes a thumbnail of at most 320 pixels', async () => {
    const { blobs, keeper } = await openKeeper()
    const large = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'blue' } })
      .webp()
      .toBuffer()
    const { thumbnailBlob } = await keeper.keep(large, 'photo')
    expect(await sharp(await blobs.get(thumbnailBlob ?? '')).metadata()).toMatchObject({
      width: 320,
      height: 213,
    })
  })

  it('leaves behind what was hidden after the end of the picture', async () => {
    const { keeper, viewOf } = await openKeeper()
    const polyglot = Buffer.concat([await phoneJpeg(), Buffer.from('PK\x03\x04<script>alert(1)</script>')])
    const kept = await keeper.keep(polyglot, 'photo')
    expect(kept).toMatchObject({ state: 'ready', mediaType: 'image/jpeg' })
    expect((await viewOf(kept)).includes('<script>')).toBe(false)
  })

  it('draws transparent and moving pictures as one still one', async () => {
    const { keeper, viewOf } = await openKeeper()
    const gif = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
      .gif()
      .toBuffer()
    const view = await viewOf(await keeper.keep(gif, 'photo'))
    const { data } = await sharp(view).raw().toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(250)
  })
})

describe('keeping an odd file', () => {
  it.each([
    ['a picture of 16,000 × 16,000 pixels in a small file', () => hugePng(16_000, 16_000), 'image/png'],
    ['a broken photo', async () => (await phoneJpeg()).subarray(0, 400), 'image/jpeg'],
    ['an iPhone photo', () => headers.heic, 'image/heic'],
    ['an SVG with a script', () => headers.svg, 'application/octet-stream'],
    ['a web page', () => headers.html, 'application/octet-stream'],
    ['a program', () => headers.program, 'application/octet-stream'],
    ['nothing', () => Buffer.alloc(0), 'application/octet-stream'],
  ])('keeps %s without showing it', async (_what, make, mediaType) => {
    const { blobs, keeper } = await openKeeper()
    const file = await make()
    const kept = await keeper.keep(file, 'file')
    expect(kept).toMatchObject({
      state: 'unviewable',
      mediaType,
      viewBlob: undefined,
      thumbnailBlob: undefined,
    })
    expect(await blobs.get(kept.originalBlob)).toEqual(file)
  })

  it('keeps a photo beyond 10 MB without decoding it', async () => {
    const { keeper } = await openKeeper()
    const padded = Buffer.concat([await phoneJpeg(), Buffer.alloc(FAMILY_MAX_BYTES.image)])
    expect(await keeper.keep(padded, 'photo')).toMatchObject({ state: 'unviewable', mediaType: 'image/jpeg' })
  })

  it.each([
    ['pdf', 'application/pdf'],
    ['ogg', 'audio/ogg'],
    ['mp4', 'video/mp4'],
    ['amr', 'audio/amr'],
  ] as const)('offers %s as a download, without a view copy', async (name, mediaType) => {
    const { keeper } = await openKeeper()
    expect(await keeper.keep(headers[name], 'file')).toMatchObject({
      state: 'ready',
      mediaType,
      viewBlob: undefined,
    })
  })

  it('removes every copy when the report is gone meanwhile', async () => {
    const { store, keeper } = await openKeeper()
    const kept = await keeper.keep(await phoneJpeg(), 'photo')
    expect(store.stored.size).toBe(3)
    await keeper.discard(kept)
    expect(store.stored.size).toBe(0)
  })
})

describe('opening evidence', () => {
  async function openKept(variant: EvidenceVariant) {
    const { blobs, keeper } = await openKeeper()
    const photo = await phoneJpeg()
    const { originalBlob, viewBlob } = await keeper.keep(photo, 'photo')
    const file = { id: 'e1', caseFileId: 'c1', referenceCode: 'BY-BFXR-71N8', unitCode: '31510' }
    const opened = await createEvidenceFiles(blobs).open(
      {
        ...file,
        mediaType: 'image/png',
        originalBlob,
        viewBlob,
        thumbnailBlob: undefined,
        wrappedKey: Buffer.of(),
      },
      variant,
    )
    const chunks: Uint8Array[] = []
    for await (const chunk of opened?.chunks ?? []) chunks.push(chunk)
    return { photo, opened, content: Buffer.concat(chunks) }
  }

  it('gives the original as it arrived', async () => {
    const { photo, opened, content } = await openKept('original')
    expect(opened).toMatchObject({ mediaType: 'image/png', bytes: photo.length })
    expect(content).toEqual(photo)
  })

  it('gives the copy as the JPEG it is', async () => {
    const { opened, content } = await openKept('view')
    expect(opened?.mediaType).toBe('image/jpeg')
    expect(await exifr.parse(content, true)).toBeUndefined()
  })

  it('gives nothing where there is nothing', async () => {
    expect((await openKept('thumbnail')).opened).toBeUndefined()
  })
})
