import { IconFileTypePdf, IconShield, IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NoticeAttachment } from '../../api/notice-attachments.ts'
import { previewTexts as texts } from '../../texts/notice-preview.ts'
import type { ChatMessage } from './chat-messages.ts'
import classes from './chat-preview.module.css'

/** The ways in which a notice is seen in a chat; `zalo-group` is an ordinary group, where a person pastes it. */
export type ChatPlatform = 'telegram' | 'zalo-oa' | 'zalo-group'

interface ChatPreviewProps {
  readonly platform: ChatPlatform
  /** Who the message comes from, as people there see it. */
  readonly sender: string
  readonly messages: readonly ChatMessage[]
  /** UTF-16 units that the platform takes in one message. */
  readonly maxLength: number
  /** Stands under the messages, e.g. the way to copy them. */
  readonly children?: ReactNode
}

/** A notice as it will stand in a chat. Shown, not pressed: the buttons in it are a picture of buttons. */
export function ChatPreview({ platform, sender, messages, maxLength, children }: ChatPreviewProps) {
  return (
    <figure className={classes.phone} data-platform={platform} aria-label={texts.chatLabel(platform)}>
      <div className={classes.bar}>
        <span className={classes.avatar} aria-hidden="true">
          {platform === 'zalo-group' ? <IconUsersGroup size={18} /> : <IconShield size={18} />}
        </span>
        <div className={classes.who}>
          <p className={classes.name}>{sender}</p>
          <p className={classes.kind}>{texts.platforms[platform]}</p>
        </div>
      </div>
      <div className={classes.talk}>
        {messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages in their order
          <Message key={index} message={message} maxLength={maxLength} />
        ))}
        {children}
      </div>
    </figure>
  )
}

interface MessageProps {
  readonly message: ChatMessage
  readonly maxLength: number
}

function Message({ message: { text, attachment, buttons = [] }, maxLength }: MessageProps) {
  return (
    <div className={classes.message}>
      <div className={classes.bubble}>
        {attachment && <Attached attachment={attachment} />}
        {text !== undefined && (
          <>
            <HeadedText text={text} />
            <p className={classes.meta}>
              <span className={text.length > maxLength ? classes.over : undefined}>
                {texts.length(text.length, maxLength)}
              </span>
            </p>
          </>
        )}
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

function Attached({
  attachment: { kind, url, name, description },
}: {
  readonly attachment: NoticeAttachment
}) {
  if (kind === 'picture') return <img src={url} alt={description} className={classes.picture} />
  return (
    <p className={classes.file}>
      <IconFileTypePdf size={22} aria-hidden="true" />
      {name}
    </p>
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
