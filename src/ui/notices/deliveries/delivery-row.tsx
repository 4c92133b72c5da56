import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { type DeliveryWork, useDeliveryWork } from '../../api/notice-work.ts'
import type { NoticeDelivery } from '../../api/notices.ts'
import { shortMoment } from '../../format/time.ts'
import { audienceTexts } from '../../texts/notice-compose.ts'
import { deliveryTexts as texts } from '../../texts/notice-delivery.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import classes from './delivery-card.module.css'

interface DeliveryRowProps {
  readonly notice: NoticeDetail
  readonly delivery: NoticeDelivery
}

/** One copy: where, by which way, with what outcome and why, and what a person has to do about it. */
export function DeliveryRow({ notice, delivery }: DeliveryRowProps) {
  const { group, state, reason, at, by, run, remindedAt } = delivery
  const name = group?.name ?? texts.subscriber
  return (
    <tr data-state={state}>
      <td>
        <span className={classes.where}>{name}</span>
        <span className={classes.sub}>
          {[group?.hamlet, run > 1 && texts.run(run), adminsOf(delivery)].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td>{audienceTexts.platforms[delivery.platform]}</td>
      <td>
        <span className={classes.state}>
          <span className={classes.dot} data-state={state} />
          {texts.states[state]}
        </span>
        <span className={classes.sub}>
          {[
            at !== null && shortMoment(at),
            by !== null && texts.by(by.name),
            reason !== null && texts.reasons[reason],
            remindedAt !== null && state === 'waiting-by-hand' && texts.remindedAt(shortMoment(remindedAt)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        <Work noticeId={notice.id} delivery={delivery} name={name} />
      </td>
    </tr>
  )
}

function adminsOf({ state, admins }: NoticeDelivery): string | false {
  if (state !== 'waiting-by-hand') return false
  return admins.length === 0 ? texts.noAdmins : texts.admins(admins.map(({ name }) => name).join(', '))
}

interface WorkProps {
  readonly noticeId: string
  readonly delivery: NoticeDelivery
  readonly name: string
}

const DECISIONS = ['sent', 'send-again', 'give-up'] as const

function Work({ noticeId, delivery, name }: WorkProps) {
  const work = useDeliveryWork(noticeId)
  const run = (asked: DeliveryWork, done: string) =>
    work.mutate(
      { deliveryId: delivery.id, ...asked },
      { onSuccess: () => notifications.show({ message: done }), onError: tellFailure },
    )
  if (delivery.state === 'waiting-by-hand') {
    return (
      <div className={classes.work}>
        <Button
          size="sm"
          loading={work.isPending}
          aria-label={texts.postedFor(name)}
          onClick={() => run({ verb: 'posted' }, texts.done)}
        >
          {texts.posted}
        </Button>
      </div>
    )
  }
  const decisions = delivery.state === 'failed' ? DECISIONS.slice(1) : DECISIONS
  if (delivery.state !== 'unknown' && delivery.state !== 'failed') return null
  return (
    <div className={classes.work}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          size="sm"
          variant="default"
          disabled={work.isPending}
          aria-label={texts.decideFor(texts.decide[decision], name)}
          onClick={() => run({ verb: 'decision', body: { decision } }, texts.done)}
        >
          {texts.decide[decision]}
        </Button>
      ))}
    </div>
  )
}
