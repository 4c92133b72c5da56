import { z } from 'zod'
import { localizedText } from './localized-text.ts'
import { destination, flowId } from './step-base.ts'
import { step } from './step-schemas.ts'

/** A flow file: one conversation, in all languages. */
export const flowFile = z
  .strictObject({
    id: flowId.meta({ description: 'The name of the file without .yaml.' }),
    title: localizedText.meta({ description: 'What the resident is doing here, for "where were we".' }),
    isReport: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether this is a draft that can be lost: reminder, erasure, start over.' }),
    sendNow: z
      .strictObject({ needs: z.array(z.string()).min(1), step: destination })
      .optional()
      .meta({ description: '"Gửi ngay" is offered once these answers exist, and goes to this step.' }),
    start: destination,
    steps: z.record(flowId, step),
  })
  .meta({ title: 'Bình Yên flow', description: 'A conversation as data. Checked by npm run check:flows.' })

/** What a flow file says. */
export type FlowFile = z.infer<typeof flowFile>

/** A flow ready to run. */
export interface FlowDefinition extends FlowFile {
  /** Names this exact content; a session keeps it, so that an edited file does not derail a running conversation. */
  readonly hash: string
}

/** Where a flow ends. */
export const END = 'end'
