import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SimulatorInput, SimulatorMessage, SimulatorState } from '../../src/contracts/simulator.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

const CHAT = 'chat-0123456789'
const received: [string, SimulatorInput][] = []
const said: SimulatorMessage[] = []
const uploads: [Buffer, string][] = []
let world: WebWorld

const STATE: SimulatorState = {
  mode: 'bot',
  state: 'open',
  language: 'vi-plain',
  frames: [{ flow: 'welcome', step: 'menu' }],
  urgency: 'P3',
  urgencyReasons: ['mức thường của loại việc'],
  danger: false,
  wantsOfficer: false,
  parked: 0,
  files: 0,
  answers: [{ key: 'what', text: 'mất con gà' }],
  contact: [],
  variables: { greeted: 'yes' },
}

const message = (id: string): SimulatorMessage => ({
  id,
  text: `tin ${id}`,
  choices: [],
  actions: [],
  at: '2026-11-22T00:00:00.000Z',
})

beforeAll(async () => {
  world = await openWebWorld((deps) => ({
    ...deps,
    simulator: {
      receive: async (chatId, input) => void received.push([chatId, input]),
      messages: async (_chatId, after) =>
        said.filter((one) => after === undefined || Number(one.id) > Number(after)),
      state: async (chatId) => (chatId === CHAT ? STATE : undefined),
      drawFlow: (flow, step) => (flow === 'welcome' ? `<svg>${step ?? ''}</svg>` : undefined),
      saveUpload: async (bytes, mediaType) => {
        uploads.push([Buffer.from(bytes), mediaType])
        return 'upload-1'
      },
    },
  }))
})
afterAll(() => world.close())

const post = (payload: object, headers: Record<string, string> = {}) =>
  world.server.inject({ method: 'POST', url: `/api/v1/simulator/chats/${CHAT}/messages`, payload, headers })

function upload(bytes: Buffer, headers: Record<string, string> = {}) {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="anh.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  return world.server.inject({
    method: 'POST',
    url: '/api/v1/simulator/uploads',
    headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
  })
}

describe('the simulator', () => {
  it('hands on what the page’s resident does', async () => {
    const input = { id: '5f0c2f0e-8c1e-4d39-9f43-0a1f6d5c7b11', kind: 'text', text: 'xin chào' }
    expect((await post(input)).statusCode).toBe(202)
    expect(received).toEqual([[CHAT, input]])
  })

  it('hands on what a scanned code carries, as long as a link could carry it', async () => {
    const start = { id: '5f0c2f0e-8c1e-4d39-9f43-0a1f6d5c7b13', kind: 'start', payload: 'chao_c13669' }
    expect((await post(start)).statusCode).toBe(202)
    expect(received.pop()).toEqual([CHAT, start])
    expect((await post({ ...start, payload: 'chao c13669' })).statusCode).toBe(422)
  })

  it('refuses what the page cannot do, and other sites', async () => {
    expect((await post({ kind: 'text', text: 'x' })).statusCode).toBe(422)
    const input = { id: '5f0c2f0e-8c1e-4d39-9f43-0a1f6d5c7b12', kind: 'sticker' }
    expect((await post(input, { origin: 'https://khac.example' })).statusCode).toBe(403)
    expect(received).toHaveLength(1)
  })

  it('keeps an upload and tells its kind', async () => {
    const response = await upload(Buffer.from('ảnh'))
    expect([response.statusCode, response.json()]).toEqual([201, { id: 'upload-1', kind: 'photo' }])
    expect(uploads).toEqual([[Buffer.from('ảnh'), 'image/jpeg']])
  })

  it('refuses an upload above 25 MB', async () => {
    const response = await upload(Buffer.alloc(25 * 1024 * 1024 + 1))
    expect(response.json()).toMatchObject({ status: 413, code: 'request.too-large' })
    expect(uploads).toHaveLength(1)
  })

  it('shows what was said, from the beginning or after a message', async () => {
    said.push(message('1'), message('2'))
    const all = await world.server.inject(`/api/v1/simulator/chats/${CHAT}/messages`)
    expect(all.json()).toEqual({ items: [message('1'), message('2')] })
    const later = await world.server.inject(`/api/v1/simulator/chats/${CHAT}/messages?after=1`)
    expect(later.json()).toEqual({ items: [message('2')] })
  })

  it('streams what is said, once each', async () => {
    const address = await world.server.listen({ host: '127.0.0.1', port: 0 })
    const abort = new AbortController()
    const response = await fetch(`${address}/api/v1/simulator/chats/${CHAT}/events?after=2`, {
      signal: abort.signal,
    })
    let text = ''
    const reading = (async () => {
      for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString('utf8')
    })().catch(() => {})
    said.push(message('3'))
    await expect.poll(() => text).toContain('id: 3\nevent: message\ndata: {"id":"3","text":"tin 3"')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(text.match(/^id: /gm)).toHaveLength(1)
    abort.abort()
    await reading
  })

  it('does not exist outside development', async () => {
    const production = await openWebWorld()
    for (const url of [`/api/v1/simulator/chats/${CHAT}/messages`, '/simulator']) {
      expect((await production.server.inject(url)).statusCode, url).toBe(404)
    }
    await production.close()
  })

  it('shows where the conversation stands, and draws its flow', async () => {
    const get = (url: string) => world.server.inject({ method: 'GET', url: `/api/v1/simulator${url}` })
    expect((await get(`/chats/${CHAT}/state`)).json()).toEqual({ state: STATE })
    expect((await get('/chats/chat-unknown-1/state')).json()).toEqual({ state: null })
    const picture = await get('/flows/welcome.svg?step=menu')
    expect([picture.headers['content-type'], picture.body]).toEqual([
      expect.stringContaining('image/svg+xml'),
      '<svg>menu</svg>',
    ])
    expect((await get('/flows/nothing.svg')).statusCode).toBe(404)
  })
})
