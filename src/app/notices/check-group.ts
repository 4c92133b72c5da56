import type { GroupFacts } from '../../domain/message/group-event.ts'
import { DAY_MS } from '../../domain/text/vietnam-time.ts'
import type { ChatRequestDependencies, KnownGroup } from './chat-ports.ts'

/** A group that nobody manages is left alone for this long before it is suspended (domain reference §9.4). */
const WITHOUT_ADMIN_MS = 14 * DAY_MS

/** Reasons by which the check suspends, and which it takes back when they are gone; a person's decision stays. */
const CHECKED_REASONS = ['bot-removed', 'no-rights', 'admin-missing', 'approval-off'] as const
type CheckedReason = (typeof CHECKED_REASONS)[number]

/** Looks how a group stands on its platform (rights, members, admins), and suspends or revives it by what is found. */
export async function checkGroup(group: KnownGroup, deps: ChatRequestDependencies): Promise<void> {
  const { chat } = group
  if (chat?.addressSealed === undefined) return
  const access = deps.channels.find(chat.account)?.groups
  const facts = await access?.describe(deps.vault.openAddress(chat.conversationId, chat.addressSealed))
  if (facts === undefined) return
  const now = deps.clock.now()
  const adminsGoneSince = facts.admins === 0 ? (group.adminsGoneSince ?? now) : undefined
  const isApprovalOff = facts.isMember && group.approvalWasOn && facts.isApprovalOff === true
  await deps.store.saveFacts(group.id, facts, troublesOf(facts, isApprovalOff), adminsGoneSince ?? null)
  const isAbandoned = adminsGoneSince !== undefined && now - adminsGoneSince >= WITHOUT_ADMIN_MS
  const reason = reasonOf(facts, isAbandoned, isApprovalOff)
  if (group.status === 'ACTIVE' && reason !== undefined)
    await deps.store.setGroupStatus(group.id, 'SUSPENDED', reason)
  if (group.status === 'SUSPENDED' && reason === undefined && isOurs(group.statusReason))
    await deps.store.setGroupStatus(group.id, 'ACTIVE', undefined)
}

function reasonOf(
  facts: GroupFacts,
  isAbandoned: boolean,
  isApprovalOff: boolean,
): CheckedReason | undefined {
  if (!facts.isMember) return 'bot-removed'
  if (!facts.canPost) return 'no-rights'
  if (isAbandoned) return 'admin-missing'
  return isApprovalOff ? 'approval-off' : undefined
}

function isOurs(reason: string | undefined): boolean {
  return CHECKED_REASONS.some((code) => code === reason)
}

/** Codes of what a person should mend; what the platform does not tell is no trouble. */
function troublesOf(facts: GroupFacts, isApprovalOff: boolean): readonly string[] {
  return [
    ...(facts.isMember && !facts.canPost ? ['no-rights'] : []),
    ...(facts.admins === 0 ? ['no-admin'] : []),
    ...(isApprovalOff || facts.memberApproval === false ? ['approval-off'] : []),
    ...(facts.onlyAdminsPost === false ? ['everybody-posts'] : []),
  ]
}
