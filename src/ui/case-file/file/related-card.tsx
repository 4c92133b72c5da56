import { IconUsersGroup } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { StatusMark } from '../../shared/status-mark.tsx'
import { relatedTexts as texts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './related-card.module.css'

/** Other cases of the same reporter, whoever that is, and hints that never decide. Nothing is shown when there are none. */
export function RelatedCard() {
  const { work } = useCaseDesk().detail
  const search = useSearch({ from: '/inbox' })
  if (work === undefined || (work.sameReporter.length === 0 && work.hints.length === 0)) return null
  return (
    <CaseCard title={texts.sameReporter} icon={<IconUsersGroup size={19} />}>
      {work.hints.length > 0 && (
        <div className={classes.hints}>
          {work.hints.map((hint) => (
            <p key={hint.kind}>{hint.text}</p>
          ))}
          <p className={classes.foot}>{texts.hintsFoot}</p>
        </div>
      )}
      <ul className={classes.list}>
        {work.sameReporter.map((other) => (
          <li key={other.id}>
            <Link to="/inbox/$caseFileId" params={{ caseFileId: other.id }} search={search}>
              {other.referenceCode}
            </Link>
            <span>{other.categoryLabel}</span>
            <StatusMark status={other.status} label={other.statusLabel} />
          </li>
        ))}
      </ul>
      {work.sameReporter.length > 0 && <p className={classes.foot}>{texts.sameReporterHint}</p>}
    </CaseCard>
  )
}
