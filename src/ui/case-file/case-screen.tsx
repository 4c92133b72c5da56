import { lazy, Suspense, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { markRead } from '../api/case-work.ts'
import { usePageVisible } from '../shared/use-page-visible.ts'
import { caseTexts } from '../texts/case-file.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseBanners } from './case-banners.tsx'
import { CaseDeskContext, useNewCaseDesk } from './case-desk.ts'
import { CaseHeader } from './case-header.tsx'
import classes from './case-screen.module.css'
import { AnswersCard } from './file/answers-card.tsx'
import { ContactCard } from './file/contact-card.tsx'
import { DuplicatesCard } from './file/duplicates-card.tsx'
import { EvidenceCard } from './file/evidence-card.tsx'
import { PlaceCard } from './file/place-card.tsx'
import { RelatedCard } from './file/related-card.tsx'
import { COMPOSER_ID } from './talk/composer.tsx'
import { TalkPanel } from './talk/talk-panel.tsx'
import { useUnheard } from './use-unheard.ts'
import { ChecklistCard } from './work/checklist-card.tsx'
import { ClocksCard } from './work/clocks-card.tsx'
import { HandlingCard } from './work/handling-card.tsx'
import { IdentityCard } from './work/identity-card.tsx'
import { NOTE_ID, NotesCard } from './work/notes-card.tsx'
import { RoutingCard } from './work/routing-card.tsx'
import { TimelineCard } from './work/timeline-card.tsx'
import { UrgencyCard } from './work/urgency-card.tsx'

const CaseMediationCard = lazy(async () => ({
  default: (await import('../mediation/case-mediation-card.tsx')).CaseMediationCard,
}))

/** Requests for mediation, and quarrels reported as something else; all others are never offered any. */
const mayMediate = ({ kind, category, work }: CaseFileDetail) =>
  work?.isSharedWithMe !== true && (kind === 'mediation-request' || category === 'MAU_THUAN')

/** The parts of the screen; a narrow screen shows one at a time. */
export type CaseSection = keyof typeof caseTexts.sections

/** Everything about one case file on one screen: what was said, the conversation, and the work on it. */
export function CaseScreen({ detail }: { readonly detail: CaseFileDetail }) {
  const desk = useNewCaseDesk(detail)
  const [section, setSection] = useState<CaseSection>('file')
  const isSeen = usePageVisible()
  const isUnheard = useUnheard(detail, section === 'talk')
  const showAndFocus = (shown: CaseSection, id: string) => {
    flushSync(() => setSection(shown))
    document.getElementById(id)?.focus()
  }
  useEffect(() => {
    if (detail.unread && isSeen) markRead(detail.id)
  }, [detail.id, detail.unread, isSeen])
  return (
    <CaseDeskContext value={desk}>
      <article className={classes.screen} data-section={section} aria-labelledby="case-title">
        <CaseHeader />
        <CaseActions
          onReply={() => showAndFocus('talk', COMPOSER_ID)}
          onNote={() => showAndFocus('work', NOTE_ID)}
        />
        <SectionSwitch section={section} isUnheard={isUnheard} onSwitch={setSection} />
        <CaseBanners />
        <div className={classes.body}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <section className={classes.records} aria-label={caseTexts.sections.file} tabIndex={0}>
            <div className={classes.file}>
              <ContactCard />
              <AnswersCard />
              <EvidenceCard />
              <PlaceCard />
              <DuplicatesCard />
              <RelatedCard />
            </div>
            <div className={classes.work}>
              <ClocksCard />
              <IdentityCard />
              <ChecklistCard />
              <NotesCard />
              <HandlingCard />
              {mayMediate(detail) && (
                <Suspense>
                  <CaseMediationCard />
                </Suspense>
              )}
              <UrgencyCard />
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
  /** The resident has written and nobody looked. */
  readonly isUnheard: boolean
  readonly onSwitch: (section: CaseSection) => void
}

function SectionSwitch({ section, isUnheard, onSwitch }: SectionSwitchProps) {
  // Safe: the keys of a literal.
  const sections = Object.keys(caseTexts.sections) as CaseSection[]
  return (
    <nav aria-label={caseTexts.sectionsLabel} className={classes.switch}>
      {sections.map((name) => (
        <button key={name} type="button" aria-pressed={name === section} onClick={() => onSwitch(name)}>
          {caseTexts.sections[name]}
          {name === 'talk' && isUnheard && <UnheardMark />}
        </button>
      ))}
    </nav>
  )
}

function UnheardMark() {
  return (
    <span className={classes.unheard}>
      <span className="screen-reader-only">({caseTexts.unheard})</span>
    </span>
  )
}
