import { useMatch, useNavigate, useSearch } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { type Command, useCommands } from '../shell/commands.ts'
import { inboxTexts, listCommandTexts as texts } from '../texts/inbox.ts'
import { VIEWS } from './inbox-search.ts'

function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-case-row]') ?? [])]
  if (rows.length === 0) return
  const focused = rows.findIndex((row) => row.matches(':focus'))
  const open = rows.findIndex((row) => row.hasAttribute('aria-current'))
  const from = focused >= 0 ? focused : open
  rows[Math.min(Math.max(from + step, 0), rows.length - 1)]?.focus()
}

/** Commands of the list: J and K walk it, `/` searches, Escape leaves the case file, and every saved view by name. */
export function useInboxCommands(
  list: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
): void {
  const navigate = useNavigate()
  const keep = useSearch({ from: '/inbox' })
  const isCaseOpen = useMatch({ from: '/inbox/', shouldThrow: false }) === undefined
  const walk = (id: string, label: string, key: string, step: 1 | -1): Command => ({
    id,
    label,
    group: 'list',
    key,
    isKeyOnly: true,
    run: () => moveFocus(list.current, step),
  })
  const leave: Command = {
    id: 'list:leave',
    label: texts.leave,
    group: 'list',
    key: 'Escape',
    keyLabel: 'Esc',
    isKeyOnly: true,
    run: () => void navigate({ to: '/inbox', search: keep }),
  }
  useCommands([
    walk('list:down', texts.down, 'j', 1),
    walk('list:up', texts.up, 'k', -1),
    {
      id: 'list:search',
      label: inboxTexts.search,
      group: 'list',
      key: '/',
      run: () => search.current?.focus(),
    },
    ...(isCaseOpen ? [leave] : []),
    ...VIEWS.map((view) => ({
      id: `view:${view}`,
      label: texts.view(inboxTexts.views[view]),
      group: 'list' as const,
      run: () => void navigate({ to: '/inbox', search: view === 'open' ? {} : { view } }),
    })),
  ])
}
