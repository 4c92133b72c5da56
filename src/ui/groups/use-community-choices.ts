import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { activeGroupsQuery } from '../api/groups.ts'
import { groupPageTexts as texts } from '../texts/groups.ts'
import { OWN_COMMUNITY } from './group-form.ts'

/** One way to say which community a group belongs to; `value` as in `CommunityForm.communityId`. */
export interface CommunityChoice {
  readonly value: string
  readonly label: string
}

/**
 * The communities of the unit by the names of their chats. The first choice is empty: a new community, or the present one.
 * @param group the group that is changed; absent for a new one
 */
export function useCommunityChoices(group: Group | undefined): readonly CommunityChoice[] {
  const { data: groups = [] } = useQuery(activeGroupsQuery)
  const own = group?.community
  const isShared = own !== undefined && own !== null && own.otherChats.length > 0
  const labels = new Map<string, string>()
  for (const { community, name } of groups) {
    if (community === null || community.id === own?.id) continue
    const known = labels.get(community.id)
    labels.set(community.id, known === undefined ? name : `${known}, ${name}`)
  }
  return [
    { value: '', label: group === undefined ? texts.newCommunity : texts.sameCommunity },
    ...(isShared ? [{ value: OWN_COMMUNITY, label: texts.ownCommunity }] : []),
    ...[...labels].map(([value, names]) => ({ value, label: texts.withChats(names) })),
  ]
}
