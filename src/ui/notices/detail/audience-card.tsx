import { IconUsersGroup } from '@tabler/icons-react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { ForecastPanel } from '../compose/forecast-panel.tsx'
import { draftOfNotice } from '../compose/notice-draft.ts'

/** Whom a notice will reach, while it has not gone out yet; afterwards the copies themselves tell. */
export function AudienceCard({ notice }: { readonly notice: NoticeDetail }) {
  if (notice.progress.total > 0) return null
  return (
    <CaseCard title={texts.audience} icon={<IconUsersGroup size={19} />}>
      <ForecastPanel draft={draftOfNotice(notice)} />
    </CaseCard>
  )
}
