import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { NoticeAttachment } from '../../api/notice-attachments.ts'
import type { NoticePreview } from '../../api/notices.ts'
import { useSession } from '../../session/session-context.ts'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import panel from '../preview/preview-panel.module.css'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { CheckVerdict } from './check-verdict.tsx'
import classes from './compose-page.module.css'
import type { Finding } from './place-findings.ts'

interface PreviewSideProps {
  readonly preview: UseQueryResult<NoticePreview>
  readonly attachments: readonly NoticeAttachment[]
  readonly findings: readonly Finding[]
  readonly isWritten: boolean
}

/** What is being written, as others will see it, and what the text check says. */
export function PreviewSide({ preview, attachments, findings, isWritten }: PreviewSideProps) {
  const { user } = useSession()
  return (
    <section className={classes.look} aria-label={texts.look}>
      {!isWritten && <p className={panel.wait}>{texts.checkWaiting}</p>}
      {isWritten && preview.isError && <p role="alert">{texts.checkFailed}</p>}
      {isWritten && preview.isPending && !preview.isError && <Skeleton height={320} radius="lg" />}
      {isWritten && preview.data !== undefined && (
        <>
          <CheckVerdict findings={findings} />
          <PreviewPanel preview={preview.data} attachments={attachments} unitName={user.unit.name} />
        </>
      )}
    </section>
  )
}
