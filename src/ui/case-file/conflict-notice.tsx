import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { conflictTexts as texts } from '../texts/case-file.ts'
import { useCaseDesk } from './case-desk.ts'
import classes from './conflict-notice.module.css'

/** After a lost race: what the other person changed, and that nothing typed is lost. */
export function ConflictNotice() {
  const { changes, dismissChanges } = useCaseDesk()
  if (changes.length === 0) return null
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={22} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{texts.title}</p>
        <ul className={classes.list}>
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{texts.hint}</p>
      </div>
      <Button variant="default" size="sm" onClick={dismissChanges}>
        {texts.dismiss}
      </Button>
    </div>
  )
}
