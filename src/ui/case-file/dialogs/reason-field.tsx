import { Textarea } from '@mantine/core'
import { asText } from '../../shared/as-text.ts'
import { caseTexts as texts } from '../../texts/case-file.ts'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether the form was sent with it empty. */
  readonly isMissing: boolean
  readonly isFirst?: boolean
  /** What is asked for, where it is not just a reason. */
  readonly label?: string
}

/** Why something is done; kept with the case for ever. */
export function ReasonField({
  value,
  onChange,
  isMissing,
  isFirst = false,
  label = texts.reason,
}: ReasonFieldProps) {
  return (
    <Textarea
      label={label}
      description={texts.reasonHint}
      error={isMissing && value.trim() === '' ? texts.reasonMissing : null}
      value={value}
      onChange={asText(onChange)}
      rows={3}
      maxLength={2000}
      {...(isFirst && { 'data-autofocus': true })}
    />
  )
}
