import { Button, NativeSelect } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CATEGORIES, CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { MEDIATION_STATUSES, TIP_STATUSES } from '../../domain/case-file/status.ts'
import { URGENCIES, URGENCY_LABELS } from '../../domain/case-file/urgency.ts'
import { inboxTexts as texts } from '../texts/inbox.ts'
import classes from './filter-panel.module.css'
import { countFilters, type InboxSearch, parseInboxSearch } from './inbox-search.ts'
import { statusName } from './status-name.ts'

type FilterName = Exclude<keyof InboxSearch, 'view'>

const any = (label: string) => ({ value: '', label })
const CHOICES = {
  urgency: [any(texts.anyUrgency), ...URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] }))],
  status: [
    any(texts.anyStatus),
    { group: texts.tipStatuses, items: TIP_STATUSES.map((value) => ({ value, label: statusName(value) })) },
    {
      group: texts.mediationStatuses,
      items: MEDIATION_STATUSES.map((value) => ({ value, label: statusName(value) })),
    },
  ],
  kind: [any(texts.anyKind), ...Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))],
  category: [
    any(texts.anyCategory),
    ...CATEGORY_CODES.map((value) => ({ value, label: CATEGORIES[value].name })),
  ],
}
const NAMES: readonly FilterName[] = ['urgency', 'status', 'kind', 'category']

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
  const apply = (change: Partial<Record<FilterName, string>>) =>
    void navigate({ to: '.', search: parseInboxSearch({ ...search, ...change }), replace: true })
  return (
    <div className={classes.panel}>
      {NAMES.map((name) => (
        <NativeSelect
          key={name}
          label={texts[name]}
          data={CHOICES[name]}
          value={search[name] ?? ''}
          onChange={(event) => apply({ [name]: event.currentTarget.value })}
        />
      ))}
      {countFilters(search) > 0 && (
        <Button
          variant="subtle"
          className={classes.clear ?? ''}
          onClick={() => apply({ urgency: '', status: '', kind: '', category: '' })}
        >
          {texts.clearFilters}
        </Button>
      )}
    </div>
  )
}
