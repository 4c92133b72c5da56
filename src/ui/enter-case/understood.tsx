import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { CATEGORIES, CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { detectDanger } from '../../domain/text/detect-danger.ts'
import { understandQuery } from '../api/enter-case.ts'
import { enterTexts as texts } from '../texts/enter-case.ts'
import classes from './enter-case-page.module.css'
import type { EntryProps } from './entry-props.ts'

/** What the system hears in the words so far: danger at once, and a category to take over by one press. */
export function Understood({ entries, enter }: EntryProps) {
  const [settled] = useDebouncedValue(entries.what.trim(), 600)
  const { data } = useQuery(understandQuery(settled))
  const best = CATEGORY_CODES.find((code) => code === data?.categories[0]?.code)
  const isDangerous = data?.danger === true || detectDanger(settled).length > 0
  return (
    <>
      {isDangerous && (
        <p role="alert" className={classes.danger}>
          <IconAlertTriangle size={20} aria-hidden="true" /> {texts.danger}
        </p>
      )}
      {best !== undefined && best !== entries.category && (
        <div className={classes.suggestion} role="status">
          {texts.understood}: <strong>{CATEGORIES[best].name}</strong>
          <Button variant="subtle" size="compact-md" onClick={() => enter({ category: best })}>
            {texts.useIt}
          </Button>
        </div>
      )}
    </>
  )
}
