import { Button } from '@mantine/core'
import { IconMoodSmile, IconPhoneCall, IconPhoneOff, IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { shortMoment } from '../format/time.ts'
import { ResidentText } from '../shared/resident-text.tsx'
import { bannerTexts as texts } from '../texts/case-work.ts'
import { Banner } from './banner.tsx'
import { useCaseDesk } from './case-desk.ts'
import { ReasonOnlyForm } from './dialogs/reason-only-form.tsx'
import { StepDialog } from './dialogs/step-dialog.tsx'
import type { OfferedStep } from './dialogs/step-form.ts'
import { WorkDialog } from './dialogs/work-dialog.tsx'

/** What the resident wants since the case was filed: contact taken away or given, another look, a rating. */
export function WishBanners() {
  const wish = useCaseDesk().detail.work?.wish
  if (!wish) return null
  const { contact, contactAt, phoneWords, reopen, ratingLabel, ratedAt } = wish
  return (
    <>
      {reopen?.answer === null && <ReopenBanner askedAt={reopen.askedAt} />}
      {contact === 'stopped' && contactAt !== null && (
        <Banner icon={<IconPhoneOff size={20} />} tone="ask">
          {texts.contactStopped(shortMoment(contactAt))}
        </Banner>
      )}
      {contact === 'phone' && contactAt !== null && (
        <Banner icon={<IconPhoneCall size={20} />}>
          {texts.phoneAgreed(shortMoment(contactAt))}{' '}
          {phoneWords === null ? texts.phoneByVoice : <ResidentText text={phoneWords} />}
        </Banner>
      )}
      {ratingLabel !== null && ratedAt !== null && (
        <Banner icon={<IconMoodSmile size={20} />}>{texts.rated(ratingLabel, shortMoment(ratedAt))}</Banner>
      )}
    </>
  )
}

/** Somebody waits: take the case up again, or say why the result stands. */
function ReopenBanner({ askedAt }: { readonly askedAt: string }) {
  const { detail, run, isBusy } = useCaseDesk()
  const [isDeclining, setDeclining] = useState(false)
  const [step, setStep] = useState<OfferedStep>()
  const back = detail.transitions.find(({ to }) => to === 'CHECKING' || to === 'SEEN')
  return (
    <Banner
      icon={<IconRefreshAlert size={20} />}
      tone="ask"
      action={
        <>
          {back && (
            <Button loading={isBusy} onClick={() => setStep(back)}>
              {texts.reopenAccept}
            </Button>
          )}
          <Button variant="default" onClick={() => setDeclining(true)}>
            {texts.reopenDecline}
          </Button>
        </>
      }
    >
      {texts.reopenAsked(shortMoment(askedAt))}
      <StepDialog step={step} onDone={() => setStep(undefined)} />
      <WorkDialog title={texts.reopenDeclineTitle} isOpen={isDeclining} onClose={() => setDeclining(false)}>
        <ReasonOnlyForm
          explain={texts.reopenDeclineHint}
          submit={texts.reopenDeclineTitle}
          onClose={() => setDeclining(false)}
          onReason={(told) => run({ verb: 'reopening/decline', body: { told, version: detail.version } })}
        />
      </WorkDialog>
    </Banner>
  )
}
