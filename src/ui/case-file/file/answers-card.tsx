import { IconPaperclip, IconQuote } from '@tabler/icons-react'
import type { z } from 'zod'
import type { answerSchema } from '../../../contracts/case-file.ts'
import { ResidentText } from '../../shared/resident-text.tsx'
import { caseTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './answers-card.module.css'

type Answer = z.infer<typeof answerSchema>

/** The resident's own words beside the questions as they were asked. */
export function AnswersCard() {
  const { answers } = useCaseDesk().detail
  return (
    <CaseCard title={texts.answers} icon={<IconQuote size={19} />}>
      {answers.length === 0 && <p className={classes.skipped}>{texts.answersEmpty}</p>}
      <dl className={classes.answers}>
        {answers.map((answer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers keep their order, and keys such as `note` repeat
          <div key={`${answer.key}:${index}`}>
            <dt>
              <ResidentText text={answer.question} />
            </dt>
            <dd>
              <AnswerWords answer={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </CaseCard>
  )
}

function AnswerWords({ answer }: { readonly answer: Answer }) {
  if (answer.skipped) return <span className={classes.skipped}>{answer.text || texts.skipped}</span>
  const files = answer.evidenceIds.length
  return (
    <>
      <ResidentText text={answer.text || texts.unknown} />
      {files > 0 && (
        <span className={classes.files}>
          <IconPaperclip size={15} aria-hidden="true" /> {texts.answerFiles(files)}
        </span>
      )}
    </>
  )
}
