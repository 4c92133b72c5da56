import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { placeOutcomeSchema } from '../../../contracts/places.ts'
import { callApi } from '../../api/http.ts'
import { asText } from '../../shared/as-text.ts'
import classes from './settings.module.css'

const PAUSE_MS = 300

interface CommunePickerProps {
  readonly label: string
  readonly hint?: string
  readonly code: string
  readonly onPick: (code: string) => void
}

/** A commune by name, new or old, with or without diacritics: words first, then one of what they may mean. */
export function CommunePicker({ label, hint, code, onPick }: CommunePickerProps) {
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const { data } = useQuery({
    queryKey: ['places', words],
    queryFn: ({ signal }) =>
      callApi<z.infer<typeof placeOutcomeSchema>>('/places/resolve', {
        method: 'POST',
        body: { text: words },
        signal,
      }),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  })
  const found = data?.candidates ?? []
  return (
    <div className={classes.fields}>
      <TextInput
        type="search"
        label={label}
        {...(hint && { placeholder: hint })}
        value={typed}
        onChange={asText(setTyped)}
      />
      <NativeSelect
        label=" "
        aria-label={label}
        data={[{ value: '', label: '–' }, ...found.map((one) => ({ value: one.code, label: one.fullName }))]}
        value={code}
        onChange={asText(onPick)}
      />
    </div>
  )
}
