import { Button, NativeSelect } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { inboxTexts as texts } from '../texts/inbox.ts'
import { type FilterName, useFilterChoices } from './filter-choices.ts'
import classes from './filter-panel.module.css'
import { countFilters, parseInboxSearch } from './inbox-search.ts'
import { PeriodFields } from './period-fields.tsx'
import { SaveView } from './save-view.tsx'

/** Opens the filters and tells how many are set. */
export function FilterToggle({
  isOpen,
  onToggle,
}: {
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const count = countFilters(useSearch({ from: '/inbox' }))
  return (
    <Button
      variant={count > 0 ? 'light' : 'subtle'}
      color={count > 0 ? 'state' : 'gray'}
      size="sm"
      aria-expanded={isOpen}
      leftSection={<IconAdjustmentsHorizontal size={18} />}
      onClick={onToggle}
    >
      {count > 0 ? texts.filtersActive(count) : texts.filters}
    </Button>
  )
}

/** One field for each filter; choosing applies at once. */
export function FilterPanel() {
  const search = useSearch({ from: '/inbox' })
  const navigate = useNavigate({ from: '/inbox' })
  const choices = useFilterChoices()
  const apply = (change: Partial<Record<FilterName | 'from' | 'to', string>>) =>
    void navigate({ to: '.', search: parseInboxSearch({ ...search, ...change }), replace: true })
  const clear = () =>
    void navigate({ to: '.', search: parseInboxSearch({ view: search.view }), replace: true })
  return (
    <div className={classes.panel}>
      {choices.map(({ name, data }) => (
        <NativeSelect
          key={name}
          label={texts[name]}
          data={data}
          value={search[name] ?? ''}
          onChange={(event) => apply({ [name]: event.currentTarget.value })}
        />
      ))}
      <PeriodFields from={search.from} to={search.to} onChange={apply} />
      {countFilters(search) > 0 && (
        <div className={classes.foot}>
          <SaveView />
          <Button variant="subtle" onClick={clear}>
            {texts.clearFilters}
          </Button>
        </div>
      )}
    </div>
  )
}
