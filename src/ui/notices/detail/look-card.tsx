import { Skeleton } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { previewQuery } from '../../api/notices.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { composeTexts } from '../../texts/notice-compose.ts'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { previewTexts } from '../../texts/notice-preview.ts'
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../compose/notice-draft.ts'
import { asSent } from '../preview/as-sent.ts'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { OneChip } from '../shared/choice-chips.tsx'
import classes from './notice-page.module.css'

/** The notice as people will see and hear it. */
export function LookCard({ notice }: { readonly notice: NoticeDetail }) {
  const [language, setLanguage] = useState<NoticeLanguage>('vi')
  const written = NOTICE_LANGUAGES.filter((one) => notice.texts[one] !== undefined)
  const preview = useQuery(previewQuery(asSent(notice, language)))
  const choices = written.map((value) => ({ value, label: composeTexts.languages[value], lang: value }))
  return (
    <CaseCard title={previewTexts.title} icon={<IconDeviceMobile size={19} />}>
      <div className={classes.form}>
        {written.length > 1 && (
          <OneChip legend={texts.language} choices={choices} chosen={language} onChange={setLanguage} />
        )}
        {preview.isPending && !preview.isError && <Skeleton height={280} radius="lg" />}
        {preview.isError && <p role="status">{composeTexts.checkFailed}</p>}
        {preview.data && (
          <PreviewPanel preview={preview.data} attachments={notice.attachments} unitName={notice.unit.name} />
        )}
      </div>
    </CaseCard>
  )
}
