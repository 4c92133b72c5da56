import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { NOTICE_TYPE_CODES, type NoticeType, noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import { typeRules } from '../../texts/notices.ts'
import classes from './content-section.module.css'

interface TypeSelectProps {
  readonly type: NoticeType
  /** A correction stays one. */
  readonly isFixed: boolean
  readonly onChange: (type: NoticeType) => void
}

/** A correction is begun at the notice that it corrects, not here. */
const CHOOSABLE = NOTICE_TYPE_CODES.filter((code) => code !== 'TB_DINHCHINH')

/** What kind of notice, with the rules that follow from it. */
export function TypeSelect({ type, isFixed, onChange }: TypeSelectProps) {
  const rules = useId()
  const codes = isFixed ? [type] : CHOOSABLE
  return (
    <div className={classes.type}>
      <NativeSelect
        label={texts.type}
        aria-describedby={rules}
        size="md"
        data={codes.map((value) => ({ value, label: noticeTypeFacts(value).name }))}
        value={type}
        disabled={isFixed}
        onChange={({ currentTarget }) => {
          const picked = codes.find((code) => code === currentTarget.value)
          if (picked !== undefined) onChange(picked)
        }}
      />
      <p id={rules} className={classes.facts}>
        {typeRules(type)}
      </p>
    </div>
  )
}
