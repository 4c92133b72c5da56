import { TextInput } from '@mantine/core'
import { noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import { useNow } from '../../shared/use-now.ts'
import { timingTexts as texts } from '../../texts/notice-schedule.ts'
import { fromLocalField, localDay, toLocalField } from '../schedule/local-time.ts'
import { isQuietField } from '../schedule/quiet-hours.ts'
import { OneChip, SeveralChips } from '../shared/choice-chips.tsx'
import classes from './audience-section.module.css'
import type { NoticeDraft } from './notice-draft.ts'
import { missingInSchedule, type ScheduleDraft } from './schedule-draft.ts'
import timing from './schedule-section.module.css'

interface ScheduleSectionProps {
  readonly draft: NoticeDraft
  readonly onChange: (schedule: ScheduleDraft) => void
}

const MODES = (['now', 'at', 'recurring'] as const).map((value) => ({ value, label: texts.modes[value] }))
/** Monday first, as calendars in Vietnam are printed. */
const DAYS = [1, 2, 3, 4, 5, 6, 0].map((value) => ({
  value,
  label: texts.dayShort[value] ?? '',
  fullLabel: texts.dayNames[value] ?? '',
}))

/** When a notice goes out, by the clock of Vietnam. */
export function ScheduleSection({ draft, onChange }: ScheduleSectionProps) {
  const { schedule } = draft
  const change = (part: Partial<ScheduleDraft>) => onChange({ ...schedule, ...part })
  return (
    <div className={classes.section}>
      <OneChip
        legend={texts.modesLabel}
        isLegendHidden
        choices={MODES}
        chosen={schedule.mode}
        onChange={(mode) => change({ mode })}
      />
      {schedule.mode === 'at' && <AtFields schedule={schedule} onChange={change} />}
      {schedule.mode === 'recurring' && <RecurringFields schedule={schedule} onChange={change} />}
      <QuietHint draft={draft} />
    </div>
  )
}

interface FieldsProps {
  readonly schedule: ScheduleDraft
  readonly onChange: (part: Partial<ScheduleDraft>) => void
}

const errorAt = (schedule: ScheduleDraft, field: 'at' | 'weekdays' | 'time' | 'until') =>
  missingInSchedule(schedule) === field ? texts.missing[field] : null

function AtFields({ schedule, onChange }: FieldsProps) {
  const now = useNow()
  const at = fromLocalField(schedule.at)
  return (
    <>
      <TextInput
        type="datetime-local"
        size="md"
        className={timing.moment ?? ''}
        label={texts.at}
        value={schedule.at}
        min={toLocalField(new Date(now).toISOString())}
        error={errorAt(schedule, 'at')}
        onChange={({ currentTarget }) => onChange({ at: currentTarget.value })}
      />
      {at !== undefined && Date.parse(at) < now && <p className={classes.warn}>{texts.past}</p>}
    </>
  )
}

function RecurringFields({ schedule, onChange }: FieldsProps) {
  const now = useNow()
  return (
    <>
      <SeveralChips
        legend={texts.weekdays}
        choices={DAYS}
        chosen={schedule.weekdays}
        onChange={(weekdays) => onChange({ weekdays })}
      />
      {errorAt(schedule, 'weekdays') && <p className={classes.warn}>{texts.missing.weekdays}</p>}
      <div className={timing.row}>
        <TextInput
          type="time"
          size="md"
          label={texts.time}
          value={schedule.time}
          error={errorAt(schedule, 'time')}
          onChange={({ currentTarget }) => onChange({ time: currentTarget.value })}
        />
        <TextInput
          type="date"
          size="md"
          label={texts.until}
          value={schedule.until}
          min={localDay(new Date(now).toISOString())}
          error={errorAt(schedule, 'until')}
          onChange={({ currentTarget }) => onChange({ until: currentTarget.value })}
        />
      </div>
      <p className={classes.hint}>{texts.standing}</p>
    </>
  )
}

/** Which hours a correction keeps, only the forecast knows. */
function QuietHint({ draft: { type, schedule } }: { readonly draft: NoticeDraft }) {
  if (type === 'TB_DINHCHINH') return null
  if (noticeTypeFacts(type).ignoresQuietHours || schedule.mode === 'now') return null
  const time = schedule.mode === 'at' ? schedule.at.slice(11) : schedule.time
  return isQuietField(time) ? <p className={classes.warn}>{texts.quiet}</p> : null
}
