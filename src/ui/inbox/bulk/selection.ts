import { createContext, use, useMemo, useState } from 'react'
import type { CaseFileItem } from '../../../contracts/case-file.ts'

/** The contract takes this many at once. */
export const MAX_SELECTED = 100

/** Case files chosen for one action together; `isOn` while people choose. */
export interface Selection {
  readonly isOn: boolean
  readonly items: ReadonlyMap<string, CaseFileItem>
  readonly start: () => void
  /** Ends choosing and forgets what was chosen. */
  readonly stop: () => void
  readonly toggle: (item: CaseFileItem) => void
  /** Adds what is shown, up to the limit. */
  readonly add: (items: readonly CaseFileItem[]) => void
}

/** The selection of the list on the screen; null outside of it, where rows cannot be chosen. */
export const SelectionContext = createContext<Selection | null>(null)

/** The selection of the list, where there is one. */
export function useSelection(): Selection | null {
  return use(SelectionContext)
}

/** A new selection, off and empty. */
export function useNewSelection(): Selection {
  const [isOn, setOn] = useState(false)
  const [items, setItems] = useState<ReadonlyMap<string, CaseFileItem>>(new Map())
  return useMemo(
    () => ({
      isOn,
      items,
      start: () => setOn(true),
      stop: () => {
        setOn(false)
        setItems(new Map())
      },
      toggle: (item) => setItems((before) => toggled(before, item)),
      add: (more) => setItems((before) => new Map([...before, ...more.map(entryOf)].slice(0, MAX_SELECTED))),
    }),
    [isOn, items],
  )
}

const entryOf = (item: CaseFileItem) => [item.id, item] as const

function toggled(before: ReadonlyMap<string, CaseFileItem>, item: CaseFileItem) {
  const after = new Map(before)
  if (!after.delete(item.id) && after.size < MAX_SELECTED) after.set(item.id, item)
  return after
}
