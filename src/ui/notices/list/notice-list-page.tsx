import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessageCircleCog, IconPencilPlus, IconSearch } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { NOTICE_STATUS_NAMES, type NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES, noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import { deleteTemplate } from '../../api/notice-work.ts'
import { noticeCountsQuery, templatesQuery } from '../../api/notices.ts'
import { LinkButton } from '../../shared/link-controls.tsx'
import { PageBody } from '../../shell/page-body.tsx'
import { chatLinkTexts } from '../../texts/chat-links.ts'
import { composeTexts } from '../../texts/notice-compose.ts'
import { noticeTexts as texts } from '../../texts/notices.ts'
import { ChatLinksDialog } from '../chat-links/chat-links-dialog.tsx'
import { parseNoticeListSearch } from '../notice-search.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { StopSending } from '../stops/stop-sending.tsx'
import { NoticeList } from './notice-list.tsx'
import classes from './notice-list-page.module.css'

/** States worth a view of their own, in the order of the work; the rest is found under "all". */
const VIEWS: readonly NoticeStatus[] = [
  'DRAFT',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SCHEDULED',
  'SENDING',
  'PAUSED',
  'SENT',
]
/** Seldom; shown only while there is one. */
const RARE: readonly NoticeStatus[] = ['CHANGES_REQUESTED', 'PAUSED']
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
        <>
          <StopSending />
          <OwnChats />
          <LinkButton to="/notices/compose" size="md" leftSection={<IconPencilPlus size={19} />}>
            {texts.compose}
          </LinkButton>
        </>
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

function OwnChats() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconMessageCircleCog size={19} />}
        onClick={() => setOpen(true)}
      >
        {chatLinkTexts.open}
      </Button>
      <ChatLinksDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function Views() {
  const { status, type } = useSearch({ from: '/notices/' })
  const { data: counts } = useQuery(noticeCountsQuery(type))
  const kept = type === undefined ? {} : { type }
  const views = VIEWS.filter((view) => !RARE.includes(view) || view === status || (counts?.[view] ?? 0) > 0)
  return (
    <nav aria-label={texts.views} className={classes.views}>
      <ul>
        <li>
          <Link to="/notices" search={kept} aria-current={status === undefined ? 'page' : undefined}>
            {texts.everything}
          </Link>
        </li>
        {views.map((view) => (
          <li key={view}>
            <Link
              to="/notices"
              search={{ ...kept, status: view }}
              activeOptions={{ exact: true }}
              aria-current={status === view ? 'page' : undefined}
            >
              {NOTICE_STATUS_NAMES[view]}
              {(counts?.[view] ?? 0) > 0 && <span className={classes.count}>{counts?.[view]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Templates() {
  const client = useQueryClient()
  const { data: templates = [] } = useQuery(templatesQuery)
  const remove = useMutation({
    mutationFn: deleteTemplate,
    onSettled: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
    onError: tellFailure,
  })
  if (templates.length === 0) return null
  return (
    <section className={classes.templates} aria-label={composeTexts.templates}>
      <span>{composeTexts.templates}:</span>
      {templates.map(({ id, name }) => (
        <span key={id} className={classes.template}>
          <Link to="/notices/compose" search={{ template: id }}>
            {name}
          </Link>
          <CloseButton
            size={36}
            aria-label={composeTexts.removeTemplate(name)}
            onClick={() => window.confirm(composeTexts.removeTemplate(name)) && remove.mutate(id)}
          />
        </span>
      ))}
    </section>
  )
}
