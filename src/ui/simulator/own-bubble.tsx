import { IconFile, IconMapPin } from '@tabler/icons-react'
import { clockTime } from '../format/time.ts'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import type { Bubble, OwnContent } from './bubble.ts'
import classes from './chat-bubble.module.css'

type OwnBubbleOf = Extract<Bubble, { from: 'me' }>

/** What the resident sent, and whether it got through. */
export function OwnBubble({ bubble }: { readonly bubble: OwnBubbleOf }) {
  return (
    <div className={classes.mine} data-state={bubble.state} data-plain={bubble.content.kind === 'sticker'}>
      <span className="screen-reader-only">{texts.me}: </span>
      <Content content={bubble.content} />
      <span className={classes.time}>
        <time dateTime={bubble.at}>{clockTime(bubble.at)}</time>
        {bubble.state === 'failed' && ` · ${texts.failed}`}
        {bubble.state === 'sending' && ` · ${texts.sending}`}
      </span>
    </div>
  )
}

function Content({ content }: { readonly content: OwnContent }) {
  switch (content.kind) {
    case 'text':
      return content.text
    case 'sticker':
      return (
        <span role="img" aria-label={texts.sticker} className={classes.sticker}>
          👍
        </span>
      )
    case 'location':
      return (
        <span className={classes.pin}>
          <IconMapPin size={18} aria-hidden="true" />
          {texts.pinned}: {content.point.lat.toFixed(4)}, {content.point.lon.toFixed(4)}
        </span>
      )
    case 'media':
      return (
        <span className={classes.photos}>
          {content.files.map((file) => (
            <OwnFile key={`${file.name}${file.url}`} file={file} />
          ))}
        </span>
      )
  }
}

type OwnFileOf = Extract<OwnContent, { kind: 'media' }>['files'][number]

function OwnFile({ file }: { readonly file: OwnFileOf }) {
  if (file.url === '') return <NamedFile name={file.name} />
  switch (file.kind) {
    case 'photo':
      return <img src={file.url} alt={texts.attached.photo} />
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: a preview of one's own recording
      return <video src={file.url} controls aria-label={texts.attached.video} />
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: a preview of one's own recording
      return <audio src={file.url} controls aria-label={texts.attached.audio} />
    case 'file':
      return <NamedFile name={file.name} />
  }
}

function NamedFile({ name }: { readonly name: string }) {
  return (
    <span className={classes.pin}>
      <IconFile size={18} aria-hidden="true" />
      {name}
    </span>
  )
}
