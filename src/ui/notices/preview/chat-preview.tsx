import { IconFileTypePdf, IconShield, IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { previewTexts as texts } from '../../texts/notice-preview.ts'
import classes from './chat-preview.module.css'

/** The ways in which a notice is seen in a chat; `zalo-group` is an ordinary group, where a person pastes it. */
export type ChatPlatform = 'telegram' | 'zalo-oa' | 'zalo-bot' | 'zalo-group'

interface ChatPreviewProps {
  readonly platform: ChatPlatform
  /** Who the message comes from, as people there see it. */
  readonly sender: string
  readonly text: string
  /** Address of the picture on top; absent without one. */
  readonly pictureUrl?: string | undefined
  readonly pictureAlt?: string | undefined
  readonly fileName?: string | undefined
  readonly buttons?: readonly string[]
  /** UTF-16 units that the platform takes in one message. */
  readonly maxLength: number
  /** Stands under the message, e.g. the way to copy it. */
  readonly children?: ReactNode
}

/** A notice as it will stand in a chat. Shown, not pressed: the buttons in it are a picture of buttons. */
export function ChatPreview(props: ChatPreviewProps) {
  const isGroup = props.platform === 'zalo-group'
  return (
    <figure
      className={classes.phone}
      data-platform={props.platform}
      aria-label={texts.chatLabel(props.platform)}
    >
      <div className={classes.bar}>
        <span className={classes.avatar} aria-hidden="true">
          {isGroup ? <IconUsersGroup size={18} /> : <IconShield size={18} />}
        </span>
        <div className={classes.who}>
          <p className={classes.name}>{props.sender}</p>
          <p className={classes.kind}>{texts.platforms[props.platform]}</p>
        </div>
      </div>
      <div className={classes.talk}>
        <Message {...props} />
        {props.children}
      </div>
    </figure>
  )
}

function Message({ text, pictureUrl, pictureAlt = '', fileName, buttons = [], maxLength }: ChatPreviewProps) {
  return (
    <div className={classes.message}>
      <div className={classes.bubble}>
        {pictureUrl !== undefined && <img src={pictureUrl} alt={pictureAlt} className={classes.picture} />}
        {fileName !== undefined && (
          <p className={classes.file}>
            <IconFileTypePdf size={22} aria-hidden="true" />
            {fileName}
          </p>
        )}
        <HeadedText text={text} />
        <p className={classes.meta}>
          <span className={text.length > maxLength ? classes.over : undefined}>
            {texts.length(text.length, maxLength)}
          </span>
        </p>
      </div>
      {buttons.length > 0 && (
        <ul className={classes.buttons} aria-label={texts.buttons}>
          {buttons.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The first line of a notice is its heading; the platforms that can, show it bold. */
function HeadedText({ text }: { readonly text: string }) {
  const lineEnd = text.indexOf('\n')
  const head = lineEnd === -1 ? text : text.slice(0, lineEnd)
  return (
    <p className={classes.text}>
      <strong>{head}</strong>
      {lineEnd === -1 ? '' : text.slice(lineEnd)}
    </p>
  )
}
