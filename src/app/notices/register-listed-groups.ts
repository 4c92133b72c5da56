import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { GroupFacts } from '../../domain/message/group-event.ts'
import type { MessageChannel } from '../message-channel.ts'

/** A group that its platform lists, to be put into the register unless it is there. */
export interface ListedGroup {
  readonly account: ChannelAccount
  /** Keyed hash of account and chat id, by which events of the chat find it. */
  readonly key: Uint8Array
  /** Seals the chat id for the conversation that is made for it. */
  readonly sealFor: (conversationId: string) => Uint8Array
  readonly facts: GroupFacts
}

/** What registering listed groups is made of. */
export interface RegisterListedDependencies {
  readonly channels: readonly Pick<MessageChannel, 'account' | 'groups'>[]
  readonly vault: {
    conversationKey(account: string, chatId: string): Uint8Array
    sealAddress(conversationId: string, chatId: string): Uint8Array
  }
  /** Adds it as waiting to be linked; one that is known already stays as it is. */
  readonly register: (group: ListedGroup) => Promise<void>
}

/**
 * Puts groups into the register that do not announce themselves: those a Zalo Official Account made (GMF) are only found by
 * asking for the list.
 */
export async function registerListedGroups(deps: RegisterListedDependencies): Promise<void> {
  for (const { account, groups } of deps.channels) {
    for (const { chatId, facts } of (await groups?.list?.()) ?? []) {
      await deps.register({
        account,
        key: deps.vault.conversationKey(account, chatId),
        sealFor: (conversationId) => deps.vault.sealAddress(conversationId, chatId),
        facts,
      })
    }
  }
}
