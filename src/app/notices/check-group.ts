import type { GroupFacts } from '../../domain/message/group-event.ts'
import type { ChatRequestDependencies, KnownGroup } from './chat-ports.ts'

/** Looks how a group stands on its platform (rights, members, admins), and suspends or revives it by what is found. */
export async function checkGroup(group: KnownGroup, deps: ChatRequestDependencies): Promise<void> {
  const { chat } = group
  if (chat?.addressSealed === undefined) return
  const access = deps.channels.find(chat.account)?.groups
  const facts = await access?.describe(deps.vault.openAddress(chat.conversationId, chat.addressSealed))
  if (facts === undefined) return
  await deps.store.saveFacts(group.id, facts, troublesOf(facts))
  const reason = !facts.isMember ? 'bot-removed' : facts.canPost ? undefined : 'no-rights'
  if (group.status === 'ACTIVE' && reason !== undefined)
    await deps.store.setGroupStatus(group.id, 'SUSPENDED', reason)
  if (group.status === 'SUSPENDED' && reason === undefined)
    await deps.store.setGroupStatus(group.id, 'ACTIVE', undefined)
}

/** Codes of what a person should mend; what the platform does not tell is no trouble. */
function troublesOf(facts: GroupFacts): readonly string[] {
  return [
    ...(facts.isMember && !facts.canPost ? ['no-rights'] : []),
    ...(facts.admins === 0 ? ['no-admin'] : []),
    ...(facts.memberApproval === false ? ['approval-off'] : []),
    ...(facts.onlyAdminsPost === false ? ['everybody-posts'] : []),
  ]
}
