import { Skeleton } from '@mantine/core'
import { IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { noticeQuery, templatesQuery } from '../../api/notices.ts'
import { BlankState, FailedState } from '../../shared/blank-state.tsx'
import { LinkButton } from '../../shared/link-controls.tsx'
import { PageBody } from '../../shell/page-body.tsx'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import { createDraft, draftOfNotice, draftOfTemplate } from './notice-draft.ts'
import { NoticeEditor } from './notice-editor.tsx'

const ONCE = { refetchInterval: false, refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** Where a notice is written: a new one, one from a template, a correction, or one that exists. */
export function ComposePage() {
  const search = useSearch({ from: '/notices/compose' })
  // A new notice gets its id into the address while it is written: what the page began with stays what it shows.
  const [begun] = useState(search)
  if (begun.id !== undefined) return <ExistingNotice id={begun.id} />
  if (begun.template !== undefined) return <FromTemplate id={begun.template} />
  const type = begun.corrects === undefined ? (begun.type ?? 'TB_CANHBAO') : 'TB_DINHCHINH'
  return <NoticeEditor initial={createDraft(type, begun.corrects)} opened={undefined} />
}

function ExistingNotice({ id }: { readonly id: string }) {
  const notice = useQuery({ ...noticeQuery(id), refetchOnMount: 'always', ...ONCE })
  if (notice.isError) return <NotOpened error={notice.error} onRetry={() => void notice.refetch()} />
  if (notice.data === undefined || !notice.isFetchedAfterMount) return <Waiting />
  return <OpenedNotice notice={notice.data} />
}

/** What others do meanwhile must not take the page from under somebody's hands; saving finds it out. */
function OpenedNotice({ notice }: { readonly notice: NoticeDetail }) {
  const [opened] = useState(notice)
  if (!opened.mayEdit) return <Frozen id={opened.id} />
  return <NoticeEditor initial={draftOfNotice(opened)} opened={opened} />
}

function FromTemplate({ id }: { readonly id: string }) {
  const templates = useQuery(templatesQuery)
  if (templates.isPending) return <Waiting />
  if (templates.data === undefined)
    return <NotOpened error={templates.error} onRetry={() => void templates.refetch()} />
  const template = templates.data.find((one) => one.id === id)
  const initial = template === undefined ? createDraft('TB_CANHBAO') : draftOfTemplate(template)
  return <NoticeEditor initial={initial} opened={undefined} />
}

function Waiting() {
  return (
    <PageBody title={texts.editTitle} width="wide">
      <Skeleton height={420} radius="md" aria-busy="true" />
    </PageBody>
  )
}

function NotOpened({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <PageBody title={texts.editTitle}>
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={texts.openFailed}
        error={error}
        onRetry={onRetry}
      />
    </PageBody>
  )
}

function Frozen({ id }: { readonly id: string }) {
  return (
    <PageBody title={texts.editTitle}>
      <BlankState icon={<IconLock size={30} />} title={texts.frozen} hint={texts.frozenHint}>
        <LinkButton to="/notices/$noticeId" params={{ noticeId: id }}>
          {texts.backToNotice}
        </LinkButton>
      </BlankState>
    </PageBody>
  )
}
