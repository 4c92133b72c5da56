import type { TelegramMessage } from './update-schema.ts'

/**
 * Whether a group message speaks to the bot: a reply to it, a command for it, or its `@name`. As an admin the bot is
 * shown everything that is said in the group, and must not answer that.
 *
 * @param username while it is not known yet, any name ending in "bot" counts, as the names of all bots do
 */
export function isAddressed(
  message: TelegramMessage,
  { botId, username }: { readonly botId: number; readonly username: string | undefined },
): boolean {
  if (message.reply_to_message?.from?.id === botId) return true
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length)
    if (type === 'mention') return isOurName(words.slice(1), username)
    if (type !== 'bot_command' || offset !== 0) return false
    const [, addressee] = words.split('@')
    return addressee === undefined || isOurName(addressee, username)
  })
}

function isOurName(name: string, username: string | undefined): boolean {
  const given = name.toLowerCase()
  return username === undefined ? given.endsWith('bot') : given === username.toLowerCase()
}
