import { IconPencil, IconUsers } from '@tabler/icons-react'
import { bannerTexts as texts } from '../texts/case-work.ts'
import { useCaseDesk } from './case-desk.ts'
import { useDraft } from './drafts.ts'
import classes from './presence-line.module.css'
import { usePresence } from './use-presence.ts'

/** Who else has this case open, and who is writing: two people must not answer the same resident. */
export function PresenceLine() {
  const { detail } = useCaseDesk()
  const [message] = useDraft(detail.id, 'message')
  const viewers = usePresence(detail.id, message !== '', detail.work?.viewers ?? [])
  if (viewers.length === 0) return null
  return (
    <p role="status" className={classes.line}>
      {viewers.map(({ id, name, mode }) => (
        <span key={id} data-mode={mode}>
          {mode === 'writing' ? (
            <IconPencil size={16} aria-hidden="true" />
          ) : (
            <IconUsers size={16} aria-hidden="true" />
          )}
          {texts[mode](name)}
        </span>
      ))}
    </p>
  )
}
