import { Button, Popover, TextInput } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOfInstant } from '../format/day.ts'
import { exportTexts as texts } from '../texts/papers.ts'
import { asText } from './as-text.ts'
import classes from './export-menu.module.css'

interface ExportMenuProps {
  readonly label: string
  /** What is exported, for the dialog's name. */
  readonly title: string
  /** Address without its ending, e.g. `/api/v1/reports/register`. */
  readonly address: string
  readonly formats: readonly string[]
}

/** Fetches a book of a period, this year until today unless changed; every export is recorded. */
export function ExportMenu({ label, title, address, formats }: ExportMenuProps) {
  const today = dayOfInstant(new Date().toISOString())
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState(today)
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBook2 size={18} />}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        <div className={classes.form}>
          <TextInput type="date" label={texts.from} value={from} onChange={asText(setFrom)} />
          <TextInput type="date" label={texts.to} value={to} onChange={asText(setTo)} />
          <div className={classes.formats}>
            {formats.map((format) => (
              <Button
                key={format}
                component="a"
                variant="default"
                href={`${address}.${format}?${new URLSearchParams({ from, to })}`}
                target="_blank"
                rel="noopener"
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
