import { Button, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBellRinging, IconListDetails } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { DELIVERY_STATES, type DeliveryState } from '../../../domain/notice/delivery-state.ts'
import { remindAdmins } from '../../api/notice-work.ts'
import { deliveriesQuery, type NoticeDelivery } from '../../api/notices.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { PagedRows } from '../../shared/paged-rows.tsx'
import { deliveryTexts as texts } from '../../texts/notice-delivery.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import classes from './delivery-card.module.css'
import { DeliveryRow } from './delivery-row.tsx'
import { PasteTools } from './paste-tools.tsx'

type Shown = DeliveryState | 'all'

/** Every copy with its outcome; first of all those that wait for a person. */
export function DeliveryCard({ notice }: { readonly notice: NoticeDetail }) {
  const { counts } = notice
  const [shown, setShown] = useState<Shown>('all')
  const choices = [
    { value: 'all' as Shown, label: texts.all },
    ...DELIVERY_STATES.filter((state) => counts[state] > 0 || state === shown).map((state) => ({
      value: state as Shown,
      label: `${texts.states[state]} (${counts[state].toLocaleString('vi-VN')})`,
    })),
  ]
  return (
    <CaseCard title={texts.title} icon={<IconListDetails size={19} />}>
      <Attention notice={notice} onShow={setShown} />
      <div className={classes.filters}>
        <OneChip legend={texts.filter} isLegendHidden choices={choices} chosen={shown} onChange={setShown} />
      </div>
      <Rows notice={notice} state={shown === 'all' ? undefined : shown} />
    </CaseCard>
  )
}

interface AttentionProps {
  readonly notice: NoticeDetail
  readonly onShow: (state: DeliveryState) => void
}

function Attention({ notice, onShow }: AttentionProps) {
  const { counts } = notice
  return (
    <>
      {counts.unknown > 0 && (
        <div className={classes.attention}>
          <div>
            <p className={classes.attentionTitle}>{texts.unknownTitle(counts.unknown)}</p>
            <p>{texts.unknownHint}</p>
          </div>
          <Button variant="default" onClick={() => onShow('unknown')}>
            {texts.showThese(counts.unknown)}
          </Button>
        </div>
      )}
      {counts['waiting-by-hand'] > 0 && (
        <div className={classes.attention} data-tone="hand">
          <div>
            <p className={classes.attentionTitle}>{texts.handTitle(counts['waiting-by-hand'])}</p>
            <p>{texts.handHint}</p>
          </div>
          <Button variant="default" onClick={() => onShow('waiting-by-hand')}>
            {texts.showThese(counts['waiting-by-hand'])}
          </Button>
          <PasteTools notice={notice} />
          <Remind noticeId={notice.id} />
        </div>
      )}
    </>
  )
}

function Remind({ noticeId }: { readonly noticeId: string }) {
  const remind = useMutation({
    mutationFn: () => remindAdmins(noticeId),
    onSuccess: () => notifications.show({ message: texts.reminded }),
    onError: tellFailure,
  })
  return (
    <Button
      variant="default"
      loading={remind.isPending}
      disabled={remind.isSuccess}
      leftSection={<IconBellRinging size={17} />}
      onClick={() => remind.mutate()}
    >
      {texts.remind}
    </Button>
  )
}

interface RowsProps {
  readonly notice: NoticeDetail
  readonly state: DeliveryState | undefined
}

function Rows({ notice, state }: RowsProps) {
  const isLive = notice.status === 'SENDING' || notice.counts['waiting-by-hand'] > 0
  const list = useInfiniteQuery(deliveriesQuery(notice.id, state, isLive))
  return (
    <PagedRows
      list={list}
      waiting={<Skeleton height={180} radius="md" />}
      failedTitle={texts.failedToLoad}
      empty={<p className={classes.empty}>{state === undefined ? texts.empty : texts.emptyState}</p>}
    >
      {(items) => <DeliveryTable notice={notice} items={items} />}
    </PagedRows>
  )
}

interface DeliveryTableProps {
  readonly notice: NoticeDetail
  readonly items: readonly NoticeDelivery[]
}

function DeliveryTable({ notice, items }: DeliveryTableProps) {
  return (
    <table className={classes.table} aria-label={texts.listLabel}>
      <thead>
        <tr>
          <th scope="col">{texts.table.where}</th>
          <th scope="col">{texts.table.platform}</th>
          <th scope="col">{texts.table.state}</th>
          <th scope="col">{texts.table.work}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((delivery) => (
          <DeliveryRow key={delivery.id} notice={notice} delivery={delivery} />
        ))}
      </tbody>
    </table>
  )
}
