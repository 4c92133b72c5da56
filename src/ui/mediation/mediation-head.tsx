import { Button, Menu } from '@mantine/core'
import { IconArrowLeft, IconChevronDown, IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { SCREENING_KEYS, SCREENING_QUESTIONS } from '../../domain/mediation/screening.ts'
import { LinkButton } from '../shared/link-controls.tsx'
import { ResidentText } from '../shared/resident-text.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { mediationTexts as texts } from '../texts/mediation.ts'
import { EscalateDialog } from './escalate-dialog.tsx'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'
import { type MediationStep, StepDialog } from './step-dialog.tsx'

/** What it is about, where it stands, what comes next, and the way to the police. */
export function MediationHead() {
  const { detail } = useMediationDesk()
  return (
    <section className={classes.headCard} aria-label={texts.summary}>
      <div className={classes.headTop}>
        <StatusMark status={detail.status} label={detail.statusLabel} />
        <div className={classes.buttons}>
          <LinkButton variant="default" to="/mediations" leftSection={<IconArrowLeft size={18} />}>
            {texts.back}
          </LinkButton>
          {detail.caseFileId && (
            <LinkButton variant="default" to="/inbox/$caseFileId" params={{ caseFileId: detail.caseFileId }}>
              {texts.openCase}
            </LinkButton>
          )}
          {detail.may.escalate && <EscalateDialog />}
          <StepMenu />
        </div>
      </div>
      <p className={classes.summary}>
        <ResidentText text={detail.summary} />
      </p>
      <Facts />
      <Screening />
    </section>
  )
}

function Facts() {
  const { detail } = useMediationDesk()
  const facts = [
    [texts.topic, detail.topicLabel],
    [texts.hamlet, detail.hamlet],
    [texts.escalatedTo, detail.escalatedTo?.referenceCode],
  ].filter(([, value]) => value)
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Screening() {
  const { screening, screeningResult } = useMediationDesk().detail
  return (
    <>
      {screeningResult.cautions.length > 0 && (
        <ul className={classes.cautions}>
          {screeningResult.cautions.map((caution) => (
            <li key={caution}>{texts.cautions[caution]}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{texts.screening}</summary>
        <dl className={classes.screening}>
          {SCREENING_KEYS.map((key) => (
            <div key={key}>
              <dt>{SCREENING_QUESTIONS[key]}</dt>
              <dd>{texts[screening[key]]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

/** The next steps; those that cannot be taken yet say what is missing. */
function StepMenu() {
  const { detail, run, isBusy } = useMediationDesk()
  const [asked, setAsked] = useState<MediationStep>()
  if (detail.transitions.length === 0) return null
  const choose = (step: MediationStep) =>
    step.needsReason ? setAsked(step) : void run({ verb: 'transitions', body: { to: step.to } })
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={320}>
        <Menu.Target>
          <Button
            loading={isBusy}
            leftSection={<IconFlag size={18} />}
            rightSection={<IconChevronDown size={16} />}
          >
            {texts.step}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {detail.transitions.map((step) => (
            <Menu.Item key={step.to} disabled={step.blockedBy !== null} onClick={() => choose(step)}>
              {step.label}
              {step.needsReason && '…'}
              {step.blockedBy && <div className={classes.blocked}>{texts.blocked(step.blockedBy)}</div>}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <StepDialog step={asked} onClose={() => setAsked(undefined)} />
    </>
  )
}
