import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { countsQuery } from '../api/case-files.ts'
import { inboxTexts } from '../texts/inbox.ts'

/** Puts the number of unseen case files before the title, where it is visible from another tab. */
export function useInboxTitle(): void {
  const { data: unseen = 0 } = useQuery({ ...countsQuery, select: (counts) => counts.unseen })
  useEffect(() => {
    const count = unseen > 0 ? `(${unseen}) ` : ''
    document.title = `${count}${inboxTexts.title} – Bình Yên`
  }, [unseen])
}
