import { Link, useSearch } from '@tanstack/react-router'
import type { CaseFileItem } from '../../contracts/case-file.ts'
import { Ago, Due } from '../shared/moment.tsx'
import { ResidentText } from '../shared/resident-text.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { UrgencyMark } from '../shared/urgency-mark.tsx'
import { useNow } from '../shared/use-now.ts'
import { bulkTexts } from '../texts/bulk.ts'
import { inboxTexts as texts } from '../texts/inbox.ts'
import { useSelection } from './bulk/selection.ts'
import classes from './case-row.module.css'

/** How long a row that has just arrived lights up when it appears. */
const FRESH_MS = 60_000

/** One case file in the list (the router marks the open one with `aria-current`): how urgent, what, where, how long ago, what is due, and who has it. */
export function CaseRow({ item }: { readonly item: CaseFileItem }) {
  const search = useSearch({ from: '/inbox' })
  const now = useNow()
  const selection = useSelection()
  const isSelecting = selection?.isOn === true
  return (
    <li className={classes.item} data-selecting={isSelecting}>
      {isSelecting && (
        <label className={classes.check}>
          <input
            type="checkbox"
            aria-label={bulkTexts.select(item.referenceCode)}
            checked={selection.items.has(item.id)}
            onChange={() => selection.toggle(item)}
          />
        </label>
      )}
      <Link
        to="/inbox/$caseFileId"
        params={{ caseFileId: item.id }}
        search={search}
        className={classes.row}
        data-case-row=""
        data-urgency={item.urgency}
        data-unread={item.unread}
        data-fresh={item.unread && now - Date.parse(item.submittedAt) < FRESH_MS}
      >
        <span className={classes.top}>
          <UrgencyMark urgency={item.urgency} />
          <span className={classes.category}>{item.categoryLabel}</span>
          <span className={classes.ago}>
            <Ago at={item.submittedAt} />
          </span>
        </span>
        <span className={classes.headline}>
          {item.unread && <UnreadDot />}
          <ResidentText text={item.headline} />
        </span>
        <RowFacts item={item} />
      </Link>
    </li>
  )
}

function UnreadDot() {
  return (
    <span className={classes.dot}>
      <span className="screen-reader-only">{texts.unread}. </span>
    </span>
  )
}

function RowFacts({ item }: { readonly item: CaseFileItem }) {
  return (
    <>
      <span className={classes.facts}>
        <StatusMark status={item.status} label={item.statusLabel} />
        {!item.isComplete && <span className={classes.incomplete}>{texts.incomplete}</span>}
        {item.dueAt && (
          <span className={classes.right}>
            <Due at={item.dueAt} />
          </span>
        )}
      </span>
      <span className={classes.facts}>
        <span className={classes.place}>{item.place}</span>
        <span className={classes.right}>{item.assignee?.name ?? texts.unassigned}</span>
      </span>
    </>
  )
}
