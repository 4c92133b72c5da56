import { ActionIcon, Tooltip } from '@mantine/core'
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { LinkIcon } from '../shared/link-controls.tsx'
import { useCommands } from '../shell/commands.ts'
import { bulkTexts } from '../texts/bulk.ts'
import { enterTexts } from '../texts/enter-case.ts'
import { useSelection } from './bulk/selection.ts'
import { FilterToggle } from './filter-panel.tsx'
import classes from './list-pane.module.css'

interface ListToolsProps {
  readonly isFilterOpen: boolean
  readonly onToggleFilter: () => void
}

/** Beside the list's title: filters, choosing several, entering a case by hand. */
export function ListTools({ isFilterOpen, onToggleFilter }: ListToolsProps) {
  const selection = useSelection()
  const navigate = useNavigate()
  const toggle = () => (selection?.isOn ? selection.stop() : selection?.start())
  const label = selection?.isOn ? bulkTexts.stop : bulkTexts.start
  useCommands([
    { id: 'list:select', label, group: 'list', key: 'x', run: toggle },
    {
      id: 'list:enter',
      label: enterTexts.open,
      group: 'list',
      key: 'c',
      run: () => void navigate({ to: '/inbox/new' }),
    },
  ])
  return (
    <div className={classes.tools}>
      <FilterToggle isOpen={isFilterOpen} onToggle={onToggleFilter} />
      <Tooltip label={label}>
        <ActionIcon
          variant={selection?.isOn ? 'light' : 'subtle'}
          color={selection?.isOn ? 'state' : 'gray'}
          size={40}
          aria-label={label}
          aria-pressed={selection?.isOn ?? false}
          onClick={toggle}
        >
          <IconListCheck size={20} />
        </ActionIcon>
      </Tooltip>
      <LinkIcon to="/inbox/new" variant="subtle" color="gray" size={40} aria-label={enterTexts.open}>
        <IconPlus size={21} />
      </LinkIcon>
    </div>
  )
}
