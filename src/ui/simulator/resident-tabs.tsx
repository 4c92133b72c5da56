import { IconPlus, IconX } from '@tabler/icons-react'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import classes from './resident-tabs.module.css'
import { MAX_RESIDENTS, type Resident } from './use-residents.ts'

interface ResidentTabsProps {
  readonly residents: readonly Resident[]
  readonly active: Resident
  readonly onPick: (number: number) => void
  readonly onAdd: () => void
  readonly onRemove: (number: number) => void
}

/** Chooses whose phone is on the screen. */
export function ResidentTabs({ residents, active, onPick, onAdd, onRemove }: ResidentTabsProps) {
  return (
    <fieldset className={classes.tabs}>
      <legend className="screen-reader-only">{texts.residents}</legend>
      {residents.map(({ number }) => (
        <span key={number} className={classes.tab} data-active={number === active.number}>
          <button type="button" aria-pressed={number === active.number} onClick={() => onPick(number)}>
            {texts.resident(number)}
          </button>
          {residents.length > 1 && (
            <button
              type="button"
              className={classes.close}
              aria-label={texts.removeResident(texts.resident(number))}
              onClick={() => onRemove(number)}
            >
              <IconX size={15} />
            </button>
          )}
        </span>
      ))}
      {residents.length < MAX_RESIDENTS && (
        <button type="button" className={classes.add} aria-label={texts.addResident} onClick={onAdd}>
          <IconPlus size={18} />
        </button>
      )}
    </fieldset>
  )
}
