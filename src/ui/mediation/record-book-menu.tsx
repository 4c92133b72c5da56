import { Button, Popover, TextInput } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOfInstant } from '../format/day.ts'
import { mediationListTexts as texts } from '../texts/mediation.ts'
import classes from './mediations-page.module.css'

const FORMATS = ['xlsx', 'docx', 'pdf'] as const

/** The record book of a period in the columns of the ministry's form; every export is recorded. */
export function RecordBookMenu() {
  const today = dayOfInstant(new Date().toISOString())
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState(today)
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBook2 size={18} />}>
          {texts.book}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.bookTitle}>
        <div className={classes.book}>
          <TextInput
            type="date"
            label={texts.bookFrom}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={texts.bookTo}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button.Group>
            {FORMATS.map((format) => (
              <Button
                key={format}
                component="a"
                fullWidth
                variant="default"
                href={`/api/v1/mediations/record-book.${format}?${new URLSearchParams({ from, to })}`}
                target="_blank"
                rel="noopener"
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </Button.Group>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
