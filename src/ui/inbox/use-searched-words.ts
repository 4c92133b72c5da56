import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

/** What is typed into the search box, and what is searched for: the same, once typing rests for a moment. */
export function useSearchedWords() {
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed, 250)
  return { typed, setTyped, words: typed === '' ? '' : settled.trim() }
}
