import type { Group } from '../../contracts/notices/notice-groups.ts'
import type { GroupChange } from '../api/groups.ts'

/** As a community: leaves the one it shares with other chats. */
export const OWN_COMMUNITY = 'own'

/** Where and what a community is, while it is typed; empty text for what is not known. */
export interface CommunityForm {
  /** The community it joins; empty: a new one, or the present one; or {@link OWN_COMMUNITY}. */
  readonly communityId: string
  readonly type: string
  readonly hamlet: string
  readonly model: string
}

/** A group while it is typed. */
export interface GroupForm extends CommunityForm {
  readonly name: string
  readonly members: string
  readonly adminIds: readonly string[]
  readonly memberApproval: boolean
  readonly onlyAdminsPost: boolean
  readonly inviteLink: string
  readonly language: 'vi' | 'en' | 'km'
}

/** A hamlet's group: by far the commonest. */
export const EMPTY_COMMUNITY: CommunityForm = {
  communityId: '',
  type: 'THON',
  hamlet: '',
  model: '',
}

/** A group that nothing is known of yet; the two safe settings are expected to be on (domain reference §13.5). */
export const EMPTY_GROUP: GroupForm = {
  ...EMPTY_COMMUNITY,
  name: '',
  members: '',
  adminIds: [],
  memberApproval: true,
  onlyAdminsPost: true,
  inviteLink: '',
  language: 'vi',
}

/** A known group, ready to be changed. */
export function toGroupForm(group: Group): GroupForm {
  return {
    communityId: '',
    type: group.community?.type ?? EMPTY_COMMUNITY.type,
    hamlet: group.community?.hamlet ?? '',
    model: group.community?.model ?? '',
    name: group.name,
    members: group.members === null ? '' : String(group.members.count),
    adminIds: group.admins.map(({ id }) => id),
    memberApproval: group.memberApproval ?? false,
    onlyAdminsPost: group.onlyAdminsPost ?? false,
    inviteLink: group.inviteLink ?? '',
    language: group.language,
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is sent about the community: its place and kind, or which one is joined. */
export function toCommunityFields({ communityId, type, hamlet, model }: CommunityForm) {
  const place = { type, hamlet: orNull(hamlet), model: orNull(model) }
  if (communityId === '') return place
  return communityId === OWN_COMMUNITY ? { ...place, communityId: null } : { communityId }
}

/** What is wrong with what was typed; undefined when nothing is. */
export function wrongInGroup(form: GroupForm): 'name' | 'inviteLink' | undefined {
  if (form.name.trim() === '') return 'name'
  const link = form.inviteLink.trim()
  return link === '' || link.startsWith('https://') ? undefined : 'inviteLink'
}

/** What is sent about a group. A member count that is no number is left out. */
export function toGroupFields(form: GroupForm): GroupChange & { readonly name: string } {
  const count = Number(form.members)
  const isCounted = form.members.trim() !== '' && Number.isInteger(count) && count >= 0
  return {
    ...toCommunityFields(form),
    name: form.name.trim(),
    adminIds: [...form.adminIds],
    memberApproval: form.memberApproval,
    onlyAdminsPost: form.onlyAdminsPost,
    inviteLink: orNull(form.inviteLink),
    language: form.language,
    ...(isCounted && { memberCount: count }),
  }
}

/** Only what was changed, so that facts the platform told (rights, counts) are not claimed anew by every save. */
export function changedFields(before: GroupForm, after: GroupForm): GroupChange {
  const old = toGroupFields(before)
  const entries = Object.entries(toGroupFields(after)).filter(
    // Safe: both objects are made by the same function.
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof typeof old]),
  )
  // A community of its own begins with all that is known of the shared one.
  const own = after.communityId === OWN_COMMUNITY ? toCommunityFields(after) : {}
  return { ...Object.fromEntries(entries), ...own }
}
