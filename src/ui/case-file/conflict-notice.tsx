import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { conflictTexts as texts } from '../texts/case-file.ts'
import { type Conflict, useCaseDesk } from './case-desk.ts'
import classes from './conflict-notice.module.css'
import { describeWork } from './describe-work.ts'

/** After a lost race: what the other person changed beside what this officer was doing, and the choice between the two. */
export function ConflictNotice() {
  const { conflict, decide, isBusy } = useCaseDesk()
  if (conflict === undefined) return null
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={22} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{texts.title}</p>
        <Sides conflict={conflict} />
        <p>{texts.hint}</p>
        <div className={classes.choice}>
          <Button size="sm" loading={isBusy} onClick={() => decide(true)}>
            {texts.goOn}
          </Button>
          <Button variant="default" size="sm" onClick={() => decide(false)}>
            {texts.dismiss}
          </Button>
        </div>
      </div>
    </div>
  )
}

function Sides({ conflict }: { readonly conflict: Conflict }) {
  const mine = describeWork(conflict.asked)
  return (
    <div className={classes.sides}>
      <section>
        <h3>{texts.theirs}</h3>
        <ul className={classes.list}>
          {conflict.changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{texts.mine}</h3>
        <p>{mine.name}</p>
        {mine.words && <p className={classes.typed}>{mine.words}</p>}
      </section>
    </div>
  )
}
