import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Group } from '../../../contracts/notices/notice-groups.ts'
import { foldedWords } from '../../../domain/text/fold-vietnamese.ts'
import { audienceTexts as texts } from '../../texts/notice-compose.ts'
import classes from './group-picker.module.css'

interface GroupPickerProps {
  readonly legend: string
  readonly groups: readonly Group[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

function matches(group: Group, wanted: readonly string[]): boolean {
  const words = foldedWords(`${group.name} ${group.community?.hamlet ?? ''} ${group.community?.name ?? ''}`)
  return wanted.every((start) => words.some((word) => word.startsWith(start)))
}

/** Any number of groups by name. What is chosen stays chosen while the search narrows the list. */
export function GroupPicker({ legend, groups, chosen, onChange }: GroupPickerProps) {
  const [words, setWords] = useState('')
  const wanted = foldedWords(words)
  const shown = groups.filter((group) => matches(group, wanted))
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className={classes.picker}>
      <legend className="screen-reader-only">{legend}</legend>
      <TextInput
        aria-label={texts.search}
        placeholder={texts.searchPlaceholder}
        leftSection={<IconSearch size={17} />}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <div className={classes.list}>
        {shown.length === 0 && (
          <p className={classes.none}>{groups.length === 0 ? texts.noGroups : texts.noMatch}</p>
        )}
        {shown.map((group) => (
          <label key={group.id} className={classes.group}>
            <input type="checkbox" checked={chosen.includes(group.id)} onChange={() => toggle(group.id)} />
            <span className={classes.name}>{group.name}</span>
            <span className={classes.facts}>
              {texts.platforms[group.platform]}
              {group.members && <> · {texts.members(group.members.count)}</>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
