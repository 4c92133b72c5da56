import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconHomeCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { FOLLOW_UP_RESULTS } from '../../domain/mediation/mediation-codes.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { calendarDate, shortMoment } from '../format/time.ts'
import { asText } from '../shared/as-text.ts'
import { sessionTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'

/** The visit after 30 days: is the agreement kept? Nothing is shown before there is one. */
export function FollowUpCard() {
  const { detail } = useMediationDesk()
  const { followUpDueAt, followUps } = detail
  if (followUpDueAt === null && followUps.length === 0) return null
  return (
    <CaseCard title={texts.followUp} icon={<IconHomeCheck size={19} />}>
      {followUpDueAt && <p className={classes.state}>{texts.followUpDue(calendarDate(followUpDueAt))}</p>}
      <ul className={classes.said}>
        {followUps.map((visit) => (
          <li key={visit.id}>
            <p>
              <b>{texts.results[visit.result]}</b> {visit.note}
            </p>
            <p className={classes.meta}>
              {shortMoment(visit.at)} · {visit.officer?.name}
            </p>
          </li>
        ))}
      </ul>
      {detail.status === 'HG_FOLLOWUP' && detail.may.planSessions && <VisitForm />}
    </CaseCard>
  )
}

function VisitForm() {
  const { run, isBusy } = useMediationDesk()
  const [result, setResult] = useState<(typeof FOLLOW_UP_RESULTS)[number]>('kept')
  const [note, setNote] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ verb: 'follow-ups', body: { result, note: note.trim() } })) setNote('')
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <NativeSelect
        label={texts.followUp}
        data={FOLLOW_UP_RESULTS.map((value) => ({ value, label: texts.results[value] }))}
        value={result}
        onChange={(event) =>
          setResult(FOLLOW_UP_RESULTS.find((one) => one === event.currentTarget.value) ?? 'kept')
        }
      />
      <Textarea label={texts.note} rows={2} maxLength={2000} value={note} onChange={asText(setNote)} />
      <div className={classes.formFoot}>
        <Button type="submit" loading={isBusy}>
          {texts.addFollowUp}
        </Button>
      </div>
    </form>
  )
}
