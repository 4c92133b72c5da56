import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { EnteredCase } from '../api/enter-case.ts'
import { LinkIcon } from '../shared/link-controls.tsx'
import { caseTexts } from '../texts/case-file.ts'
import { enterTexts as texts } from '../texts/enter-case.ts'
import { EnterCaseForm } from './enter-case-form.tsx'
import classes from './enter-case-page.module.css'
import { EnteredCard } from './entered-card.tsx'

/** A case for somebody who came, phoned or wrote: the same file as from the chat, typed by the officer. */
export function EnterCasePage() {
  const [entered, setEntered] = useState<EnteredCase>()
  return (
    <section className={classes.page} aria-labelledby="enter-title">
      <header className={classes.head}>
        <LinkIcon
          to="/inbox"
          variant="subtle"
          color="gray"
          size={44}
          aria-label={caseTexts.back}
          className={classes.back ?? ''}
        >
          <IconArrowLeft size={22} />
        </LinkIcon>
        <div>
          <h1 id="enter-title" className={classes.title}>
            {texts.title}
          </h1>
          <p className={classes.hint}>{texts.hint}</p>
        </div>
      </header>
      {entered === undefined ? (
        <EnterCaseForm onEntered={setEntered} />
      ) : (
        <EnteredCard entered={entered} onAnother={() => setEntered(undefined)} />
      )}
    </section>
  )
}
