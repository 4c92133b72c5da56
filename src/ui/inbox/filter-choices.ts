import { useQuery } from '@tanstack/react-query'
import { CATEGORIES, CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { LIST_SORTS } from '../../domain/case-file/inbox-view.ts'
import { MEDIATION_STATUSES, TIP_STATUSES } from '../../domain/case-file/status.ts'
import { URGENCIES, URGENCY_LABELS } from '../../domain/case-file/urgency.ts'
import { workOptionsQuery } from '../api/case-options.ts'
import { officersQuery } from '../api/unit-directory.ts'
import { sourceNames } from '../texts/case-file.ts'
import { inboxTexts as texts } from '../texts/inbox.ts'
import type { InboxSearch } from './inbox-search.ts'
import { statusName } from './status-name.ts'

/** A filter that is chosen from a list. */
export type FilterName = Exclude<keyof InboxSearch, 'view' | 'from' | 'to'>

interface Option {
  readonly value: string
  readonly label: string
}
type Options = (Option | { readonly group: string; items: Option[] })[]

const any = (label: string): Option => ({ value: '', label })
const namedOptions = (items: readonly { readonly id: string; readonly name: string }[] | undefined) =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: name }))

const FIXED: readonly { readonly name: FilterName; readonly data: Options }[] = [
  { name: 'sort', data: LIST_SORTS.map((value) => ({ value, label: texts.sorts[value] })) },
  {
    name: 'urgency',
    data: [any(texts.anyUrgency), ...URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] }))],
  },
  {
    name: 'status',
    data: [
      any(texts.anyStatus),
      { group: texts.tipStatuses, items: TIP_STATUSES.map((value) => ({ value, label: statusName(value) })) },
      {
        group: texts.mediationStatuses,
        items: MEDIATION_STATUSES.map((value) => ({ value, label: statusName(value) })),
      },
    ],
  },
  {
    name: 'kind',
    data: [any(texts.anyKind), ...Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))],
  },
  {
    name: 'category',
    data: [
      any(texts.anyCategory),
      ...CATEGORY_CODES.map((value) => ({ value, label: CATEGORIES[value].name })),
    ],
  },
]

/** The filters with their choices; people, labels and hamlets of the unit come from the server. */
export function useFilterChoices(): readonly { readonly name: FilterName; readonly data: Options }[] {
  const { data: officers } = useQuery(officersQuery)
  const { data: options } = useQuery(workOptionsQuery)
  const people = [
    any(texts.anyAssignee),
    { value: 'me', label: texts.assigneeMe },
    { value: 'none', label: texts.assigneeNone },
    ...namedOptions(officers),
  ]
  const sources = Object.entries(sourceNames).map(([value, label]) => ({ value, label }))
  return [
    ...FIXED,
    { name: 'assignee', data: people },
    { name: 'label', data: [any(texts.anyLabel), ...namedOptions(options?.labels)] },
    { name: 'hamlet', data: [any(texts.anyHamlet), ...namedOptions(options?.hamlets)] },
    { name: 'source', data: [any(texts.anySource), ...sources] },
  ]
}
