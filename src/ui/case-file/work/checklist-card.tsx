import { Checkbox } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { shortMoment } from '../../format/time.ts'
import { checklistTexts as texts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './checklist-card.module.css'

/** What has to be done for this kind of case, with what it is based on. Nothing is shown when there is no list. */
export function ChecklistCard() {
  const { detail, run, isBusy } = useCaseDesk()
  const items = detail.work?.checklist ?? []
  if (items.length === 0) return null
  const done = items.filter((item) => item.doneAt !== null).length
  const tick = (itemId: string, isDone: boolean) =>
    void run({ verb: 'checklist', body: { itemId, isDone, version: detail.version } })
  return (
    <CaseCard
      title={texts.title}
      icon={<IconListCheck size={19} />}
      aside={<span className="tabular">{texts.progress(done, items.length)}</span>}
    >
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              label={item.text}
              description={
                item.doneAt && item.doneBy
                  ? texts.doneBy(item.doneBy.name, shortMoment(item.doneAt))
                  : item.basis
              }
              checked={item.doneAt !== null}
              disabled={isBusy || detail.work?.isSharedWithMe === true}
              onChange={(event) => tick(item.id, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </CaseCard>
  )
}
