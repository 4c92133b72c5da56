import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

let directory: string
let world: WebWorld

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'by-ui-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Bình Yên</title>')
  await writeFile(join(directory, 'favicon.svg'), '<svg/>')
  await writeFile(join(directory, 'assets', 'app-4f2a.js'), 'console.log(1)')
  await writeFile(join(directory, 'assets', 'app-4f2a.js.br'), brotliCompressSync('console.log(1)'))
  world = await openWebWorld((deps) => ({ ...deps, settings: { ...deps.settings, uiDirectory: directory } }))
})
afterAll(async () => {
  await world.close()
  await rm(directory, { recursive: true })
})

describe('the pages', () => {
  it('begin at the inbox', async () => {
    const response = await world.server.inject('/')
    expect([response.statusCode, response.headers.location]).toEqual([302, '/inbox'])
  })

  it.each(['/inbox', '/inbox/ho-so/123', '/inbox?view=urgent'])(
    'are one application at %s, asked for anew each time',
    async (url) => {
      const response = await world.server.inject(url)
      expect(response.body).toContain('Bình Yên')
      expect(response.headers).toMatchObject({
        'cache-control': 'no-cache',
        'content-type': 'text/html; charset=utf-8',
      })
    },
  )

  it('load hashed files compressed, and keep them for ever', async () => {
    const response = await world.server.inject({
      url: '/assets/app-4f2a.js',
      headers: { 'accept-encoding': 'br, gzip' },
    })
    expect(response.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const plain = await world.server.inject('/assets/app-4f2a.js')
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'console.log(1)'])
  })

  it('help whoever mistyped an address, and tell programs plainly', async () => {
    const html = { accept: 'text/html,application/xhtml+xml' }
    const person = await world.server.inject({ url: '/thong-baoo', headers: html })
    expect([person.statusCode, person.body]).toEqual([404, expect.stringContaining('Bình Yên')])
    for (const ask of [{ url: '/thong-baoo' }, { url: '/api/v1/nothing', headers: html }]) {
      const program = await world.server.inject(ask)
      expect([program.statusCode, program.json().code]).toEqual([404, 'request.not-found'])
    }
  })

  it('have their small files at the root', async () => {
    expect((await world.server.inject('/favicon.svg')).statusCode).toBe(200)
    expect((await world.server.inject('/favicon.ico')).statusCode).toBe(404)
  })

  it.each([
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/khong-co.js',
    '/index.html/..%2f..%2fetc/passwd',
  ])('give nothing at %s', async (url) => {
    expect((await world.server.inject(url)).statusCode).toBeGreaterThanOrEqual(400)
  })

  it('say what to do when they are not built', async () => {
    const bare = await openWebWorld()
    const response = await bare.server.inject('/inbox')
    expect([response.statusCode, response.body]).toEqual([503, expect.stringContaining('npm run build')])
    await bare.close()
  })
})
