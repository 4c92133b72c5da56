import { ActionIcon, Button, Modal } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { CopyText } from '../../shared/copy-text.tsx'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import type { Evidence } from './evidence.ts'
import classes from './evidence-viewer.module.css'

interface EvidenceViewerProps {
  /** Files that have a view copy. */
  readonly evidence: readonly Evidence[]
  readonly names: ReadonlyMap<string, string>
  /** Which one is shown; -1 while the viewer is closed. */
  readonly index: number
  readonly onMove: (index: number) => void
  readonly onClose: () => void
  readonly onOriginal: (evidence: Evidence) => void
}

/** Shows view copies large, one after the other. Arrow keys move, Escape closes. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { evidence, index, names, onClose } = props
  const shown = evidence[index]
  const move = (step: number) => shown && props.onMove((index + step + evidence.length) % evidence.length)
  useHotkeys([
    ['ArrowLeft', () => move(-1)],
    ['ArrowRight', () => move(1)],
  ])
  const name = shown ? (names.get(shown.id) ?? '') : ''
  return (
    <Modal
      opened={shown !== undefined}
      onClose={onClose}
      title={name}
      fullScreen
      classNames={{ body: classes.body ?? '' }}
    >
      {shown && (
        <>
          <div className={classes.stage}>
            <Copy evidence={shown} name={name} />
            {evidence.length > 1 && <Arrows onMove={move} />}
          </div>
          <footer className={classes.foot}>
            <span>{texts.position(index + 1, evidence.length)}</span>
            <span>{texts.viewCopy}</span>
            {shown.sha256 && <Hash sha256={shown.sha256} />}
            {shown.originalUrl && (
              <Button variant="default" onClick={() => props.onOriginal(shown)}>
                {texts.original}…
              </Button>
            )}
          </footer>
        </>
      )}
    </Modal>
  )
}

function Copy({ evidence, name }: { readonly evidence: Evidence; readonly name: string }) {
  const url = evidence.viewUrl ?? ''
  switch (evidence.kind) {
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: a resident's recording has no captions
      return <video src={url} controls className={classes.media} aria-label={name} />
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: a resident's recording has no captions
      return <audio src={url} controls aria-label={name} />
    case 'photo':
    case 'file':
      return <img src={url} alt={name} className={classes.media} />
  }
}

function Arrows({ onMove }: { readonly onMove: (step: number) => void }) {
  return (
    <>
      <ActionIcon
        size={48}
        radius="xl"
        className={classes.left ?? ''}
        aria-label={texts.previous}
        onClick={() => onMove(-1)}
      >
        <IconChevronLeft />
      </ActionIcon>
      <ActionIcon
        size={48}
        radius="xl"
        className={classes.right ?? ''}
        aria-label={texts.next}
        onClick={() => onMove(1)}
      >
        <IconChevronRight />
      </ActionIcon>
    </>
  )
}

function Hash({ sha256 }: { readonly sha256: string }) {
  return (
    <span className={classes.hash}>
      {texts.hash}: <code>{sha256}</code>
      <CopyText text={sha256} label={texts.copyHash} />
    </span>
  )
}
