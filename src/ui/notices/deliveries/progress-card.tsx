import { IconProgressCheck } from '@tabler/icons-react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { DELIVERY_STATES } from '../../../domain/notice/delivery-state.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { deliveryTexts as texts } from '../../texts/notice-delivery.ts'
import { CountBar, reachedOf } from '../shared/count-bar.tsx'
import { durationWords } from '../shared/duration-words.ts'
import classes from './delivery-card.module.css'

/** How far the sending got, how fast it goes and how long it still takes. Pause, resume and cancel stand above. */
export function ProgressCard({ notice }: { readonly notice: NoticeDetail }) {
  const { progress, counts, status } = notice
  const percent = Math.floor((100 * progress.done) / Math.max(1, progress.total))
  return (
    <CaseCard title={texts.progress} icon={<IconProgressCheck size={19} />}>
      <div className={classes.big}>
        <p className={classes.numbers}>
          <span className={classes.done}>{texts.sent(reachedOf(counts), progress.total)}</span>
          <span>{texts.reached}</span>
          {percent < 100 && <span>{texts.percent(percent)}</span>}
          {status === 'SENDING' && progress.perSecond > 0 && <span>{texts.rate(progress.perSecond)}</span>}
          {status === 'SENDING' && progress.secondsLeft !== null && (
            <span>{texts.left(durationWords(progress.secondsLeft))}</span>
          )}
        </p>
        <div
          role="progressbar"
          aria-label={texts.progress}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <CountBar counts={counts} isBig />
        </div>
        <ul className={classes.legend}>
          {DELIVERY_STATES.filter((state) => counts[state] > 0).map((state) => (
            <li key={state}>
              <span className={classes.dot} data-state={state} />
              {texts.states[state]} <b>{counts[state].toLocaleString('vi-VN')}</b>
            </li>
          ))}
        </ul>
        {status === 'PAUSED' && <p className={classes.pausedLine}>{texts.paused}</p>}
      </div>
    </CaseCard>
  )
}
