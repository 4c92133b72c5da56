import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CaseFileItem } from '../../../contracts/case-file.ts'
import { bulkTexts as texts } from '../../texts/bulk.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { useSelection } from './selection.ts'
import classes from './selection-bar.module.css'

/** While people choose rows: how many, all that is shown, and what to do with them. Under the thumb on a phone. */
export function SelectionBar({ shown }: { readonly shown: readonly CaseFileItem[] }) {
  const selection = useSelection()
  const [isActing, setActing] = useState(false)
  if (selection === null || !selection.isOn) return null
  const count = selection.items.size
  return (
    <section aria-label={texts.count(count)} className={classes.bar}>
      <span className={classes.count} role="status">
        {texts.count(count)}
      </span>
      <Button variant="subtle" size="sm" onClick={() => selection.add(shown)}>
        {texts.selectAll}
      </Button>
      <Button variant="subtle" size="sm" color="gray" onClick={selection.stop}>
        {texts.stop}
      </Button>
      <Button size="sm" disabled={count === 0} onClick={() => setActing(true)}>
        {texts.act}
      </Button>
      <BulkDialog isOpen={isActing} onClose={() => setActing(false)} />
    </section>
  )
}
