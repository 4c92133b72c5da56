import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openVapidKeys } from '../../src/notifications/vapid-keys.ts'
import { isPushEndpoint } from '../../src/notifications/web-push-sender.ts'

let folder: string | undefined
afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})

describe('the keys of web push', () => {
  const none = { publicKey: undefined, privateKey: undefined, subject: 'mailto:quan-tri@example.org' }

  it('are made once in development, for the owner’s eyes, and kept', async () => {
    folder = await mkdtemp(join(tmpdir(), 'vapid-'))
    const file = join(folder, 'keys', 'vapid.json')
    const made = await openVapidKeys({ ...none, file })
    expect(made?.publicKey.length).toBeGreaterThan(80)
    expect(await openVapidKeys({ ...none, file })).toEqual(made)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('come from the environment where they are set, and are not made up in production', async () => {
    const given = { ...none, publicKey: 'public', privateKey: 'private', file: undefined }
    expect(await openVapidKeys(given)).toMatchObject({ publicKey: 'public', privateKey: 'private' })
    expect(await openVapidKeys({ ...none, file: undefined })).toBeUndefined()
  })
})

describe('an endpoint', () => {
  it.each([
    ['https://fcm.googleapis.com/fcm/send/x', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['https://web.push.apple.com/x', true],
    ['https://wns2-by3p.notify.windows.com/w/x', true],
    ['http://fcm.googleapis.com/x', false],
    ['https://fcm.googleapis.com.evil.example/x', false],
    ['https://169.254.169.254/latest', false],
    ['https://localhost/x', false],
    ['nonsense', false],
  ])('%s is a push service: %s', (endpoint, expected) => {
    expect(isPushEndpoint(endpoint)).toBe(expected)
  })
})
