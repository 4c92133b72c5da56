import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { RunningProduct } from '../processes/product.ts'

const sessionSchema = z.object({ csrfToken: z.string() })
const noticeSchema = z.object({
  id: z.string(),
  status: z.string(),
  counts: z.object({ sent: z.number().default(0) }),
})
const unknownCopiesSchema = z.object({
  items: z.array(z.object({ id: z.string(), group: z.object({ name: z.string() }) })),
})
const UNIT_SUFFIX = '.namdinh'

/** A demo person who works on notices. */
export interface NoticeDesk {
  call(method: string, path: string, body?: object): Promise<z.infer<typeof noticeSchema>>
  /** Writes a notice to all groups, has it approved, and releases it. Answers its id. */
  release(head: NoticeDesk): Promise<string>
  untilSent(id: string): Promise<void>
  /** Decides every copy in doubt as `look` finds it; answers how many had arrived and how many had not. */
  decideUnknown(
    id: string,
    look: (groupName: string) => Promise<boolean>,
  ): Promise<{ readonly arrived: number; readonly missing: number }>
}

/** Logs the demo person of this role in. */
export async function openDesk(product: RunningProduct, role: string): Promise<NoticeDesk> {
  const account = product.accounts.find((one) => one.role === role && one.login.endsWith(UNIT_SUFFIX))
  if (account === undefined) throw new Error(`no demo account of role ${role}`)
  const session = await fetch(`${product.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: account.login, password: account.password }),
  })
  if (!session.ok) throw new Error(`log-in answered ${session.status}`)
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { csrfToken } = sessionSchema.parse(await session.json())
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${product.url}/api/v1/notices${path}`, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
    return answer.json()
  }
  const call: NoticeDesk['call'] = async (method, path, body) =>
    noticeSchema.parse(await ask(method, path, body))
  return {
    call,
    release: async (head) => {
      const texts = {
        vi: { title: 'Khóa cửa, tắt bếp', what: 'Đề nghị bà con kiểm tra cửa và bếp trước khi ngủ.' },
      }
      const { id } = await call('POST', '', { type: 'TB_NHACGIO', texts })
      await call('POST', `/${id}/transitions`, { to: 'IN_REVIEW' })
      await head.call('POST', `/${id}/transitions`, { to: 'APPROVED' })
      await call('POST', `/${id}/transitions`, { to: 'SENDING' })
      return id
    },
    untilSent: async (id) => {
      while ((await call('GET', `/${id}`)).status !== 'SENT') await sleep(500)
    },
    decideUnknown: async (id, look) => {
      const copies = await ask('GET', `/${id}/deliveries?state=unknown&limit=500`)
      const decided = { arrived: 0, missing: 0 }
      for (const { id: copyId, group } of unknownCopiesSchema.parse(copies).items) {
        const hasArrived = await look(group.name)
        decided[hasArrived ? 'arrived' : 'missing'] += 1
        const decision = hasArrived ? 'sent' : 'send-again'
        await ask('POST', `/${id}/deliveries/${copyId}/decision`, { decision })
      }
      return decided
    },
  }
}
