import { Skeleton } from '@mantine/core'
import { IconPlugConnectedX, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type DutyGaps, gapsQuery } from '../api/duty.ts'
import { AlertList } from '../duty/alert-list.tsx'
import { shortMoment } from '../format/time.ts'
import { BlankState, FailedState } from '../shared/blank-state.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { rolesOf } from '../shell/sections.ts'
import { supervisionTexts as texts } from '../texts/duty.ts'
import { Ratings } from './ratings.tsx'
import classes from './supervision-page.module.css'

/** Where an urgent report would wake nobody right now: alerts, units with a gap, silent channels. */
export function SupervisionPage() {
  return (
    <PageFrame roles={rolesOf('/supervision')}>
      <PageBody title={texts.title} hint={texts.hint} width="wide">
        <AlertList />
        <Gaps />
        <Ratings />
      </PageBody>
    </PageFrame>
  )
}

function Gaps() {
  const gaps = useQuery(gapsQuery)
  if (gaps.isPending) return <Skeleton height={220} radius="md" />
  if (gaps.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={texts.units}
        error={gaps.error}
        onRetry={() => void gaps.refetch()}
      />
    )
  }
  const isCalm = gaps.data.items.length === 0 && gaps.data.silentChannels.length === 0
  if (isCalm) return <BlankState icon={<IconShieldCheck size={30} />} title={texts.calm} />
  return (
    <>
      <SilentChannels gaps={gaps.data} />
      <Units gaps={gaps.data} />
    </>
  )
}

function SilentChannels({ gaps }: { readonly gaps: DutyGaps }) {
  if (gaps.silentChannels.length === 0) return null
  return (
    <section className={classes.silent} role="alert">
      <h2>{texts.silent}</h2>
      <ul>
        {gaps.silentChannels.map(({ account, since }) => (
          <li key={account}>{texts.silentSince(account, shortMoment(since))}</li>
        ))}
      </ul>
    </section>
  )
}

function Units({ gaps }: { readonly gaps: DutyGaps }) {
  return (
    <section aria-labelledby="gap-units">
      <h2 id="gap-units" className={classes.subtitle}>
        {texts.units} ({gaps.items.length})
      </h2>
      <ul className={classes.units}>
        {gaps.items.map(({ unit, problems }) => (
          <li key={unit.code} className={classes.unit}>
            <h3>{unit.name}</h3>
            <ul>
              {problems.map((problem) => (
                <li key={problem.kind} data-kind={problem.kind}>
                  <b>{texts.kinds[problem.kind]}</b>
                  <span>{problem.text}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
