import { visibleParts } from '../format/visible-text.ts'

/** What somebody outside wrote: a text node, isolated from the text around it, with hidden characters made visible. */
export function ResidentText({ text }: { readonly text: string }) {
  const parts = visibleParts(text)
  return (
    <bdi dir="auto">
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one immutable text never move
          <span key={index} className="hidden-mark" title="Ký tự ẩn trong nội dung gốc">
            {part.text}
          </span>
        ),
      )}
    </bdi>
  )
}
