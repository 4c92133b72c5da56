import { notifications } from '@mantine/notifications'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { useCaseDesk } from './case-desk.ts'

/** A step that this officer may take now. */
export type OfferedStep = CaseFileDetail['transitions'][number]

/** Takes a step, with its reason where one is needed, and confirms it. */
export function useTakeStep() {
  const { detail, run } = useCaseDesk()
  return async (step: OfferedStep, reason?: string) => {
    const body = { to: step.to, version: detail.version, ...(reason !== undefined && { reason }) }
    const isDone = await run({ verb: 'transitions', body })
    if (isDone) notifications.show({ message: texts.statusChanged(step.label) })
    return isDone
  }
}
