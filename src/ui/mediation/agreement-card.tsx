import { Button, Textarea } from '@mantine/core'
import { IconWritingSign } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { CaseCard } from '../case-file/case-card.tsx'
import { calendarDate } from '../format/time.ts'
import { asText } from '../shared/as-text.ts'
import { sessionTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'

/** The words both sides agree to, and how far that is. */
export function AgreementCard() {
  const { detail } = useMediationDesk()
  const { agreement } = detail
  return (
    <CaseCard title={texts.agreement} icon={<IconWritingSign size={19} />}>
      {agreement === null ? (
        <p className={classes.quiet}>{texts.agreementEmpty}</p>
      ) : (
        <>
          <p className={classes.state} data-done={agreement.isConfirmed}>
            {agreement.isConfirmed ? texts.agreementConfirmed : texts.agreementWaiting}
          </p>
          <p className={classes.words}>{agreement.text}</p>
          {agreement.courtUntil && (
            <p className={classes.meta}>{texts.courtUntil(calendarDate(agreement.courtUntil))}</p>
          )}
          {agreement.courtHint && <p className={classes.meta}>{agreement.courtHint}</p>}
        </>
      )}
      {detail.may.writeAgreement && <AgreementForm key={agreement?.text} />}
    </CaseCard>
  )
}

function AgreementForm() {
  const { detail, run, isBusy } = useMediationDesk()
  const known = detail.agreement?.text ?? ''
  const [text, setText] = useState(known)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') void run({ verb: 'agreement', body: { text: text.trim() } })
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label={texts.agreementText}
        description={texts.agreementHint}
        rows={5}
        maxLength={6000}
        value={text}
        onChange={asText(setText)}
      />
      <div className={classes.formFoot}>
        <Button type="submit" loading={isBusy} disabled={text.trim() === '' || text.trim() === known}>
          {texts.propose}
        </Button>
      </div>
    </form>
  )
}
