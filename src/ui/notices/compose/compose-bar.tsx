import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { noticeSteps } from '../../../domain/notice/notice-moves.ts'
import { testSendNotice } from '../../api/notice-work.ts'
import { clockTime } from '../../format/time.ts'
import { useSession } from '../../session/session-context.ts'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import { stepTexts } from '../../texts/notice-steps.ts'
import { ChatLinksDialog } from '../chat-links/chat-links-dialog.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { StepButtons } from '../steps/step-buttons.tsx'
import type { OfferedStep } from '../steps/step-kind.ts'
import classes from './compose-page.module.css'
import { canBeKept, type NoticeDraft, unfinishedLanguages } from './notice-draft.ts'
import type { useKeeping } from './use-keeping.ts'

type Keeping = ReturnType<typeof useKeeping>

interface ComposeBarProps {
  readonly draft: NoticeDraft
  readonly keeping: Keeping
  /** The text check found something that must not go out. */
  readonly isBlocked: boolean
}

/** What can be done with what is written: keep it, see it in one's own chat, hand it in. */
export function ComposeBar({ draft, keeping, isBlocked }: ComposeBarProps) {
  const navigate = useNavigate()
  const isKeepable = canBeKept(draft)
  return (
    <div className={classes.bar}>
      <KeptWords draft={draft} keeping={keeping} />
      <TestSend keeping={keeping} isReady={isKeepable && !isBlocked} />
      <Button
        variant="default"
        size="md"
        className={classes.compact ?? ''}
        leftSection={<IconDeviceFloppy size={18} />}
        loading={keeping.state === 'saving'}
        disabled={!isKeepable || !keeping.isDirty}
        onClick={() => void keeping.save()}
      >
        {texts.saveDraft}
      </Button>
      <StepButtons
        status="DRAFT"
        steps={useHandInSteps(draft)}
        held={whyHeld(keeping, isKeepable, isBlocked)}
        current={() => keeping.save()}
        onDone={({ id }) => void navigate({ to: '/notices/$noticeId', params: { noticeId: id } })}
      />
    </div>
  )
}

/** By the same rule as the server's: everybody hands in, some may let an urgent notice go out at once. */
function useHandInSteps(draft: NoticeDraft): readonly OfferedStep[] {
  const { user } = useSession()
  const officer = { id: user.id, name: user.name, role: user.role, unitCode: user.unit.code }
  const standing = {
    type: draft.type,
    status: 'DRAFT',
    unitCode: user.unit.code,
    editorIds: [user.id],
    isApproved: false,
    isClean: true,
    lacksApprover: false,
    provinceUnit: '',
  } as const
  return noticeSteps(officer, standing)
    .filter((to) => to === 'IN_REVIEW' || to === 'SENDING')
    .map((to) => ({ to, label: to === 'IN_REVIEW' ? texts.handIn : texts.sendUrgent, needsReason: false }))
}

function whyHeld({ notice, isDirty }: Keeping, isKeepable: boolean, isBlocked: boolean): string | undefined {
  if (!isKeepable) return texts.notYet
  if (isBlocked) return stepTexts.blocked
  const isHandedIn = notice !== undefined && !['DRAFT', 'CHANGES_REQUESTED'].includes(notice.status)
  return isHandedIn && !isDirty ? texts.handedIn : undefined
}

function KeptWords({ draft, keeping: { state, notice } }: Pick<ComposeBarProps, 'draft' | 'keeping'>) {
  const unfinished = unfinishedLanguages(draft).filter((language) => language !== 'vi')
  const words = {
    saved: notice === undefined ? '' : texts.saved(clockTime(notice.updatedAt)),
    unsaved: canBeKept(draft) ? texts.unsaved : texts.notYet,
    saving: texts.saving,
    failed: texts.saveFailed,
    conflict: texts.conflict,
  }
  return (
    <p role="status" className={classes.state} data-state={state}>
      {words[state]}
      {unfinished.length > 0 && (
        <>
          <br />
          {texts.unfinished(unfinished.map((language) => texts.languages[language]).join(', '))}
        </>
      )}
    </p>
  )
}

function TestSend({ keeping, isReady }: { readonly keeping: Keeping; readonly isReady: boolean }) {
  const [isLinking, setLinking] = useState(false)
  const test = useMutation({
    mutationFn: async () => {
      const notice = await keeping.save()
      return notice === undefined ? undefined : testSendNotice(notice.id)
    },
    onSuccess: (result) => {
      if (result === undefined) return
      notifications.show({ message: result.chats > 0 ? texts.testSent(result.chats) : texts.testNobody })
      setLinking(result.chats === 0)
    },
    onError: tellFailure,
  })
  return (
    <>
      <Button
        variant="default"
        size="md"
        className={classes.compact ?? ''}
        leftSection={<IconSend size={18} />}
        loading={test.isPending}
        disabled={!isReady}
        onClick={() => test.mutate()}
      >
        {texts.testSend}
      </Button>
      <ChatLinksDialog isOpen={isLinking} onClose={() => setLinking(false)} />
    </>
  )
}
