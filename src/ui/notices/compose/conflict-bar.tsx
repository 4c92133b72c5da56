import { Button } from '@mantine/core'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import classes from './compose-page.module.css'

/** Somebody else saved first: whose words stay is decided by a person, and until then nothing is written over. */
export function ConflictBar({ onKeepMine }: { readonly onKeepMine: () => void }) {
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <b>{texts.conflict}.</b> {texts.conflictHint}
      </p>
      <Button variant="default" size="md" onClick={() => window.location.reload()}>
        {texts.takeTheirs}
      </Button>
      <Button size="md" onClick={onKeepMine}>
        {texts.keepMine}
      </Button>
    </div>
  )
}
