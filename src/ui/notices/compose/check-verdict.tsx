import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import classes from '../preview/preview-panel.module.css'
import { FindingNote } from './finding-note.tsx'
import type { Finding } from './place-findings.ts'

interface CheckVerdictProps {
  readonly findings: readonly Finding[]
  /** Shows every finding; without it only what concerns the notice as a whole, the rest stands at its field. */
  readonly isFull?: boolean
}

/** What the text check says about the notice, in one line, and what concerns it as a whole. */
export function CheckVerdict({ findings, isFull = false }: CheckVerdictProps) {
  const blocked = findings.filter((finding) => finding.level === 'block').length
  const warned = findings.length - blocked
  const shown = isFull ? findings : findings.filter((finding) => finding.field === 'whole')
  return (
    <section className={classes.check} aria-label={texts.checkTitle}>
      <div role="status" className={classes.check}>
        {findings.length === 0 && (
          <p className={classes.verdict} data-tone="ok">
            <IconCircleCheck size={19} aria-hidden="true" /> {texts.checkClean}
          </p>
        )}
        {blocked > 0 && (
          <p className={classes.verdict} data-tone="block">
            <IconBan size={19} aria-hidden="true" /> {texts.checkBlocked(blocked)}
          </p>
        )}
        {warned > 0 && (
          <p className={classes.verdict} data-tone="warn">
            <IconAlertTriangle size={19} aria-hidden="true" /> {texts.checkWarned(warned)}
          </p>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((finding) => (
            <FindingNote
              key={`${finding.code}${finding.language}${finding.field}${finding.index}-${finding.start}`}
              finding={finding}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
