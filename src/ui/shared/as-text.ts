import type { ChangeEvent } from 'react'

/** The handler of a field that takes its words instead of the event: `onChange={asText(setName)}`. */
export function asText(take: (text: string) => void): (event: ChangeEvent<Valued>) => void {
  return (event) => take(event.currentTarget.value)
}

type Valued = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
