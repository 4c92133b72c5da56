import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import classes from './content-section.module.css'
import { MarkedField } from './marked-field.tsx'
import type { PlacedFinding } from './place-findings.ts'

interface LinesFieldProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly maxLines: number
  readonly lang: string
  readonly findingsOf: (index: number) => readonly PlacedFinding[]
  readonly onChange: (lines: readonly string[]) => void
}

/** A short list, one line a field. */
export function LinesField({ label, lines, maxLines, lang, findingsOf, onChange }: LinesFieldProps) {
  return (
    <fieldset className={classes.lines}>
      <legend className={classes.legend}>{label}</legend>
      {lines.map((line, index) => (
        <MarkedField
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two lines may read the same
          key={index}
          label={texts.line(label, index + 1)}
          isLabelHidden
          value={line}
          maxLength={200}
          lang={lang}
          findings={findingsOf(index)}
          onChange={(next) => onChange(lines.map((one, at) => (at === index ? next : one)))}
          aside={
            lines.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={texts.removeLine(index + 1)}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              >
                <IconX size={16} />
              </ActionIcon>
            )
          }
        />
      ))}
      {lines.length < maxLines && (
        <Button
          variant="subtle"
          size="sm"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange([...lines, ''])}
        >
          {texts.addLine}
        </Button>
      )}
    </fieldset>
  )
}
