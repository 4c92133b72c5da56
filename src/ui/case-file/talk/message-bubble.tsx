import type { z } from 'zod'
import type { caseMessageSchema } from '../../../contracts/case-file.ts'
import { calendarDate, clockTime, exactTime } from '../../format/time.ts'
import { ResidentText } from '../../shared/resident-text.tsx'
import { talkTexts } from '../../texts/case-file.ts'
import { deliveryStates } from '../../texts/delivery.ts'
import { DeliveryLine } from './delivery-line.tsx'
import classes from './message-bubble.module.css'

type CaseMessage = z.infer<typeof caseMessageSchema>

const authorName = (message: CaseMessage) =>
  message.author === 'officer' ? (message.officer?.name ?? talkTexts.officer) : talkTexts[message.author]

interface MessageBubbleProps {
  readonly message: CaseMessage
  /** The message shown above, to tell when a new day begins. */
  readonly before: CaseMessage | undefined
}

/** One message: who, what, when, and how far it got. */
export function MessageBubble({ message, before }: MessageBubbleProps) {
  const day = calendarDate(message.at)
  const isNewDay = before === undefined || calendarDate(before.at) !== day
  return (
    <>
      {isNewDay && <li className={classes.day}>{day}</li>}
      <li className={classes.message} data-author={message.author} data-state={message.state}>
        <p className={classes.author}>{authorName(message)}</p>
        <p className={classes.text}>
          <ResidentText text={message.text} />
        </p>
        <p className={classes.meta}>
          <time dateTime={message.at} title={exactTime(message.at)} className="tabular">
            {clockTime(message.at)}
          </time>
          {message.direction === 'out' && (
            <span className={classes.state}>{deliveryStates[message.state]}</span>
          )}
        </p>
        {message.direction === 'out' && <DeliveryLine message={message} />}
      </li>
    </>
  )
}
