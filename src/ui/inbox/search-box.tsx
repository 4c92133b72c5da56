import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { asText } from '../shared/as-text.ts'
import { inboxTexts } from '../texts/inbox.ts'

interface SearchBoxProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onType: (text: string) => void
}

/** Search with or without diacritics. Escape empties the box, and leaves it when it is empty. */
export function SearchBox({ inputRef, typed, onType }: SearchBoxProps) {
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (typed === '') event.currentTarget.blur()
    else onType('')
  }
  return (
    <TextInput
      ref={inputRef}
      type="search"
      size="md"
      aria-label={inboxTexts.search}
      placeholder={inboxTexts.searchPlaceholder}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : <CloseButton aria-label={inboxTexts.clearSearch} onClick={() => onType('')} />
      }
      value={typed}
      maxLength={200}
      autoComplete="off"
      onChange={asText(onType)}
      onKeyDown={onKey}
    />
  )
}
