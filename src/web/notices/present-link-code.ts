import type { z } from 'zod'
import type { GroupRefusal } from '../../app/notices/change-group.ts'
import type { LinkCode } from '../../app/notices/create-link-code.ts'
import type { linkCodeSchema } from '../../contracts/notices/change-group.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { GROUP_REFUSALS } from './group-problems.ts'

/**
 * A one-time code with the command to send and, where there is a Telegram bot, the address that opens its chat.
 * @param made or why there is none, which is thrown as a problem
 * @param query of the bot's address: what Telegram shall do there
 */
export function presentLinkCode(
  made: LinkCode | GroupRefusal,
  bot: string | undefined,
  query: string,
): z.infer<typeof linkCodeSchema> {
  if (typeof made === 'string') throw new ProblemError(GROUP_REFUSALS[made])
  return {
    code: made.code,
    expiresAt: iso(made.expiresAt),
    command: `/lienket ${made.code}`,
    telegramUrl: bot === undefined ? null : `https://t.me/${bot}${query}`,
  }
}
