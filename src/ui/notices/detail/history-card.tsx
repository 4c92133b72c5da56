import { IconHistory } from '@tabler/icons-react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { NOTICE_STATUS_NAMES } from '../../../domain/notice/notice-status.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { exactTime, shortMoment } from '../../format/time.ts'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import classes from './notice-page.module.css'

/** Every step so far: who, when, why. */
export function HistoryCard({ notice: { history } }: { readonly notice: NoticeDetail }) {
  if (history.length === 0) return null
  return (
    <CaseCard title={texts.history} icon={<IconHistory size={19} />}>
      <ol className={classes.history}>
        {history.map(({ at, from, to, by, reason }) => (
          <li key={`${at}${to}`}>
            <time dateTime={at} title={exactTime(at)}>
              {shortMoment(at)}
            </time>
            <span>
              <b>{texts.step(NOTICE_STATUS_NAMES[from], NOTICE_STATUS_NAMES[to])}</b>
              {` · ${by?.name ?? texts.system}`}
              {reason !== null && <span className={classes.reason}>{reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </CaseCard>
  )
}
