import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLink, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import {
  COMMUNITY_TYPE_CODES,
  COMMUNITY_TYPES,
  GROUP_PLATFORMS,
  GROUP_STATUS_NAMES,
  GROUP_STATUSES,
  type GroupPlatform,
  type GroupStatus,
} from '../../domain/notice/group-status.ts'
import { OneChip } from '../notices/shared/choice-chips.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { groupTexts as texts } from '../texts/groups.ts'
import { AddGroupDialog } from './add-group-dialog.tsx'
import { GroupList } from './group-list.tsx'
import classes from './group-list-page.module.css'
import { LinkGroupDialog } from './link-group-dialog.tsx'

const VIEWS = [
  { value: 'all' as GroupStatus | 'all', label: texts.everything },
  ...GROUP_STATUSES.map((value) => ({
    value: value as GroupStatus | 'all',
    label: GROUP_STATUS_NAMES[value],
  })),
]
const PLATFORMS = [
  { value: '', label: texts.anyPlatform },
  ...GROUP_PLATFORMS.map((value) => ({ value, label: texts.platforms[value] })),
]
const TYPES = [
  { value: '', label: texts.anyType },
  ...COMMUNITY_TYPE_CODES.map((value) => ({ value, label: COMMUNITY_TYPES[value] })),
]
const SETTLE_MS = 250

/** The register of groups: who they are, whether they are well, and the ways to take in another one. */
export function GroupListPage() {
  const [opened, setOpened] = useState<'link' | 'add'>()
  const close = () => setOpened(undefined)
  return (
    <PageBody
      title={texts.title}
      hint={texts.hint}
      width="wide"
      actions={
        <>
          <Button
            variant="default"
            size="md"
            leftSection={<IconPlus size={18} />}
            onClick={() => setOpened('add')}
          >
            {texts.addByHand}
          </Button>
          <Button size="md" leftSection={<IconLink size={18} />} onClick={() => setOpened('link')}>
            {texts.link}
          </Button>
        </>
      }
    >
      <Register />
      <LinkGroupDialog isOpen={opened === 'link'} onClose={close} />
      <AddGroupDialog isOpen={opened === 'add'} onClose={close} />
    </PageBody>
  )
}

function Register() {
  const [status, setStatus] = useState<GroupStatus | 'all'>('all')
  const [platform, setPlatform] = useState<GroupPlatform>()
  const [type, setType] = useState('')
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), SETTLE_MS)
  const filters = {
    ...(status !== 'all' && { status }),
    ...(platform !== undefined && { platform }),
    ...(type !== '' && { type }),
    ...(q !== '' && { q }),
  }
  return (
    <div>
      <div className={classes.views}>
        <OneChip legend={texts.views} isLegendHidden choices={VIEWS} chosen={status} onChange={setStatus} />
      </div>
      <div className={classes.tools}>
        <TextInput
          type="search"
          size="md"
          className={classes.search ?? ''}
          aria-label={texts.search}
          placeholder={texts.searchPlaceholder}
          leftSection={<IconSearch size={18} />}
          value={words}
          maxLength={200}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <NativeSelect
          size="md"
          className={classes.pick ?? ''}
          aria-label={texts.platform}
          data={PLATFORMS}
          value={platform ?? ''}
          onChange={({ currentTarget }) =>
            setPlatform(GROUP_PLATFORMS.find((one) => one === currentTarget.value))
          }
        />
        <NativeSelect
          size="md"
          className={classes.pick ?? ''}
          aria-label={texts.type}
          data={TYPES}
          value={type}
          onChange={({ currentTarget }) => setType(currentTarget.value)}
        />
      </div>
      <GroupList filters={filters} />
    </div>
  )
}
