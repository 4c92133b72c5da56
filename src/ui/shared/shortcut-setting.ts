const KEY = 'binh-yen:shortcuts'

/** Whether single-key shortcuts are on; people who speak to their computer turn them off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  return localStorage.getItem(KEY) !== 'off'
}

/** Remembers the choice on this device. */
export function setShortcutsOn(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'off')
}
