import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMediaInspector, type MediaInspector } from '../../src/evidence/media-inspector.ts'
import { headers, phoneJpeg } from './media-samples.ts'

describe('the decoding process', () => {
  let folder: string
  const open: MediaInspector[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inspector '))
  })
  afterEach(() => {
    for (const inspector of open.splice(0)) inspector.close()
    rmSync(folder, { recursive: true })
  })

  function inspectorRunning(code: string, timeoutMs = 10_000): MediaInspector {
    const script = join(folder, 'inspect.mjs')
    writeFileSync(script, code)
    const inspector = createMediaInspector({ script, timeoutMs })
    open.push(inspector)
    return inspector
  }

  it('has none of our environment', async () => {
    process.env.INSPECTOR_TEST_TOKEN = 'secret'
    const inspector = inspectorRunning(
      `process.on('message', () => process.send({ mediaType: 'env:' + Object.keys(process.env).join() }))`,
    )
    const { mediaType } = await inspector.inspect(headers.pdf)
    delete process.env.INSPECTOR_TEST_TOKEN
    expect(mediaType).toMatch(/^env:/)
    expect(mediaType).not.toContain('INSPECTOR_TEST_TOKEN')
  })

  it('is ended when a file keeps it busy, and the next file is looked at', async () => {
    const inspector = inspectorRunning(
      `process.on('message', ({ bytes }) => { if (bytes.length === 0) for (;;); process.send({ mediaType: 'x/y' }) })`,
      1_500,
    )
    const [stuck, next] = await Promise.all([
      inspector.inspect(new Uint8Array()),
      inspector.inspect(headers.pdf),
    ])
    expect(stuck).toEqual({})
    expect(next).toEqual({ mediaType: 'x/y' })
  })

  it('may die over a file, which then counts as undecodable', async () => {
    const inspector = inspectorRunning(
      `process.on('message', ({ bytes }) => bytes.length === 0 ? process.abort() : process.send({ mediaType: 'x/y' }))`,
    )
    expect(await inspector.inspect(new Uint8Array())).toEqual({})
    expect(await inspector.inspect(headers.pdf)).toEqual({ mediaType: 'x/y' })
  })

  it('is started again for the same file when something else ended it', async () => {
    const marker = join(folder, 'died once')
    const inspector = inspectorRunning(`
      import { existsSync, writeFileSync } from 'node:fs'
      process.on('message', () => {
        if (existsSync(${JSON.stringify(marker)})) return process.send({ mediaType: 'x/y' })
        writeFileSync(${JSON.stringify(marker)}, '')
        process.kill(process.pid, 'SIGKILL')
      })`)
    expect(await inspector.inspect(headers.pdf)).toEqual({ mediaType: 'x/y' })
  })

  it.each(['null', '7', '"x"', '{ mediaType: 5, view: "no", thumbnail: {} }'])(
    'is not believed when it answers %s',
    async (answer) => {
      const inspector = inspectorRunning(`process.on('message', () => process.send(${answer}))`)
      expect(await inspector.inspect(headers.pdf)).toEqual({})
    },
  )

  it('goes away when idle and comes back for the next file', async () => {
    const inspector = createMediaInspector({ idleMs: 1 })
    open.push(inspector)
    const photo = await phoneJpeg()
    expect(await inspector.inspect(photo)).toMatchObject({ mediaType: 'image/jpeg' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await inspector.inspect(photo)).view).toBeDefined()
  })
})
