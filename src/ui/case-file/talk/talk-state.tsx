import { Button } from '@mantine/core'
import { IconMessageOff, IconRobot, IconRobotOff } from '@tabler/icons-react'
import { exactTime, shortMoment } from '../../format/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { talkTexts as texts } from '../../texts/case-file.ts'
import { useCaseDesk } from '../case-desk.ts'
import classes from './talk-state.module.css'

/** Who is answering the resident at the moment, and handing the conversation back to the bot. */
export function TalkState() {
  const { detail, run, isBusy } = useCaseDesk()
  const { mode, isReachable } = detail.conversation
  const handBack = () => void run({ verb: 'hand-back', body: { version: detail.version } })
  if (mode === 'none') return <StateLine icon={<IconMessageOff size={18} />}>{texts.none}</StateLine>
  if (detail.work?.wish?.contact === 'stopped') {
    return (
      <StateLine icon={<IconMessageOff size={18} />} isWarning>
        {texts.stopped}
      </StateLine>
    )
  }
  if (!isReachable) {
    return (
      <StateLine icon={<IconMessageOff size={18} />} isWarning>
        {texts.unreachable}
      </StateLine>
    )
  }
  if (mode === 'bot') return <StateLine icon={<IconRobot size={18} />}>{texts.botTalks}</StateLine>
  return (
    <StateLine icon={<IconRobotOff size={18} />}>
      <span className={classes.words}>
        {texts.botSilent}
        <AnswerWindow />
      </span>
      <Button variant="subtle" size="sm" className={classes.button ?? ''} loading={isBusy} onClick={handBack}>
        {texts.handBack}
      </Button>
    </StateLine>
  )
}

function AnswerWindow() {
  const { windowUntil } = useCaseDesk().detail.conversation
  const now = useNow()
  if (windowUntil === null) return null
  const isOver = Date.parse(windowUntil) < now
  return (
    <span className={classes.window} data-over={isOver} title={exactTime(windowUntil)}>
      {isOver ? texts.windowOver : texts.window(shortMoment(windowUntil))}
    </span>
  )
}

function StateLine(props: {
  readonly icon: React.ReactNode
  readonly isWarning?: boolean
  readonly children: React.ReactNode
}) {
  return (
    <div className={classes.line} data-warning={props.isWarning}>
      {props.icon}
      {props.children}
    </div>
  )
}
