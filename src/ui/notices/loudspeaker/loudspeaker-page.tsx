import { Button, Skeleton, TextInput } from '@mantine/core'
import { IconDownload, IconPlugConnectedX, IconVolumeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { loudspeakerQuery } from '../../api/notices.ts'
import { BlankState, FailedState } from '../../shared/blank-state.tsx'
import { CopyText } from '../../shared/copy-text.tsx'
import { useNow } from '../../shared/use-now.ts'
import { PageBody } from '../../shell/page-body.tsx'
import { loudspeakerTexts as texts } from '../../texts/loudspeaker.ts'
import { fromLocalField, localDay } from '../schedule/local-time.ts'
import classes from './loudspeaker-page.module.css'
import { type DaySpan, weekOf } from './week-of.ts'

/** "Tiếng loa an ninh": what was sent in a span of days, as one text to be read on the loudspeaker. */
export function LoudspeakerPage() {
  const today = localDay(new Date(useNow()).toISOString())
  const [span, setSpan] = useState<DaySpan>(() => weekOf(today, 0))
  const isInOrder = span.first !== '' && span.last !== '' && span.first <= span.last
  return (
    <PageBody title={texts.title} hint={texts.hint}>
      <div>
        <div className={classes.tools}>
          <TextInput
            type="date"
            size="md"
            label={texts.from}
            value={span.first}
            onChange={({ currentTarget }) => setSpan({ ...span, first: currentTarget.value })}
          />
          <TextInput
            type="date"
            size="md"
            label={texts.to}
            value={span.last}
            onChange={({ currentTarget }) => setSpan({ ...span, last: currentTarget.value })}
          />
          <Button variant="default" size="md" onClick={() => setSpan(weekOf(today, 0))}>
            {texts.week}
          </Button>
          <Button variant="default" size="md" onClick={() => setSpan(weekOf(today, -1))}>
            {texts.lastWeek}
          </Button>
        </div>
        {isInOrder ? <WeekText span={span} /> : <p className={classes.error}>{texts.badSpan}</p>}
      </div>
    </PageBody>
  )
}

function WeekText({ span }: { readonly span: DaySpan }) {
  const from = fromLocalField(`${span.first}T00:00`) ?? ''
  const to = fromLocalField(`${span.last}T23:59`) ?? ''
  const week = useQuery(loudspeakerQuery(from, to))
  if (week.isPending) return <Skeleton height={260} radius="md" />
  if (week.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={texts.failed}
        error={week.error}
        onRetry={() => void week.refetch()}
      />
    )
  }
  if (week.data.noticeCodes.length === 0) {
    return <BlankState icon={<IconVolumeOff size={30} />} title={texts.empty} />
  }
  const file = (kind: 'txt' | 'docx') =>
    `/api/v1/notices/loudspeaker.${kind}?${new URLSearchParams({ from, to })}`
  return (
    <section className={classes.card} aria-label={texts.title}>
      <p className={classes.head}>
        <b>{texts.time(week.data.seconds, week.data.words)}</b>
        <span>{texts.notices(week.data.noticeCodes.join(', '))}</span>
        <CopyText text={week.data.text} label={texts.copy} />
        {(['txt', 'docx'] as const).map((kind) => (
          <Button
            key={kind}
            component="a"
            href={file(kind)}
            download
            variant="default"
            leftSection={<IconDownload size={17} />}
          >
            {texts[kind]}
          </Button>
        ))}
      </p>
      <p className={classes.text}>{week.data.text}</p>
    </section>
  )
}
