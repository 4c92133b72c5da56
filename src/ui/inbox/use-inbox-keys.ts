import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'
import { areShortcutsOn } from '../shared/shortcut-setting.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

const isDialogOpen = () => document.querySelector('[role="dialog"], [role="menu"]') !== null

function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-case-row]') ?? [])]
  if (rows.length === 0) return
  const focused = rows.findIndex((row) => row.matches(':focus'))
  const open = rows.findIndex((row) => row.hasAttribute('aria-current'))
  const from = focused >= 0 ? focused : open
  rows[Math.min(Math.max(from + step, 0), rows.length - 1)]?.focus()
}

/** Keys of the inbox: J and K walk the list, `/` searches, Escape leaves the case file. Silent while typing. */
export function useInboxKeys(
  list: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
) {
  const navigate = useNavigate()
  const keep = useSearch({ from: '/inbox' })
  useEffect(() => {
    const actions: Record<string, () => void> = {
      j: () => moveFocus(list.current, 1),
      k: () => moveFocus(list.current, -1),
      '/': () => search.current?.focus(),
      Escape: () => void navigate({ to: '/inbox', search: keep }),
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || isDialogOpen()) return
      if (event.key !== 'Escape' && !areShortcutsOn()) return
      const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [list, search, navigate, keep])
}
