import { useEffect, useState } from 'react'
import type { CaseFileDetail } from '../../contracts/case-file.ts'

/**
 * Whether the resident has written since the conversation was last on the screen; on a narrow one it is hidden behind the
 * other parts. Of a case that was unread when it was opened, everything counts.
 */
export function useUnheard({ messages, unread }: CaseFileDetail, isTalkShown: boolean): boolean {
  const [heard, setHeard] = useState(unread ? 0 : messages.length)
  useEffect(() => {
    if (isTalkShown) setHeard(messages.length)
  }, [isTalkShown, messages.length])
  return !isTalkShown && messages.slice(heard).some(({ direction }) => direction === 'in')
}
