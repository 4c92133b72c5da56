import { NativeSelect, TextInput } from '@mantine/core'
import { COMMUNITY_TYPE_CODES, COMMUNITY_TYPES } from '../../domain/notice/group-status.ts'
import { groupPageTexts as texts } from '../texts/groups.ts'
import type { CommunityForm } from './group-form.ts'
import classes from './link-group-dialog.module.css'

interface CommunityFieldsProps<Form extends CommunityForm> {
  readonly community: Form
  readonly onChange: (community: Form) => void
}

const TYPES = COMMUNITY_TYPE_CODES.map((value) => ({ value: value as string, label: COMMUNITY_TYPES[value] }))

/** Where and what a community is. */
export function CommunityFields<Form extends CommunityForm>({
  community,
  onChange,
}: CommunityFieldsProps<Form>) {
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
