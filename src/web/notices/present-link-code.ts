import type { z } from 'zod'
import type { LinkCode } from '../../app/notices/create-link-code.ts'
import type { linkCodeSchema } from '../../contracts/notices/change-group.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'

/**
 * A one-time code with the command to send and, where there is a Telegram bot, the address that opens its chat.
 * @param made undefined where the role may not link
 * @param query of the bot's address: what Telegram shall do there
 */
export function presentLinkCode(
  made: LinkCode | undefined,
  bot: string | undefined,
  query: string,
): z.infer<typeof linkCodeSchema> {
  if (made === undefined) throw new ProblemError('access.denied')
  return {
    code: made.code,
    expiresAt: iso(made.expiresAt),
    command: `/lienket ${made.code}`,
    telegramUrl: bot === undefined ? null : `https://t.me/${bot}${query}`,
  }
}
