import { Button } from '@mantine/core'
import { IconArrowBarRight, IconArrowsJoin2, IconBellRinging, IconEye } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { shortMoment } from '../format/time.ts'
import { ResidentText } from '../shared/resident-text.tsx'
import { bannerTexts as texts } from '../texts/case-work.ts'
import { Banner } from './banner.tsx'
import classes from './case-banners.module.css'
import { useCaseDesk } from './case-desk.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { ReasonOnlyForm } from './dialogs/reason-only-form.tsx'
import { WorkDialog } from './dialogs/work-dialog.tsx'
import { PresenceLine } from './presence-line.tsx'
import { WishBanners } from './wish-banners.tsx'

/** What must be answered or known before anything else about this case. */
export function CaseBanners() {
  const { work } = useCaseDesk().detail
  return (
    <div className={classes.banners}>
      {work?.alert && <AlertBanner />}
      {work?.incomingTransfer && <IncomingBanner />}
      {work && (work.mergedInto !== null || work.mergedFrom.length > 0) && <MergeBanner />}
      {work?.isSharedWithMe && <Banner icon={<IconEye size={20} />}>{texts.sharedWithMe}</Banner>}
      {work?.wish && <WishBanners />}
      <PresenceLine />
      <ConflictNotice />
    </div>
  )
}

function AlertBanner() {
  const { detail, run, isBusy } = useCaseDesk()
  const alert = detail.work?.alert
  if (!alert) return null
  const { acknowledgedBy, acknowledgedAt } = alert
  if (acknowledgedAt !== null) {
    return acknowledgedBy === null ? null : (
      <Banner icon={<IconBellRinging size={20} />}>
        {texts.acknowledged(acknowledgedBy.name, shortMoment(acknowledgedAt))}
      </Banner>
    )
  }
  // Taking a case that nobody has answers its alert too: one button for it, where taking always is.
  const isFree = detail.assignee === null && detail.work?.isSharedWithMe === false
  return (
    <Banner
      icon={<IconBellRinging size={22} />}
      tone="alert"
      action={
        isFree ? undefined : (
          <Button
            color="seal"
            size="md"
            loading={isBusy}
            onClick={() => void run({ verb: 'alert/acknowledge', body: {} })}
          >
            {texts.acknowledge}
          </Button>
        )
      }
    >
      {alert.nobodyReachable ? texts.alertNobody : texts.alertWakes(alert.rung)}
    </Banner>
  )
}

function IncomingBanner() {
  const { detail, run, isBusy } = useCaseDesk()
  const [isReturning, setReturning] = useState(false)
  const transfer = detail.work?.incomingTransfer
  if (!transfer) return null
  const { version } = detail
  const answer = (body: { answer: 'accept' | 'return'; reason?: string }) =>
    run({ verb: 'transfer/answer', body: { ...body, version } })
  return (
    <Banner
      icon={<IconArrowBarRight size={20} />}
      tone="ask"
      action={
        <>
          <Button loading={isBusy} onClick={() => void answer({ answer: 'accept' })}>
            {texts.accept}
          </Button>
          <Button variant="default" onClick={() => setReturning(true)}>
            {texts.giveBack}
          </Button>
        </>
      }
    >
      {texts.incoming(transfer.from.name)}
      {transfer.reason && (
        <p>
          <ResidentText text={transfer.reason} />
        </p>
      )}
      <WorkDialog title={texts.giveBackTitle} isOpen={isReturning} onClose={() => setReturning(false)}>
        <ReasonOnlyForm
          explain={texts.giveBackHint}
          submit={texts.giveBackTitle}
          onClose={() => setReturning(false)}
          onReason={(reason) => answer({ answer: 'return', reason })}
        />
      </WorkDialog>
    </Banner>
  )
}

function MergeBanner() {
  const { work } = useCaseDesk().detail
  const search = useSearch({ from: '/inbox' })
  if (work === undefined) return null
  const cases = work.mergedInto === null ? work.mergedFrom : [work.mergedInto]
  return (
    <Banner icon={<IconArrowsJoin2 size={20} />}>
      {work.mergedInto === null ? texts.mergedFrom : texts.mergedInto}{' '}
      {cases.map((other) => (
        <Link
          key={other.id}
          to="/inbox/$caseFileId"
          params={{ caseFileId: other.id }}
          search={search}
          className={classes.link}
        >
          {other.referenceCode}
        </Link>
      ))}
    </Banner>
  )
}
