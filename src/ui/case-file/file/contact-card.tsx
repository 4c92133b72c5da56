import { IconAlertTriangle, IconUserShield } from '@tabler/icons-react'
import { ResidentFacts } from '../../shared/resident-facts.tsx'
import { caseTexts, contactTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './contact-card.module.css'

/** How the resident wants to be known, and the contact they chose to give. */
export function ContactCard() {
  const { detail } = useCaseDesk()
  return (
    <CaseCard title={texts.title} icon={<IconUserShield size={19} />}>
      <p className={classes.level}>
        <span className={classes.letter}>{detail.identityLevel}</span>
        {texts[detail.identityLevel]}
      </p>
      {detail.contact && <Contact />}
      {detail.identityLevel === 'B' && <p className={classes.explain}>{texts.explainB}</p>}
      {detail.identityLevel === 'C' && <p className={classes.explain}>{texts.explainC}</p>}
      {!detail.isComplete && (
        <p className={classes.incomplete}>
          <IconAlertTriangle size={18} aria-hidden="true" /> {caseTexts.incomplete}
        </p>
      )}
    </CaseCard>
  )
}

function Contact() {
  const { contact } = useCaseDesk().detail
  if (contact === null) return null
  const facts = [
    [texts.name, contact.name],
    [texts.phone, contact.phone],
    [texts.when, contact.when],
  ] as const
  return <ResidentFacts facts={facts} absent={texts.notGiven} className={classes.contact} />
}
