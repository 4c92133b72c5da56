import { useState } from 'react'
import type { NoticeAttachment } from '../../api/notice-attachments.ts'
import type { NoticePreview } from '../../api/notices.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { previewTexts as texts } from '../../texts/notice-preview.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { chatMessages } from './chat-messages.ts'
import { ChatPreview } from './chat-preview.tsx'
import { LoudspeakerPreview } from './loudspeaker-preview.tsx'
import classes from './preview-panel.module.css'

/** UTF-16 units of one message by platform (platform reference §14). */
const MAX_LENGTH = { telegram: 4096, 'zalo-oa': 2000, 'zalo-group': 2000 } as const
/** UTF-16 units below a picture (platform reference §14); by hand, picture and words are pasted one after the other. */
const CAPTION_LENGTH = { telegram: 1024, 'zalo-oa': 2000, 'zalo-group': 0 } as const
/** Seconds that a notice may take on the loudspeaker (domain reference §13.3). */
const MAX_SECONDS = 90
const WAYS = (['telegram', 'zalo-oa', 'zalo-group', 'loudspeaker'] as const).map((value) => ({
  value,
  label: texts.short[value],
}))

interface PreviewPanelProps {
  readonly preview: NoticePreview
  readonly attachments: readonly NoticeAttachment[]
  /** Who signs, as people see it over the message. */
  readonly unitName: string
}

/** A notice as each platform will show it and as the loudspeaker will say it, one at a time. */
export function PreviewPanel({ preview, attachments, unitName }: PreviewPanelProps) {
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('telegram')
  const textsOf = { telegram: preview.telegram, 'zalo-oa': preview.zaloOa, 'zalo-group': preview.byHand }
  return (
    <div className={classes.panel}>
      <OneChip legend={texts.ways} isLegendHidden choices={WAYS} chosen={way} onChange={setWay} />
      {way === 'loudspeaker' ? (
        <LoudspeakerPreview
          text={preview.loudspeaker.text}
          seconds={preview.loudspeaker.seconds}
          maxSeconds={MAX_SECONDS}
        />
      ) : (
        <ChatPreview
          platform={way}
          sender={unitName}
          maxLength={MAX_LENGTH[way]}
          messages={chatMessages({
            texts: textsOf[way],
            attachments,
            buttons: way === 'zalo-group' ? [] : preview.buttons,
            captionLength: CAPTION_LENGTH[way],
          })}
        >
          {way === 'zalo-group' && (
            <p className={classes.copy}>
              {texts.pasteHint} <CopyText text={preview.byHand.join('\n')} label={texts.copyText} />
            </p>
          )}
        </ChatPreview>
      )}
    </div>
  )
}
