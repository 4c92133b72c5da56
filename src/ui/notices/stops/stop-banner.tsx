import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type SendingStops, sendingStopsQuery, useSendingStops } from '../../api/sending-stops.ts'
import { exactTime } from '../../format/time.ts'
import { stopTexts as texts } from '../../texts/sending-stops.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import classes from './stop-banner.module.css'

/** Over every page of notices while all sending is stopped: why nothing moves, and the way to let it go on. */
export function StopBanner() {
  const { data: stops } = useQuery(sendingStopsQuery)
  return stops?.items.map((stop) => <OneStop key={stop.id} stop={stop} />)
}

function OneStop({ stop }: { readonly stop: SendingStops['items'][number] }) {
  const work = useSendingStops()
  const lift = () => {
    if (!window.confirm(texts.liftConfirm)) return
    work.mutate(
      { liftId: stop.id },
      { onSuccess: () => notifications.show({ message: texts.lifted }), onError: tellFailure },
    )
  }
  return (
    <section role="status" className={classes.banner}>
      <IconHandStop size={24} aria-hidden="true" />
      <div className={classes.words}>
        <b>{texts.banner(stop.unit?.name ?? texts.everywhere)}</b>
        <p>{stop.reason}</p>
        <p className={classes.by}>{texts.by(stop.by.name, exactTime(stop.at))}</p>
      </div>
      {stop.mayLift && (
        <Button variant="default" size="md" loading={work.isPending} onClick={lift}>
          {texts.lift}
        </Button>
      )}
    </section>
  )
}
