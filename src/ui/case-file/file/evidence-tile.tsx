import { IconFile, IconMicrophone, IconPhoto, IconVideo } from '@tabler/icons-react'
import { byteSize } from '../../format/bytes.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import type { Evidence } from './evidence.ts'
import classes from './evidence-tile.module.css'

const ICONS = { photo: IconPhoto, video: IconVideo, audio: IconMicrophone, file: IconFile }

interface EvidenceTileProps {
  readonly evidence: Evidence
  readonly name: string
  readonly onView: () => void
  readonly onOriginal: () => void
}

/** One file: its thumbnail or what it is, its size and its hash. */
export function EvidenceTile({ evidence, name, onView, onOriginal }: EvidenceTileProps) {
  const canOpen = evidence.viewUrl !== null || evidence.originalUrl !== null
  const open = evidence.viewUrl !== null ? onView : onOriginal
  return (
    <li className={classes.tile}>
      <button type="button" className={classes.face} disabled={!canOpen} onClick={open}>
        <Face evidence={evidence} />
        <span className="screen-reader-only">{texts.view(name)}</span>
      </button>
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          {evidence.bytes !== null && <span className={classes.size}>{byteSize(evidence.bytes)}</span>}
        </p>
        {evidence.state !== 'ready' && <p className={classes.state}>{texts.states[evidence.state]}</p>}
        {evidence.sha256 && (
          <p className={classes.hash} title={`${texts.hash}: ${evidence.sha256}`}>
            <span>{evidence.sha256.slice(0, 10)}…</span>
            <CopyText text={evidence.sha256} label={`${texts.copyHash}: ${name}`} />
          </p>
        )}
      </div>
    </li>
  )
}

function Face({ evidence }: { readonly evidence: Evidence }) {
  const Icon = ICONS[evidence.kind]
  if (evidence.thumbnailUrl === null) return <Icon size={34} stroke={1.5} aria-hidden="true" />
  return <img src={evidence.thumbnailUrl} alt="" loading="lazy" className={classes.image} />
}
