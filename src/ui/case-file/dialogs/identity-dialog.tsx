import { notifications } from '@mantine/notifications'
import { identityTexts as texts } from '../../texts/case-work.ts'
import { useCaseDesk } from '../case-desk.ts'
import { ReasonOnlyForm } from './reason-only-form.tsx'
import { WorkDialog } from './work-dialog.tsx'

/** Asks for a sealed identity: why, and then a second person decides. */
export function IdentityDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { detail, run } = useCaseDesk()
  const ask = async (reason: string) => {
    const isDone = await run({ verb: 'identity-requests', body: { reason, version: detail.version } })
    if (isDone) notifications.show({ message: texts.requestDone })
    return isDone
  }
  return (
    <WorkDialog title={texts.requestTitle} {...props}>
      <ReasonOnlyForm
        explain={texts.requestExplain}
        submit={texts.requestSubmit}
        onClose={props.onClose}
        onReason={ask}
      />
    </WorkDialog>
  )
}
