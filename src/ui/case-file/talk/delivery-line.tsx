import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { z } from 'zod'
import type { caseMessageSchema } from '../../../contracts/case-file.ts'
import { undeliveredTexts as texts } from '../../texts/case-work.ts'
import { refusalReasons } from '../../texts/delivery.ts'
import { useCaseDesk } from '../case-desk.ts'
import classes from './message-bubble.module.css'

type CaseMessage = z.infer<typeof caseMessageSchema>

/** Under a message that has not arrived: why, trying again, and other ways to reach the resident. Nothing when all is well. */
export function DeliveryLine({ message }: { readonly message: CaseMessage }) {
  const { detail, run, isBusy } = useCaseDesk()
  const { delivery, reason } = message
  const explanation = delivery?.explanation ?? (reason === null ? null : refusalReasons[reason])
  if (explanation === null) return null
  const retry = () => void run({ verb: 'retry', messageId: message.id, body: { version: detail.version } })
  return (
    <div className={classes.undelivered}>
      <p>
        {explanation}
        {delivery && delivery.attempts > 1 && ` (${texts.attempts(delivery.attempts)})`}
      </p>
      {delivery && delivery.otherWays.length > 0 && (
        <p>
          {texts.otherWays} {delivery.otherWays.map((way) => texts.ways[way]).join('; ')}.
        </p>
      )}
      {delivery?.mayRetry && (
        <Button
          size="sm"
          variant="default"
          loading={isBusy}
          leftSection={<IconRefresh size={16} />}
          onClick={retry}
        >
          {texts.retry}
        </Button>
      )}
    </div>
  )
}
