import { judgeChannels } from '../../app/administration/judge-channels.ts'
import type { AdministrationDependencies } from '../../app/administration/ports.ts'
import { channelsSchema } from '../../contracts/administration/channels.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { isoOrNull } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const NAMES: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo Official Account',
  'zalo-bot': 'Zalo Bot',
  'web-chat': 'Trang nhắn tin thử',
}

/** Whether messages come and go. */
export function addChannelRoutes(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/channels',
    schema: {
      tags: ['health'],
      summary: 'Channels with what is wrong and what to do; counts only',
      security: GUARDED,
      response: { 200: channelsSchema, ...problems('access.denied') },
    },
    handler: async (request) => {
      const channels = await judgeChannels(deps, sessionOf(request).officer)
      if (channels === undefined) throw new ProblemError('access.denied')
      return {
        items: channels.map((one) => {
          const [channel = one.account] = one.account.split(':')
          return {
            account: one.account,
            channel,
            name: NAMES[channel] ?? channel,
            state: one.state,
            problems: [...one.problems],
            lastEventAt: isoOrNull(one.lastEventAt),
            lastSentAt: isoOrNull(one.lastSentAt),
            received: one.received,
            refused: one.refused,
            waiting: one.waiting,
            silentSince: isoOrNull(one.silentSince),
          }
        }),
      }
    },
  })
}
