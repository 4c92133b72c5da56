import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OutgoingNotification } from '../../src/app/notifications/ports.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'

const CASE = '7f0c6a52-4a0b-4c6e-9a43-0b7b1f3f5a11'
/** As the server sends it. */
const ALERT: OutgoingNotification = {
  title: '🔴 KHẨN CẤP · BY-7K3F-29QX',
  body: 'Bấm để nhận tin.',
  isUrgent: true,
  path: `/inbox/${CASE}`,
  tag: `alert:${CASE}`,
}
const CALM: OutgoingNotification = {
  ...ALERT,
  title: '📥 Được giao hồ sơ',
  isUrgent: false,
  tag: `assigned:${CASE}`,
}

interface Shown {
  readonly title: string
  readonly options: {
    readonly body: string
    readonly tag: string
    readonly requireInteraction: boolean
    readonly actions: readonly { readonly action: string; readonly title: string }[]
    readonly data: object
  }
}
type Listener = (event: object) => void

let listeners: Map<string, Listener>
let shown: Shown[]
let opened: string[]
let called: { readonly path: string; readonly method: string; readonly token: string | undefined }[]
let isLoggedIn: boolean

/** The browser's side of a service worker. */
beforeEach(() => {
  listeners = new Map()
  shown = []
  opened = []
  called = []
  isLoggedIn = true
  const self = {
    location: { origin: 'https://binh-yen.example' },
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    registration: {
      showNotification: async (title: string, options: Shown['options']) =>
        void shown.push({ title, options }),
    },
    clients: { matchAll: async () => [], openWindow: async (address: string) => void opened.push(address) },
  }
  const fetch = async (path: string, init?: { method: string; headers: Record<string, string> }) => {
    called.push({ path, method: init?.method ?? 'GET', token: init?.headers['x-csrf-token'] })
    return { ok: isLoggedIn, json: async () => ({ csrfToken: 'token-1' }) }
  }
  runInNewContext(readFileSync(join(PROJECT_ROOT, 'src', 'ui', 'public', 'sw.js'), 'utf8'), {
    self,
    fetch,
    URL,
  })
})

async function happens(name: string, event: object): Promise<void> {
  let work: Promise<unknown> = Promise.resolve()
  listeners.get(name)?.({ ...event, waitUntil: (promise: Promise<unknown>) => (work = promise) })
  await work
}
const push = (sent: OutgoingNotification) => happens('push', { data: { json: () => sent } })
async function tap(action: string): Promise<void> {
  const [{ options } = { options: undefined }] = shown
  await happens('notificationclick', { action, notification: { ...options, close: () => {} } })
}

describe('a push', () => {
  it('that is urgent stays on the screen until somebody touches it, and leads to its case', async () => {
    await push(ALERT)
    expect(shown).toMatchObject([
      { title: ALERT.title, options: { body: ALERT.body, tag: ALERT.tag, requireInteraction: true } },
    ])
    await tap('')
    expect(opened).toEqual([`https://binh-yen.example${ALERT.path}`])
    expect(called).toEqual([])
  })

  it('that is calm passes by, and offers nothing to take', async () => {
    await push(CALM)
    expect(shown[0]?.options).toMatchObject({ requireInteraction: false, actions: [] })
  })

  it('that cannot be read still wakes, and leads to the inbox', async () => {
    await happens('push', { data: null })
    await tap('')
    expect(shown[0]?.title).toBe('Bình Yên')
    expect(opened).toEqual(['https://binh-yen.example/inbox'])
  })

  it('never leads to another site', async () => {
    await push({ ...ALERT, path: 'https://evil.example/x' })
    await tap('')
    expect(opened).toEqual(['https://binh-yen.example'])
  })
})

describe('one tap on "Nhận tin"', () => {
  it('answers the alert with the own session, and opens the case', async () => {
    await push(ALERT)
    expect(shown[0]?.options.actions).toMatchObject([{ title: 'Nhận tin' }])
    await tap(shown[0]?.options.actions[0]?.action ?? '')
    expect(called).toEqual([
      { path: '/api/v1/session', method: 'GET', token: undefined },
      { path: `/api/v1/case-files/${CASE}/alert/acknowledge`, method: 'POST', token: 'token-1' },
    ])
    expect(opened).toEqual([`https://binh-yen.example${ALERT.path}`])
  })

  it('of somebody who is not logged in any more opens the page, whose log-in leads on', async () => {
    isLoggedIn = false
    await push(ALERT)
    await tap('take')
    expect(called.map(({ path }) => path)).toEqual(['/api/v1/session'])
    expect(opened).toEqual([`https://binh-yen.example${ALERT.path}`])
  })
})
