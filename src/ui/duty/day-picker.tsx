import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, startOfDay } from '../format/day.ts'
import { dutyTexts as texts } from '../texts/duty.ts'
import classes from './duty-page.module.css'

interface DayPickerProps {
  /** As `2026-09-05`, in Vietnam. */
  readonly day: string
  readonly onPick: (day: string) => void
}

/** One day, with the one before and the one after under a thumb. */
export function DayPicker({ day, onPick }: DayPickerProps) {
  return (
    <div className={classes.dayPicker}>
      <ActionIcon
        variant="default"
        size={42}
        aria-label={texts.previousDay}
        onClick={() => onPick(addDays(day, -1))}
      >
        <IconChevronLeft size={19} />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label={texts.day}
        value={day}
        onChange={(event) => startOfDay(event.currentTarget.value) && onPick(event.currentTarget.value)}
      />
      <ActionIcon
        variant="default"
        size={42}
        aria-label={texts.nextDay}
        onClick={() => onPick(addDays(day, 1))}
      >
        <IconChevronRight size={19} />
      </ActionIcon>
    </div>
  )
}
