import { expect, it } from 'vitest'
import { type ListedGroup, registerListedGroups } from '../../../src/app/notices/register-listed-groups.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'
import type { GroupAccess } from '../../../src/domain/message/group-event.ts'

const quiet = { describe: async () => undefined, isAdmin: async () => undefined, retract: async () => false }
const listing = (list: GroupAccess['list']) => ({
  account: channelAccount('zalo-oa', '1'),
  groups: { ...quiet, ...(list && { list }) },
})
const FACTS = { isMember: true, canPost: true, title: 'Thôn Đông', members: 40 }

it('puts every group that the platform lists into the register, and bears one that cannot be asked now', async () => {
  const found: ListedGroup[] = []
  await registerListedGroups({
    channels: [
      { account: channelAccount('telegram', '1') },
      listing(undefined),
      listing(async () => undefined),
      listing(async () => [{ chatId: 'group:7', facts: FACTS }]),
    ],
    vault: {
      conversationKey: (account, chatId) => Buffer.from(`${account} ${chatId}`),
      sealAddress: (conversationId, chatId) => Buffer.from(`${conversationId} ${chatId}`),
    },
    register: async (group) => void found.push(group),
  })
  expect(found).toMatchObject([{ account: 'zalo-oa:1', key: Buffer.from('zalo-oa:1 group:7'), facts: FACTS }])
  expect(found[0]?.sealFor('c1')).toEqual(Buffer.from('c1 group:7'))
})
