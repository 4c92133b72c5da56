import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { exactTime } from '../../format/time.ts'
import { useSession } from '../../session/session-context.ts'
import { Due } from '../../shared/moment.tsx'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import classes from './notice-page.module.css'

type Tone = 'info' | 'note' | 'danger' | 'ok'
const ICONS = { info: IconInfoCircle, note: IconInfoCircle, danger: IconAlertTriangle, ok: IconCircleCheck }

/** What has to be known about the state of a notice before anything is done to it. */
export function NoticeBanners({ notice }: { readonly notice: NoticeDetail }) {
  return (
    <>
      <Confirmation notice={notice} />
      <Review notice={notice} />
      <Returned notice={notice} />
      <Corrections notice={notice} />
    </>
  )
}

function Banner(props: { readonly tone: Tone; readonly title: string; readonly children?: ReactNode }) {
  const Icon = ICONS[props.tone]
  return (
    <section className={classes.banner} data-tone={props.tone} aria-label={props.title}>
      <Icon size={21} aria-hidden="true" />
      <div>
        <b>{props.title}</b>
        {props.children}
      </div>
    </section>
  )
}

function Confirmation({ notice: { confirmation } }: { readonly notice: NoticeDetail }) {
  if (confirmation === null) return null
  const tones = { waiting: 'danger', overdue: 'danger', confirmed: 'ok' } as const
  return (
    <Banner tone={tones[confirmation.state]} title={texts.confirmation[confirmation.state]}>
      {confirmation.state !== 'confirmed' && (
        <p>
          {texts.confirmation.by}: {exactTime(confirmation.confirmBy)} · <Due at={confirmation.confirmBy} />
        </p>
      )}
    </Banner>
  )
}

function Review({ notice }: { readonly notice: NoticeDetail }) {
  const { user } = useSession()
  if (notice.status !== 'IN_REVIEW') return null
  const mayApprove = notice.transitions.some(({ to }) => to === 'APPROVED')
  if (mayApprove) {
    return (
      <Banner tone="info" title={texts.review.yours}>
        <p>{texts.review.yoursHint}</p>
      </Banner>
    )
  }
  const approver = notice.approvalBy === 'province' ? ` ${texts.review.province}` : ''
  const isOwn = [notice.author, ...notice.editors].some(({ id }) => id === user.id)
  return (
    <Banner tone="note" title={texts.review.title}>
      <p>
        {isOwn ? texts.review.own : texts.review.other}
        {approver}
      </p>
    </Banner>
  )
}

function Returned({ notice: { status, history } }: { readonly notice: NoticeDetail }) {
  if (status !== 'CHANGES_REQUESTED' && status !== 'REJECTED') return null
  const last = history.filter((entry) => entry.to === status).at(-1)
  const title = status === 'REJECTED' ? texts.rejected : texts.changes
  return (
    <Banner tone="note" title={last?.by ? `${title} – ${last.by.name}` : title}>
      {last?.reason && <p className={classes.reason}>{last.reason}</p>}
    </Banner>
  )
}

function Corrections({ notice: { corrects, correctedBy } }: { readonly notice: NoticeDetail }) {
  const linked = [
    [texts.correctsLine, corrects],
    [texts.correctedLine, correctedBy],
  ] as const
  return linked.map(
    ([words, other]) =>
      other !== null && (
        <Banner key={words} tone="note" title={words}>
          <p>
            <Link to="/notices/$noticeId" params={{ noticeId: other.id }} className={classes.verify}>
              {other.code}
            </Link>
          </p>
        </Banner>
      ),
  )
}
