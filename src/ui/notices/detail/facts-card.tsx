import { IconInfoCircle } from '@tabler/icons-react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { recurrenceInWords } from '../../../domain/notice/plan-in-words.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { exactTime } from '../../format/time.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { Fact } from '../../shared/fact.tsx'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { timingTexts } from '../../texts/notice-schedule.ts'
import classes from './notice-page.module.css'

/** Who and when, and how anybody can check that the notice is genuine. */
export function FactsCard({ notice }: { readonly notice: NoticeDetail }) {
  const coEditors = notice.editors.filter(({ id }) => id !== notice.author.id)
  const { approval } = notice
  return (
    <CaseCard title={texts.facts} icon={<IconInfoCircle size={19} />}>
      <dl className={classes.facts}>
        <Fact name={texts.author}>{notice.author.name}</Fact>
        {coEditors.length > 0 && (
          <Fact name={texts.editors}>{coEditors.map(({ name }) => name).join(', ')}</Fact>
        )}
        {approval !== null && (
          <Fact name={texts.approvedBy}>
            {approval.by.name}
            <span className={classes.small}>
              {exactTime(approval.at)}
              {approval.isStanding && ` · ${texts.standing}`}
            </span>
          </Fact>
        )}
        <TimeFacts notice={notice} />
        {approval !== null && (
          <Fact name={texts.hash}>
            <span className={classes.hash}>{approval.hash.slice(0, 16)}</span>
            <span className={classes.small}>{texts.hashHint}</span>
          </Fact>
        )}
        <Fact name={texts.verify}>
          <a href={notice.publicUrl} target="_blank" rel="noreferrer" className={classes.verify}>
            {`/thong-bao/${notice.code}`}
          </a>
          <CopyText text={notice.publicUrl} label={texts.copyLink} />
          <span className={classes.small}>{texts.verifyHint(notice.code)}</span>
        </Fact>
      </dl>
    </CaseCard>
  )
}

function TimeFacts({ notice }: { readonly notice: NoticeDetail }) {
  const { recurrence } = notice.schedule
  const moments = [
    [texts.created, notice.createdAt],
    [texts.sendAt, notice.sentAt === null ? notice.sendAt : null],
    [texts.sentAt, notice.sentAt],
    [texts.expiresAt, notice.expiresAt],
  ] as const
  return (
    <>
      {moments.map(
        ([name, at]) =>
          at !== null && (
            <Fact key={name} name={name}>
              {exactTime(at)}
            </Fact>
          ),
      )}
      {recurrence !== undefined && (
        <Fact name={timingTexts.modes.recurring}>{texts.repeats(recurrenceInWords(recurrence))}</Fact>
      )}
    </>
  )
}
