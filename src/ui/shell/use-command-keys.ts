import { useEffect } from 'react'
import { areShortcutsOn } from '../shared/shortcut-setting.ts'
import { commandsNow } from './commands.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

const isDialogOpen = () => document.querySelector('[role="dialog"], [role="menu"]') !== null

const keyOf = (event: KeyboardEvent) => (event.key.length === 1 ? event.key.toLowerCase() : event.key)

/** Single keys stay silent while somebody types, while a dialog is open, and for people who turned them off (WCAG 2.1.4). */
function mayRun(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  if (isTyping(event.target) || isDialogOpen()) return false
  return event.key === 'Escape' || areShortcutsOn()
}

/**
 * Runs the command whose key is pressed, and calls back for Ctrl + K (Command + K on a Mac), which works everywhere. Of two
 * commands with one key the one that came last, nearest to what is on the screen, wins.
 */
export function useCommandKeys(onPalette: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPalette = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k'
      const command = mayRun(event) ? commandsNow().findLast((one) => one.key === keyOf(event)) : undefined
      if (!isPalette && command === undefined) return
      event.preventDefault()
      if (isPalette) onPalette()
      else command?.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onPalette])
}
