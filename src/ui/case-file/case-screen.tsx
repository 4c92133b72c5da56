import { useEffect, useState } from 'react'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { markRead } from '../api/case-work.ts'
import { usePageVisible } from '../shared/use-page-visible.ts'
import { caseTexts } from '../texts/case-file.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseDeskContext, useNewCaseDesk } from './case-desk.ts'
import { CaseHeader } from './case-header.tsx'
import classes from './case-screen.module.css'
import { ConflictNotice } from './conflict-notice.tsx'
import { AnswersCard } from './file/answers-card.tsx'
import { ContactCard } from './file/contact-card.tsx'
import { DuplicatesCard } from './file/duplicates-card.tsx'
import { EvidenceCard } from './file/evidence-card.tsx'
import { TalkPanel } from './talk/talk-panel.tsx'
import { ClocksCard } from './work/clocks-card.tsx'
import { NotesCard } from './work/notes-card.tsx'
import { RoutingCard } from './work/routing-card.tsx'
import { TimelineCard } from './work/timeline-card.tsx'
import { UrgencyCard } from './work/urgency-card.tsx'

/** The parts of the screen; a narrow screen shows one at a time. */
export type CaseSection = keyof typeof caseTexts.sections

/** Everything about one case file on one screen: what was said, the conversation, and the work on it. */
export function CaseScreen({ detail }: { readonly detail: CaseFileDetail }) {
  const desk = useNewCaseDesk(detail)
  const [section, setSection] = useState<CaseSection>('file')
  const isSeen = usePageVisible()
  useEffect(() => {
    if (detail.unread && isSeen) markRead(detail.id)
  }, [detail.id, detail.unread, isSeen])
  return (
    <CaseDeskContext value={desk}>
      <article className={classes.screen} data-section={section} aria-labelledby="case-title">
        <CaseHeader />
        <CaseActions onReply={() => setSection('talk')} />
        <SectionSwitch section={section} onSwitch={setSection} />
        <ConflictNotice />
        <div className={classes.body}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <section className={classes.records} aria-label={caseTexts.sections.file} tabIndex={0}>
            <div className={classes.file}>
              <ContactCard />
              <AnswersCard />
              <EvidenceCard />
              <DuplicatesCard />
            </div>
            <div className={classes.work}>
              <ClocksCard />
              <UrgencyCard />
              <NotesCard />
              <TimelineCard />
              <RoutingCard />
            </div>
          </section>
          <TalkPanel className={classes.talk} />
        </div>
      </article>
    </CaseDeskContext>
  )
}

interface SectionSwitchProps {
  readonly section: CaseSection
  readonly onSwitch: (section: CaseSection) => void
}

function SectionSwitch({ section, onSwitch }: SectionSwitchProps) {
  // Safe: the keys of a literal.
  const sections = Object.keys(caseTexts.sections) as CaseSection[]
  return (
    <nav aria-label={caseTexts.sectionsLabel} className={classes.switch}>
      {sections.map((name) => (
        <button key={name} type="button" aria-pressed={name === section} onClick={() => onSwitch(name)}>
          {caseTexts.sections[name]}
        </button>
      ))}
    </nav>
  )
}
