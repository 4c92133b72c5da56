import { notifications } from '@mantine/notifications'
import type { CaseWork } from '../api/case-work.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { useCaseDesk } from './case-desk.ts'
import type { OfferedStep } from './dialogs/step-form.ts'

/** Takes a step with everything it needs, and confirms it. */
export function useTakeStep() {
  const { detail, run } = useCaseDesk()
  return async (step: OfferedStep, body?: Extract<CaseWork, { verb: 'transitions' }>['body']) => {
    const isDone = await run({
      verb: 'transitions',
      body: body ?? { to: step.to, version: detail.version },
    })
    if (isDone) notifications.show({ message: texts.statusChanged(step.label) })
    return isDone
  }
}
