import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDots, IconPencil, IconTemplate } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { duplicateNotice } from '../../api/notice-work.ts'
import { noticeKeys } from '../../api/notices.ts'
import { LinkButton } from '../../shared/link-controls.tsx'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { stepTexts } from '../../texts/notice-steps.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { StepButtons } from '../steps/step-buttons.tsx'
import { offeredSteps } from '../steps/step-kind.ts'
import { TemplateDialog } from './template-dialog.tsx'

/** Only what people have read can be corrected. */
const CORRECTABLE: readonly NoticeStatus[] = ['SENDING', 'PAUSED', 'SENT', 'EXPIRED']

/** Everything that can be done to a notice: its steps, and new notices made from it. */
export function NoticeActions({ notice }: { readonly notice: NoticeDetail }) {
  const mayCorrect = CORRECTABLE.includes(notice.status) && notice.correctedBy === null
  const isTakenBackFirst = notice.transitions.some(({ to }) => to === 'DRAFT')
  const isBlocked = notice.findings.some(({ level }) => level === 'block')
  return (
    <>
      <StepButtons
        status={notice.status}
        steps={offeredSteps(notice)}
        held={isBlocked ? stepTexts.blocked : undefined}
        current={() => Promise.resolve(notice)}
      />
      {mayCorrect && (
        <LinkButton to="/notices/compose" search={{ corrects: notice.id }} variant="default" size="md">
          {stepTexts.correct}
        </LinkButton>
      )}
      {notice.mayEdit && !isTakenBackFirst && (
        <LinkButton
          to="/notices/compose"
          search={{ id: notice.id }}
          variant="default"
          size="md"
          leftSection={<IconPencil size={18} />}
        >
          {texts.edit}
        </LinkButton>
      )}
      <MoreMenu notice={notice} />
    </>
  )
}

function MoreMenu({ notice }: { readonly notice: NoticeDetail }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isNaming, setNaming] = useState(false)
  const duplicate = useMutation({
    mutationFn: () => duplicateNotice(notice.id),
    onSuccess: async (copy) => {
      client.setQueryData(noticeKeys.detail(copy.id), copy)
      void client.invalidateQueries({ queryKey: noticeKeys.lists })
      await navigate({ to: '/notices/compose', search: { id: copy.id } })
      notifications.show({ message: texts.duplicated })
    },
    onError: tellFailure,
  })
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={42} aria-label={texts.more} loading={duplicate.isPending}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={18} />} onClick={() => duplicate.mutate()}>
            {texts.duplicate}
          </Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={18} />} onClick={() => setNaming(true)}>
            {texts.saveTemplate}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TemplateDialog notice={notice} isOpen={isNaming} onClose={() => setNaming(false)} />
    </>
  )
}
