import { NativeSelect, TextInput } from '@mantine/core'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { COMMUNITY_TYPE_CODES, COMMUNITY_TYPES } from '../../domain/notice/group-status.ts'
import { groupPageTexts as texts } from '../texts/groups.ts'
import { type CommunityForm, OWN_COMMUNITY } from './group-form.ts'
import classes from './link-group-dialog.module.css'
import { useCommunityChoices } from './use-community-choices.ts'

interface CommunityFieldsProps<Form extends CommunityForm> {
  readonly community: Form
  /** The group that is changed; absent for a new one. */
  readonly group?: Group | undefined
  readonly onChange: (community: Form) => void
}

const TYPES = COMMUNITY_TYPE_CODES.map((value) => ({ value: value as string, label: COMMUNITY_TYPES[value] }))

/** Where and what a community is. */
export function CommunityFields<Form extends CommunityForm>({
  community,
  group,
  onChange,
}: CommunityFieldsProps<Form>) {
  const choices = useCommunityChoices(group)
  const joins = community.communityId !== '' && community.communityId !== OWN_COMMUNITY
  return (
    <>
      {choices.length > 1 && (
        <NativeSelect
          label={texts.community}
          description={texts.communityHint}
          data={[...choices]}
          value={community.communityId}
          onChange={({ currentTarget }) => onChange({ ...community, communityId: currentTarget.value })}
        />
      )}
      {!joins && <OwnFields community={community} onChange={onChange} />}
    </>
  )
}

/** Of a community that is not there yet, or that the group has already. */
function OwnFields<Form extends CommunityForm>({ community, onChange }: CommunityFieldsProps<Form>) {
  return (
    <>
      <div className={classes.two}>
        <NativeSelect
          label={texts.type}
          data={TYPES}
          value={community.type}
          onChange={({ currentTarget }) => onChange({ ...community, type: currentTarget.value })}
        />
        <TextInput
          label={texts.hamlet}
          value={community.hamlet}
          maxLength={100}
          onChange={({ currentTarget }) => onChange({ ...community, hamlet: currentTarget.value })}
        />
      </div>
      <TextInput
        label={texts.model}
        placeholder={texts.modelHint}
        value={community.model}
        maxLength={100}
        onChange={({ currentTarget }) => onChange({ ...community, model: currentTarget.value })}
      />
    </>
  )
}
