import { IconArrowUp } from '@tabler/icons-react'
import { type RefObject, useEffect } from 'react'
import { inboxTexts } from '../texts/inbox.ts'
import classes from './new-cases-hint.module.css'

const AT_TOP_PX = 60
const STAYS_MS = 6_000

interface NewCasesHintProps {
  readonly count: number
  readonly list: RefObject<HTMLDivElement | null>
  readonly onSeen: () => void
}

/** "2 tin mới": brings the list to its top. Goes by itself when the top is already on the screen. */
export function NewCasesHint({ count, list, onSeen }: NewCasesHintProps) {
  useEffect(() => {
    if (count === 0) return
    const timer = setInterval(() => (list.current?.scrollTop ?? 0) < AT_TOP_PX && onSeen(), STAYS_MS)
    return () => clearInterval(timer)
  }, [count, list, onSeen])
  if (count === 0) return null
  const goUp = () => {
    list.current?.scrollTo({ top: 0, behavior: 'smooth' })
    onSeen()
  }
  return (
    <div className={classes.holder}>
      <button type="button" className={classes.hint} onClick={goUp}>
        <IconArrowUp size={16} aria-hidden="true" />
        {inboxTexts.newCases(count)}
      </button>
    </div>
  )
}
