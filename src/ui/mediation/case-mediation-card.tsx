import { Button, Modal, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { MEDIATION_TOPIC_CODES, MEDIATION_TOPICS } from '../../domain/mediation/mediation-codes.ts'
import {
  SCREENING_ANSWERS,
  SCREENING_KEYS,
  SCREENING_QUESTIONS,
  type Screening,
  screenMediation,
} from '../../domain/mediation/screening.ts'
import { type CaseFileMediation, caseFileMediationQuery, useOpenMediation } from '../api/mediations.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { useCaseDesk } from '../case-file/case-desk.ts'
import { asText } from '../shared/as-text.ts'
import { LinkButton } from '../shared/link-controls.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { common } from '../texts/common.ts'
import { mediationTexts, openMediationTexts as texts } from '../texts/mediation.ts'
import classes from './mediation-page.module.css'

/** On a case file: the mediation it has, or the way to open one, or why there can be none. */
export function CaseMediationCard() {
  const { detail } = useCaseDesk()
  const { data } = useQuery(caseFileMediationQuery(detail.id))
  const [isOpening, setOpening] = useState(false)
  if (data === undefined) return null
  const { mediation } = data
  return (
    <CaseCard title={texts.title} icon={<IconHeartHandshake size={19} />}>
      {mediation && (
        <div className={classes.headTop}>
          <StatusMark status={mediation.status} label={mediation.statusLabel} />
          <LinkButton variant="default" to="/mediations/$mediationId" params={{ mediationId: mediation.id }}>
            {texts.opened}
          </LinkButton>
        </div>
      )}
      {!mediation && data.canOpen && (
        <Button variant="light" onClick={() => setOpening(true)}>
          {texts.open}
        </Button>
      )}
      {!mediation && data.refusal && (
        <p className={classes.quiet}>
          {texts.refusal} {data.refusal}
        </p>
      )}
      <Modal opened={isOpening} onClose={() => setOpening(false)} title={texts.open} size="lg">
        {isOpening && <OpenForm offered={data} onClose={() => setOpening(false)} />}
      </Modal>
    </CaseCard>
  )
}

function OpenForm({
  offered,
  onClose,
}: {
  readonly offered: CaseFileMediation
  readonly onClose: () => void
}) {
  const { detail } = useCaseDesk()
  const navigate = useNavigate()
  const opening = useOpenMediation(detail.id)
  const [screening, setScreening] = useState<Screening>(offered.screening)
  const [topic, setTopic] = useState(offered.topic)
  const [hamlet, setHamlet] = useState(detail.work?.hamlet?.name ?? '')
  const [summary, setSummary] = useState('')
  const [isChecked, setChecked] = useState(false)
  const result = screenMediation(screening)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (summary.trim() === '') return
    opening.mutate(
      { screening, topic, hamlet: hamlet.trim(), summary: summary.trim() },
      {
        onSuccess: ({ id }) => void navigate({ to: '/mediations/$mediationId', params: { mediationId: id } }),
        onError: tellFailure,
      },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ScreeningFields screening={screening} onChange={setScreening} />
      <p role="status" className={classes.state} data-done={result.kind === 'eligible'}>
        {texts.willBe[result.kind]}
      </p>
      <div className={classes.pair}>
        <NativeSelect
          label={mediationTexts.topic}
          data={MEDIATION_TOPIC_CODES.map((value) => ({ value, label: MEDIATION_TOPICS[value] }))}
          value={topic}
          onChange={(event) =>
            setTopic(MEDIATION_TOPIC_CODES.find((one) => one === event.currentTarget.value) ?? topic)
          }
        />
        <TextInput
          label={mediationTexts.hamlet}
          value={hamlet}
          maxLength={120}
          onChange={asText(setHamlet)}
        />
      </div>
      <Textarea
        label={texts.summary}
        description={texts.summaryHint}
        error={isChecked && summary.trim() === '' ? texts.summaryMissing : null}
        rows={4}
        maxLength={2000}
        value={summary}
        onChange={asText(setSummary)}
      />
      <div className={classes.formFoot}>
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" loading={opening.isPending} disabled={result.kind !== 'eligible'}>
          {texts.open}
        </Button>
      </div>
    </form>
  )
}

interface ScreeningFieldsProps {
  readonly screening: Screening
  readonly onChange: (screening: Screening) => void
}

function ScreeningFields({ screening, onChange }: ScreeningFieldsProps) {
  return (
    <>
      <p className={classes.quiet}>{texts.hint}</p>
      {SCREENING_KEYS.map((key) => (
        <div key={key} className={classes.question}>
          <span id={`screening-${key}`}>{SCREENING_QUESTIONS[key]}</span>
          <SegmentedControl
            aria-labelledby={`screening-${key}`}
            data={SCREENING_ANSWERS.map((value) => ({ value, label: mediationTexts[value] }))}
            value={screening[key]}
            onChange={(value) =>
              onChange({
                ...screening,
                [key]: SCREENING_ANSWERS.find((one) => one === value) ?? 'unknown',
              })
            }
          />
        </div>
      ))}
    </>
  )
}
