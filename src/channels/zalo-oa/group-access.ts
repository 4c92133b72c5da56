import type { GroupAccess, GroupFacts } from '../../domain/message/group-event.ts'
import { formatChatId, parseChatId } from './chat-address.ts'
import type { Groups, ZaloGroup } from './sdk/api/groups.ts'

const PAGE = 50
/** An OA has a few groups, each paid for; more than this is not looked at. */
const MAX_GROUPS = 1_000

/**
 * Questions about the OA's own groups (platform reference §8). Zalo tells nothing of who manages a group and takes no
 * message back.
 */
export function createGroupAccess(groups: Groups): GroupAccess {
  return {
    async describe(chatId) {
      const recipient = parseChatId(chatId)
      if (recipient?.kind !== 'group') return { isMember: false, canPost: false }
      const answer = await groups.get(recipient.groupId)
      return answer.kind === 'ok' ? factsOf(answer.data) : undefined
    },
    isAdmin: async () => undefined,
    retract: async () => false,
    async list() {
      const found: { readonly chatId: string; readonly facts: GroupFacts }[] = []
      for (let offset = 0; offset < MAX_GROUPS; offset += PAGE) {
        const answer = await groups.list(offset, PAGE)
        if (answer.kind !== 'ok') return undefined
        for (const group of answer.data.groups) {
          found.push({
            chatId: formatChatId({ kind: 'group', groupId: group.groupId }),
            facts: factsOf(group),
          })
        }
        if (answer.data.groups.length < PAGE) break
      }
      return found
    },
  }
}

function factsOf(group: ZaloGroup): GroupFacts {
  const isEnabled = group.isEnabled !== false
  return {
    isMember: isEnabled,
    canPost: isEnabled,
    ...(group.name === undefined ? {} : { title: group.name }),
    ...(group.members === undefined ? {} : { members: group.members }),
    ...(group.link === undefined ? {} : { inviteLink: group.link }),
    ...(group.approvesMembers !== undefined && {
      memberApproval: group.approvesMembers,
      isApprovalOff: !group.approvesMembers,
    }),
    ...(group.onlyAdminsPost !== undefined && { onlyAdminsPost: group.onlyAdminsPost }),
  }
}
