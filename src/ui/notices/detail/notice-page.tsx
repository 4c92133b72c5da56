import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { noticeQuery } from '../../api/notices.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { LinkButton } from '../../shared/link-controls.tsx'
import { NotOpened } from '../../shell/not-opened.tsx'
import { PageBody } from '../../shell/page-body.tsx'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { noticeTexts } from '../../texts/notices.ts'
import { DeliveryCard } from '../deliveries/delivery-card.tsx'
import { ProgressCard } from '../deliveries/progress-card.tsx'
import { NoticeStatusMark } from '../shared/notice-status-mark.tsx'
import { TypeMark } from '../shared/type-mark.tsx'
import { AudienceCard } from './audience-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { LookCard } from './look-card.tsx'
import { NoticeActions } from './notice-actions.tsx'
import { NoticeBanners } from './notice-banners.tsx'
import classes from './notice-page.module.css'
import { RepliesCard } from './replies-card.tsx'
import { WordsCard } from './words-card.tsx'

/** One notice: what it says, who decided what, how far it got. The same page serves author, approver and whoever watches. */
export function NoticePage() {
  const { noticeId } = useParams({ from: '/notices/$noticeId' })
  const notice = useQuery(noticeQuery(noticeId))
  if (notice.isPending) {
    return (
      <PageBody title={noticeTexts.title} width="wide">
        <Skeleton height={420} radius="md" aria-busy="true" />
      </PageBody>
    )
  }
  if (notice.data === undefined) {
    return (
      <NotOpened
        title={noticeTexts.title}
        error={notice.error}
        missing={{ title: texts.notFoundTitle, hint: texts.notFoundHint }}
        failedTitle={texts.errorTitle}
        onRetry={() => void notice.refetch()}
      >
        <LinkButton to="/notices">{texts.back}</LinkButton>
      </NotOpened>
    )
  }
  return <OpenedNotice notice={notice.data} />
}

function OpenedNotice({ notice }: { readonly notice: NoticeDetail }) {
  const hasDeliveries = notice.progress.total > 0
  return (
    <PageBody title={notice.title} width="wide" actions={<NoticeActions notice={notice} />}>
      <div className={classes.top}>
        <TypeMark type={notice.type} />
        <NoticeStatusMark status={notice.status} label={notice.statusName} />
        <span className={classes.code}>
          {notice.code}
          <CopyText text={notice.code} label={texts.copyCode} />
        </span>
      </div>
      <div className={classes.grid}>
        <div className={classes.main}>
          <NoticeBanners notice={notice} />
          {hasDeliveries && <ProgressCard notice={notice} />}
          {hasDeliveries && <RepliesCard notice={notice} />}
          {hasDeliveries && <DeliveryCard notice={notice} />}
          <WordsCard notice={notice} />
          <HistoryCard notice={notice} />
        </div>
        <div className={classes.side}>
          <LookCard notice={notice} />
          <FactsCard notice={notice} />
          <AudienceCard notice={notice} />
        </div>
      </div>
    </PageBody>
  )
}
