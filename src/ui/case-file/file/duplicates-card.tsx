import { Button } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { duplicatesQuery } from '../../api/duplicates.ts'
import { relatedTexts as texts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import { MergeDialog } from '../dialogs/merge-dialog.tsx'
import classes from './duplicates-card.module.css'

interface Other {
  readonly id: string
  readonly referenceCode: string
  readonly facts: string | undefined
  readonly reasons: readonly string[]
}

/** What the search for duplicates found; until it answers, what the case file itself says. */
function useOthers(): readonly Other[] {
  const { detail } = useCaseDesk()
  const { data } = useQuery({ ...duplicatesQuery(detail.id), enabled: detail.work !== undefined })
  if (data === undefined) {
    return detail.duplicates.map(({ because, ...other }) => ({
      ...other,
      facts: undefined,
      reasons: [because],
    }))
  }
  return data.map(({ id, referenceCode, categoryLabel, statusLabel, place, reasons }) => ({
    id,
    referenceCode,
    facts: [categoryLabel, place, statusLabel].join(' · '),
    reasons,
  }))
}

/** Case files that may tell of the same event, and why. Nothing is shown when there are none. */
export function DuplicatesCard() {
  const { detail } = useCaseDesk()
  const others = useOthers()
  const search = useSearch({ from: '/inbox' })
  const [into, setInto] = useState<string>()
  const mayMerge = detail.work?.mergedInto === null && !detail.work.isSharedWithMe
  if (others.length === 0) return null
  return (
    <CaseCard title={texts.duplicates} icon={<IconCopyCheck size={19} />}>
      <ul className={classes.list}>
        {others.map((other) => (
          <li key={other.id}>
            <Link to="/inbox/$caseFileId" params={{ caseFileId: other.id }} search={search}>
              {other.referenceCode}
            </Link>
            {other.facts && <span>{other.facts}</span>}
            {mayMerge && (
              <Button variant="subtle" size="compact-sm" onClick={() => setInto(other.referenceCode)}>
                {texts.mergeHere}
              </Button>
            )}
            <ul className={classes.reasons}>
              {other.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <MergeDialog isOpen={into !== undefined} onClose={() => setInto(undefined)} into={into ?? ''} />
    </CaseCard>
  )
}
