import { Link } from '@tanstack/react-router'
import type { NoticeItem } from '../../api/notices.ts'
import { shortMoment } from '../../format/time.ts'
import { useSession } from '../../session/session-context.ts'
import { Ago } from '../../shared/moment.tsx'
import { noticeTexts as texts } from '../../texts/notices.ts'
import { CountBar, reachedOf, totalOf } from '../shared/count-bar.tsx'
import { NoticeStatusMark } from '../shared/notice-status-mark.tsx'
import { TypeMark } from '../shared/type-mark.tsx'
import classes from './notice-list-page.module.css'

/** One notice in the list: what, whose, when, how far it got, and whether somebody has to look. */
export function NoticeRow({ item }: { readonly item: NoticeItem }) {
  const { user } = useSession()
  const total = totalOf(item.counts)
  const attention = item.counts.unknown + item.counts.failed
  return (
    <li>
      <Link to="/notices/$noticeId" params={{ noticeId: item.id }} className={classes.row}>
        <span className={classes.words}>
          <span className={classes.top}>
            <TypeMark type={item.type} />
            <NoticeStatusMark status={item.status} label={item.statusName} />
            <span className="tabular">{item.code}</span>
          </span>
          <span className={classes.title}>{item.title}</span>
          <span className={classes.facts}>
            {item.unit.code !== user.unit.code && `${item.unit.name} · `}
            {texts.by(item.author.name)} · <When item={item} />
          </span>
        </span>
        <span className={classes.side}>
          {total > 0 && (
            <>
              <span className="tabular">{texts.reached(reachedOf(item.counts), total)}</span>
              <CountBar counts={item.counts} />
            </>
          )}
          {attention > 0 && <span className={classes.attention}>{texts.needsPerson(attention)}</span>}
        </span>
      </Link>
    </li>
  )
}

function When({ item: { status, sendAt, sentAt, updatedAt } }: { readonly item: NoticeItem }) {
  if (sentAt !== null) return <>{`${texts.sentAt} ${shortMoment(sentAt)}`}</>
  if (sendAt !== null && status !== 'CANCELLED') return <>{`${texts.sendsAt} ${shortMoment(sendAt)}`}</>
  return (
    <>
      {texts.updated} <Ago at={updatedAt} />
    </>
  )
}
