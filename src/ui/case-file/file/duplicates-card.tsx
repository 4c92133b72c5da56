import { IconCopyCheck } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { caseTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './duplicates-card.module.css'

/** Case files that may tell of the same event, and why. Nothing is shown when there are none. */
export function DuplicatesCard() {
  const { duplicates } = useCaseDesk().detail
  const search = useSearch({ from: '/inbox' })
  if (duplicates.length === 0) return null
  return (
    <CaseCard title={texts.duplicates} icon={<IconCopyCheck size={19} />}>
      <ul className={classes.list}>
        {duplicates.map((other) => (
          <li key={other.id}>
            <Link to="/inbox/$caseFileId" params={{ caseFileId: other.id }} search={search}>
              {other.referenceCode}
            </Link>
            <span>{other.because}</span>
          </li>
        ))}
      </ul>
    </CaseCard>
  )
}
