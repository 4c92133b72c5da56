import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import classes from './finding-note.module.css'
import type { Finding } from './place-findings.ts'

/** Findings that have no letters to be marked at: of pictures, and of answers. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className={classes.list}>
      {findings.map((finding) => (
        <FindingNote
          key={`${finding.code}${finding.field}${finding.index}-${finding.start}`}
          finding={finding}
        />
      ))}
    </ul>
  )
}

/** What the text check found, why it matters, what to write instead, and the way to the place. */
export function FindingNote({
  finding,
  onShow,
}: {
  readonly finding: Finding
  readonly onShow?: () => void
}) {
  const Icon = finding.level === 'block' ? IconBan : IconAlertTriangle
  return (
    <li className={classes.note} data-level={finding.level} data-code={finding.code}>
      <Icon size={18} aria-hidden="true" />
      <div className={classes.words}>
        <p>
          <span className={classes.message}>
            {texts.levels[finding.level]}: {finding.message}
          </span>{' '}
          {finding.advice}
        </p>
        {onShow && finding.end > finding.start && (
          <button type="button" className={classes.show} onClick={onShow}>
            {texts.showPlace}
          </button>
        )}
      </div>
    </li>
  )
}
