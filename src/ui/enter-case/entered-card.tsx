import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { EnteredCase } from '../api/enter-case.ts'
import { CopyText } from '../shared/copy-text.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { caseTexts } from '../texts/case-file.ts'
import { enterTexts as texts } from '../texts/enter-case.ts'
import classes from './enter-case-page.module.css'

interface EnteredCardProps {
  readonly entered: EnteredCase
  readonly onAnother: () => void
}

/** The code to say aloud and the receipt to hand over, which is never shown again. */
export function EnteredCard({ entered, onAnother }: EnteredCardProps) {
  return (
    <div role="status" className={classes.card}>
      <h3>
        <IconCircleCheck size={22} color="var(--ok)" aria-hidden="true" /> {texts.doneTitle}
      </h3>
      <div>
        <p className={classes.label}>{texts.code}</p>
        <p className={classes.code}>
          {entered.referenceCode}
          <CopyText text={entered.referenceCode} label={caseTexts.copyCode} />
        </p>
      </div>
      {entered.receipt !== null && (
        <div className={classes.receipt}>
          <p className={classes.label}>{texts.receipt}</p>
          <p className={classes.code}>{entered.receipt}</p>
          <p>{texts.receiptHint}</p>
        </div>
      )}
      <div className={classes.actions}>
        <LinkButton to="/inbox/$caseFileId" params={{ caseFileId: entered.id }} size="md">
          {texts.openCase}
        </LinkButton>
        <Button variant="default" size="md" onClick={onAnother}>
          {texts.another}
        </Button>
      </div>
    </div>
  )
}
