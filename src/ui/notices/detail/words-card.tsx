import { IconArrowsDiff, IconFileText } from '@tabler/icons-react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { CaseCard } from '../../case-file/case-card.tsx'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { CheckVerdict } from '../compose/check-verdict.tsx'
import { AttachmentList } from '../shared/attachment-list.tsx'
import { contentLines, pairLines } from './content-lines.ts'
import { diffWords } from './diff-words.ts'
import classes from './notice-page.module.css'

/** What the notice says, what the check found, and what changed since it was last approved. */
export function WordsCard({ notice }: { readonly notice: NoticeDetail }) {
  const isDeciding = notice.status === 'IN_REVIEW' || notice.confirmation?.state === 'waiting'
  return (
    <>
      {(isDeciding || notice.mayEdit) && notice.approvedTexts !== null && (
        <DiffCard before={notice.approvedTexts} after={notice.texts} />
      )}
      <CaseCard title={texts.look} icon={<IconFileText size={19} />}>
        <div className={classes.lines}>
          <dl className={classes.lines}>
            {contentLines(notice.texts).map(({ key, label, text }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd lang={key.slice(0, 2)}>{text}</dd>
              </div>
            ))}
          </dl>
          <AttachmentList attachments={notice.attachments} />
          {(isDeciding || notice.mayEdit) && <CheckVerdict findings={notice.findings} isFull />}
        </div>
      </CaseCard>
    </>
  )
}

interface DiffCardProps {
  readonly before: NoticeDetail['texts']
  readonly after: NoticeDetail['texts']
}

function DiffCard({ before, after }: DiffCardProps) {
  const changed = pairLines(before, after).filter((pair) => pair.before !== pair.after)
  return (
    <CaseCard title={texts.diffTitle} icon={<IconArrowsDiff size={19} />}>
      {changed.length === 0 && <p>{texts.diffSame}</p>}
      <dl className={`${classes.lines} ${classes.diff}`}>
        {changed.map((pair) => (
          <div key={pair.key}>
            <dt>{pair.label}</dt>
            <dd>
              <Diff before={pair.before} after={pair.after} />
            </dd>
          </div>
        ))}
      </dl>
    </CaseCard>
  )
}

function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  let at = 0
  return diffWords(before, after).map(({ kind, text }) => {
    at += 1
    if (kind === 'same') return text
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      <Tag key={at}>
        <span className="screen-reader-only">[{kind === 'added' ? texts.added : texts.removed}: </span>
        {text}
        <span className="screen-reader-only">]</span>
      </Tag>
    )
  })
}
