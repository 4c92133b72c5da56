import type { ReactNode } from 'react'
import { attachmentTexts } from '../../texts/notice-attachments.ts'
import { audienceTexts, composeTexts as texts } from '../../texts/notice-compose.ts'
import { timingTexts } from '../../texts/notice-schedule.ts'
import { AttachmentsSection } from './attachments-section.tsx'
import { AudienceSection } from './audience-section.tsx'
import classes from './compose-page.module.css'
import { ContentSection } from './content-section.tsx'
import { FindingList } from './finding-note.tsx'
import { ForecastPanel } from './forecast-panel.tsx'
import { canBeKept, type NoticeDraft, type NoticeLanguage } from './notice-draft.ts'
import { type Finding, placeFindings } from './place-findings.ts'
import { ReplySection } from './reply-section.tsx'
import { ScheduleSection } from './schedule-section.tsx'
import type { useKeeping } from './use-keeping.ts'

interface WriteSideProps {
  readonly draft: NoticeDraft
  readonly language: NoticeLanguage
  readonly findings: readonly Finding[]
  readonly keeping: ReturnType<typeof useKeeping>
  readonly onChange: (draft: NoticeDraft) => void
  readonly onLanguage: (language: NoticeLanguage) => void
}

/** What a notice says, what hangs on it, whom it goes to and when: the four parts in the order of the work. */
export function WriteSide({ draft, language, findings, keeping, onChange, onLanguage }: WriteSideProps) {
  const ofLanguage = findings.filter((finding) => finding.language === language)
  const change = (part: Partial<NoticeDraft>) => onChange({ ...draft, ...part })
  return (
    <div className={classes.write}>
      <Part number={1} title={texts.content} hint={texts.contentHint}>
        <ContentSection
          draft={draft}
          language={language}
          findings={placeFindings(draft.texts[language], ofLanguage)}
          onChange={onChange}
          onLanguage={onLanguage}
        />
      </Part>
      <Part number={2} title={attachmentTexts.part}>
        <AttachmentsSection keeping={keeping} isReady={canBeKept(draft)} />
        <FindingList findings={findings.filter(({ field }) => field === 'attachment')} />
        <ReplySection reply={draft.reply} onChange={(reply) => change({ reply })} />
        <FindingList findings={findings.filter(({ field }) => field === 'reply')} />
      </Part>
      <Part number={3} title={audienceTexts.title}>
        <AudienceSection audience={draft.audience} onChange={(audience) => change({ audience })} />
        <ForecastPanel draft={draft} />
      </Part>
      <Part number={4} title={timingTexts.title}>
        <ScheduleSection draft={draft} onChange={(schedule) => change({ schedule })} />
      </Part>
    </div>
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
