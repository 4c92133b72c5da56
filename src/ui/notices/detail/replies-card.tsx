import { IconMessageCircleCheck } from '@tabler/icons-react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { replyTexts as texts } from '../../texts/notice-reply.ts'
import classes from './replies-card.module.css'

/** What people answered by one press, counted; nobody is named. Nothing for a notice that asks nothing. */
export function RepliesCard({ notice: { reply, replies } }: { readonly notice: NoticeDetail }) {
  if (reply === null) return null
  const total = replies.reduce((sum, { count }) => sum + count, 0)
  return (
    <CaseCard title={texts.answers} icon={<IconMessageCircleCheck size={19} />}>
      <p className={classes.total}>{texts.total(total)}</p>
      <ul className={classes.list}>
        {replies.map(({ choice, count }) => (
          <li key={choice} className={classes.line}>
            <span className={classes.choice}>{choice}</span>
            <span className={classes.count}>{texts.people(count)}</span>
            <span className={classes.bar} aria-hidden="true">
              <span style={{ width: `${(100 * count) / Math.max(1, total)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.note}>{texts.note}</p>
    </CaseCard>
  )
}
