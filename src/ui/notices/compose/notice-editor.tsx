import { useBlocker, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { PageBody } from '../../shell/page-body.tsx'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { ComposeBar } from './compose-bar.tsx'
import classes from './compose-page.module.css'
import { ConflictBar } from './conflict-bar.tsx'
import { isBlank } from './content-draft.ts'
import { canBeKept, type NoticeDraft, type NoticeLanguage } from './notice-draft.ts'
import { PreviewSide } from './preview-side.tsx'
import { useKeeping } from './use-keeping.ts'
import { useNoticeCheck } from './use-notice-check.ts'
import { WriteSide } from './write-side.tsx'

interface NoticeEditorProps {
  readonly initial: NoticeDraft
  /** The notice as it was opened; undefined for a new one. */
  readonly opened: NoticeDetail | undefined
}

const SIDES = [
  { value: 'write', label: texts.write },
  { value: 'look', label: texts.look },
] as const
/** States that a change takes away. */
const LOSES: readonly NoticeStatus[] = ['IN_REVIEW', 'APPROVED', 'SCHEDULED']

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
  const { isWritten, preview, findings } = useNoticeCheck(draft, language, keeping.notice)
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
        <WriteSide {...{ draft, language, findings, keeping }} onChange={setDraft} onLanguage={setLanguage} />
        <PreviewSide {...{ preview, findings, isWritten }} attachments={keeping.notice?.attachments ?? []} />
      </div>
      <ComposeBar {...{ draft, keeping }} isBlocked={findings.some(({ level }) => level === 'block')} />
    </PageBody>
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
