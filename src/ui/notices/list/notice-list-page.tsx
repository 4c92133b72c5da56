import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPencilPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { NOTICE_STATUS_NAMES, type NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES, noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import { templatesQuery } from '../../api/notices.ts'
import { LinkButton } from '../../shared/link-controls.tsx'
import { PageBody } from '../../shell/page-body.tsx'
import { composeTexts } from '../../texts/notice-compose.ts'
import { noticeTexts as texts } from '../../texts/notices.ts'
import { parseNoticeListSearch } from '../notice-search.ts'
import { NoticeList } from './notice-list.tsx'
import classes from './notice-list-page.module.css'

/** States worth a view of their own, in the order of the work; the rest is found under "all". */
const VIEWS: readonly NoticeStatus[] = [
  'DRAFT',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'SCHEDULED',
  'SENDING',
  'SENT',
]
const TYPES = [
  { value: '', label: texts.anyType },
  ...NOTICE_TYPE_CODES.map((value) => ({ value, label: noticeTypeFacts(value).name })),
]
const SETTLE_MS = 250

/** All notices of the unit, and the way to a new one. */
export function NoticeListPage() {
  const filters = useSearch({ from: '/notices/' })
  const navigate = useNavigate({ from: '/notices/' })
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), SETTLE_MS)
  return (
    <PageBody
      title={texts.title}
      hint={texts.hint}
      width="wide"
      actions={
        <LinkButton to="/notices/compose" size="md" leftSection={<IconPencilPlus size={19} />}>
          {texts.compose}
        </LinkButton>
      }
    >
      <div>
        <Views />
        <div className={classes.tools}>
          <TextInput
            type="search"
            size="md"
            className={classes.search ?? ''}
            aria-label={texts.search}
            placeholder={texts.searchPlaceholder}
            leftSection={<IconSearch size={18} />}
            value={words}
            maxLength={200}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <NativeSelect
            size="md"
            className={classes.type ?? ''}
            aria-label={texts.type}
            data={TYPES}
            value={filters.type ?? ''}
            onChange={({ currentTarget }) =>
              void navigate({
                to: '.',
                search: parseNoticeListSearch({ ...filters, type: currentTarget.value }),
                replace: true,
              })
            }
          />
        </div>
        <NoticeList filters={{ ...filters, ...(q !== '' && { q }) }} />
        <Templates />
      </div>
    </PageBody>
  )
}

function Views() {
  const { status, type } = useSearch({ from: '/notices/' })
  const kept = type === undefined ? {} : { type }
  return (
    <nav aria-label={texts.views} className={classes.views}>
      <ul>
        <li>
          <Link to="/notices" search={kept} aria-current={status === undefined ? 'page' : undefined}>
            {texts.everything}
          </Link>
        </li>
        {VIEWS.map((view) => (
          <li key={view}>
            <Link
              to="/notices"
              search={{ ...kept, status: view }}
              activeOptions={{ exact: true }}
              aria-current={status === view ? 'page' : undefined}
            >
              {NOTICE_STATUS_NAMES[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Templates() {
  const { data: templates = [] } = useQuery(templatesQuery)
  if (templates.length === 0) return null
  return (
    <p className={classes.templates}>
      {composeTexts.templates}:
      {templates.map(({ id, name }) => (
        <Link key={id} to="/notices/compose" search={{ template: id }}>
          {name}
        </Link>
      ))}
    </p>
  )
}
