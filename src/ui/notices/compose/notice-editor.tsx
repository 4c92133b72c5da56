import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { previewQuery } from '../../api/notices.ts'
import { PageBody } from '../../shell/page-body.tsx'
import { attachmentTexts } from '../../texts/notice-attachments.ts'
import { audienceTexts, composeTexts as texts } from '../../texts/notice-compose.ts'
import { timingTexts } from '../../texts/notice-schedule.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { AttachmentsSection } from './attachments-section.tsx'
import { AudienceSection } from './audience-section.tsx'
import { ComposeBar } from './compose-bar.tsx'
import classes from './compose-page.module.css'
import { ConflictBar } from './conflict-bar.tsx'
import { isBlank } from './content-draft.ts'
import { ContentSection } from './content-section.tsx'
import { FindingList } from './finding-note.tsx'
import { ForecastPanel } from './forecast-panel.tsx'
import { canBeKept, type NoticeDraft, type NoticeLanguage, textsOf } from './notice-draft.ts'
import { type Finding, placeFindings } from './place-findings.ts'
import { PreviewSide } from './preview-side.tsx'
import { toReply } from './reply-draft.ts'
import { ReplySection } from './reply-section.tsx'
import { ScheduleSection } from './schedule-section.tsx'
import { useKeeping } from './use-keeping.ts'

interface NoticeEditorProps {
  readonly initial: NoticeDraft
  /** The notice as it was opened; undefined for a new one. */
  readonly opened: NoticeDetail | undefined
}

const SETTLE_MS = 450
const SIDES = [
  { value: 'write', label: texts.write },
  { value: 'look', label: texts.look },
] as const
/** States that a change takes away. */
const LOSES: readonly NoticeStatus[] = ['IN_REVIEW', 'APPROVED', 'SCHEDULED']
const NOTHING_FOUND: readonly Finding[] = []

/** Writes a notice: words, audience and time on one side, how it will look and what the check says on the other. */
export function NoticeEditor({ initial, opened }: NoticeEditorProps) {
  const navigate = useNavigate()
  const [draft, setDraft] = useState(initial)
  const [language, setLanguage] = useState<NoticeLanguage>('vi')
  const [side, setSide] = useState<'write' | 'look'>('write')
  const onCreated = ({ id }: NoticeDetail) =>
    void navigate({ to: '/notices/compose', search: { id }, replace: true, ignoreBlocker: true })
  const keeping = useKeeping({ draft, opened, onCreated })
  useLeaveGuard(draft, keeping)
  const isWritten = canBeKept(draft)
  const asking = { type: draft.type, texts: textsOf(draft), reply: toReply(draft.reply), language }
  const [asked] = useDebouncedValue(asking, SETTLE_MS)
  const preview = useQuery({ ...previewQuery(asked), enabled: isWritten && asked.texts.vi.title !== '' })
  const findings = isWritten ? (preview.data?.findings ?? NOTHING_FOUND) : NOTHING_FOUND
  const ofFiles = (keeping.notice?.findings ?? NOTHING_FOUND).filter(({ field }) => field === 'attachment')
  const ofLanguage = (preview.data?.findings ?? []).filter((finding) => finding.language === language)
  return (
    <PageBody title={opened === undefined ? texts.newTitle : texts.editTitle} width="wide">
      {keeping.state === 'conflict' && <ConflictBar onKeepMine={() => void keeping.saveOver()} />}
      {opened !== undefined && LOSES.includes(opened.status) && (
        <p role="note" className={classes.loses}>
          {texts.losesApproval}
        </p>
      )}
      <div className={classes.sides}>
        <OneChip legend={texts.sides} isLegendHidden choices={SIDES} chosen={side} onChange={setSide} />
      </div>
      <div className={classes.grid} data-side={side}>
        <div className={classes.write}>
          <Part number={1} title={texts.content} hint={texts.contentHint}>
            <ContentSection
              draft={draft}
              language={language}
              findings={placeFindings(draft.texts[language], isWritten ? ofLanguage : NOTHING_FOUND)}
              onChange={setDraft}
              onLanguage={setLanguage}
            />
          </Part>
          <Part number={2} title={attachmentTexts.part}>
            <AttachmentsSection keeping={keeping} isReady={isWritten} />
            <FindingList findings={ofFiles} />
            <ReplySection reply={draft.reply} onChange={(reply) => setDraft({ ...draft, reply })} />
            <FindingList findings={findings.filter(({ field }) => field === 'reply')} />
          </Part>
          <Part number={3} title={audienceTexts.title}>
            <AudienceSection
              audience={draft.audience}
              onChange={(audience) => setDraft({ ...draft, audience })}
            />
            <ForecastPanel draft={draft} />
          </Part>
          <Part number={4} title={timingTexts.title}>
            <ScheduleSection draft={draft} onChange={(schedule) => setDraft({ ...draft, schedule })} />
          </Part>
        </div>
        <PreviewSide
          preview={preview}
          attachments={keeping.notice?.attachments ?? []}
          findings={[...findings, ...ofFiles]}
          isWritten={isWritten}
        />
      </div>
      <ComposeBar
        draft={draft}
        keeping={keeping}
        isBlocked={[...findings, ...ofFiles].some(({ level }) => level === 'block')}
      />
    </PageBody>
  )
}

interface PartProps {
  readonly number: number
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

function Part({ number, title, hint, children }: PartProps) {
  return (
    <section className={classes.card} aria-labelledby={`part-${number}`}>
      <h2 id={`part-${number}`} className={classes.cardTitle}>
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {hint && <p className={classes.cardHint}>{hint}</p>}
      {children}
    </section>
  )
}

/** On the way out: what can be kept is kept, what cannot is asked about. */
function useLeaveGuard(draft: NoticeDraft, keeping: ReturnType<typeof useKeeping>): void {
  const isTyped = keeping.isDirty && !isBlank(draft.texts.vi)
  useBlocker({
    enableBeforeUnload: isTyped,
    disabled: !isTyped,
    shouldBlockFn: async () => {
      if (canBeKept(draft) && (await keeping.save()) !== undefined) return false
      return !window.confirm(texts.leave)
    },
  })
}
