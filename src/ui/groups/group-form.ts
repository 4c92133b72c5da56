import type { Group } from '../../contracts/notices/notice-groups.ts'
import type { GroupChange } from '../api/groups.ts'

/** Where and what a community is, while it is typed; empty text for what is not known. */
export interface CommunityForm {
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
export const EMPTY_COMMUNITY: CommunityForm = { type: 'THON', hamlet: '', model: '' }

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

/** What is sent about the community. */
export function toCommunityFields({ type, hamlet, model }: CommunityForm) {
  return { type, hamlet: orNull(hamlet), model: orNull(model) }
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
  return Object.fromEntries(entries)
}
