import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmailSender } from '../../src/notifications/email-sender.ts'

const notification = {
  title: '🔴 KHẨN CẤP · BY-7K3F-29QX',
  body: 'Bấm để nhận tin.',
  isUrgent: true,
  path: '/inbox/case',
  tag: 'alert:case',
}

let server: Server | undefined
afterEach(() => server?.close())

/** A mail server that takes one message, or refuses the receiver; answers what it was given. */
async function mailServer(receiverAnswer = '250 ok'): Promise<{ url: string; mail: () => string }> {
  let mail = ''
  let isData = false
  server = createServer((socket) => {
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8')
      if (isData) {
        mail += text
        if (!mail.endsWith('\r\n.\r\n')) return
        isData = false
        socket.write('250 kept\r\n')
        return
      }
      for (const line of text.split('\r\n').filter((one) => one !== '')) {
        if (/^DATA/i.test(line)) isData = true
        socket.write(isData ? '354 go\r\n' : /^RCPT/i.test(line) ? `${receiverAnswer}\r\n` : '250 ok\r\n')
      }
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `smtp://127.0.0.1:${port}`, mail: () => mail }
}

const senderFor = (smtpUrl: string) =>
  createEmailSender({ smtpUrl, from: 'binh-yen@example.org', publicUrl: 'https://binh-yen.example' })

describe('telling by e-mail', () => {
  it('sends the words and the link, marked urgent', async () => {
    const { url, mail } = await mailServer()
    const sender = senderFor(url)
    expect(await sender.send('truc.ban@congan.example', notification)).toEqual({ kind: 'sent' })
    sender.close()
    expect(mail()).toMatch(/X-Priority: 1/i)
    expect(mail().replaceAll('=\r\n', '')).toContain('https://binh-yen.example/inbox/case')
  })

  it('tells a refusal for good from a server that cannot be reached', async () => {
    const { url } = await mailServer('550 no such mailbox')
    const sender = senderFor(url)
    expect(await sender.send('nobody@congan.example', notification)).toEqual({
      kind: 'refused',
      reason: 'smtp-550',
    })
    sender.close()
    const gone = senderFor('smtp://127.0.0.1:1')
    expect(await gone.send('truc.ban@congan.example', notification)).toEqual({
      kind: 'failed',
      reason: 'smtp-unreachable',
    })
  })
})
