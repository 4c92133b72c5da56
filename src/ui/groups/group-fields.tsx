import { NativeSelect, TextInput } from '@mantine/core'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { SeveralChips } from '../notices/shared/choice-chips.tsx'
import { groupPageTexts as texts } from '../texts/groups.ts'
import { composeTexts } from '../texts/notice-compose.ts'
import { CommunityFields } from './community-fields.tsx'
import { type GroupForm, wrongInGroup } from './group-form.ts'
import classes from './link-group-dialog.module.css'
import { useAdminChoices } from './use-admin-choices.ts'

interface GroupFieldsProps {
  readonly form: GroupForm
  /** Whether errors are shown already. */
  readonly isTried: boolean
  /** The group that is changed; absent for a new one. */
  readonly group?: Group
  readonly onChange: (form: GroupForm) => void
}

const LANGUAGES = (['vi', 'en', 'km'] as const).map((value) => ({
  value,
  label: composeTexts.languages[value],
}))

/** Everything that people tell about a group. */
export function GroupFields({ form, isTried, group, onChange }: GroupFieldsProps) {
  const wrong = isTried ? wrongInGroup(form) : undefined
  const admins = useAdminChoices(group?.admins ?? [])
  return (
    <>
      <TextInput
        label={texts.name}
        value={form.name}
        maxLength={128}
        required
        error={wrong === 'name' ? texts.nameMissing : null}
        onChange={({ currentTarget }) => onChange({ ...form, name: currentTarget.value })}
        data-autofocus
      />
      <CommunityFields community={form} group={group} onChange={onChange} />
      <div className={classes.two}>
        <TextInput
          label={texts.members}
          inputMode="numeric"
          value={form.members}
          maxLength={8}
          onChange={({ currentTarget }) =>
            onChange({ ...form, members: currentTarget.value.replaceAll(/\D/g, '') })
          }
        />
        <NativeSelect
          label={texts.language}
          data={LANGUAGES}
          value={form.language}
          onChange={({ currentTarget }) => {
            const language = LANGUAGES.find(({ value }) => value === currentTarget.value)?.value
            if (language !== undefined) onChange({ ...form, language })
          }}
        />
      </div>
      {admins.length > 0 && (
        <SeveralChips
          legend={texts.admins}
          choices={admins.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={form.adminIds}
          onChange={(adminIds) => onChange({ ...form, adminIds })}
        />
      )}
      <TextInput
        label={texts.inviteLink}
        type="url"
        value={form.inviteLink}
        maxLength={300}
        error={wrong === 'inviteLink' ? texts.badLink : null}
        onChange={({ currentTarget }) => onChange({ ...form, inviteLink: currentTarget.value })}
      />
      <Settings form={form} onChange={onChange} />
    </>
  )
}

function Settings({ form, onChange }: Pick<GroupFieldsProps, 'form' | 'onChange'>) {
  return (
    <div>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={form.memberApproval}
          onChange={({ currentTarget }) => onChange({ ...form, memberApproval: currentTarget.checked })}
        />
        {texts.approval}
      </label>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={form.onlyAdminsPost}
          onChange={({ currentTarget }) => onChange({ ...form, onlyAdminsPost: currentTarget.checked })}
        />
        {texts.onlyAdmins}
      </label>
    </div>
  )
}
