import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import { type Evidence, nameEvidence } from './evidence.ts'
import classes from './evidence-card.module.css'
import { EvidenceTile } from './evidence-tile.tsx'
import { EvidenceViewer } from './evidence-viewer.tsx'
import { OriginalDialog } from './original-dialog.tsx'
import { PdfReader } from './pdf-reader.tsx'

/** The files of the case. What has a view copy opens in the viewer; originals, PDFs among them, only after a warning. */
export function EvidenceCard() {
  const { evidence } = useCaseDesk().detail
  const [viewedId, setViewedId] = useState<string>()
  const [original, setOriginal] = useState<Evidence>()
  const [read, setRead] = useState<Evidence>()
  const names = nameEvidence(evidence)
  const viewable = evidence.filter((one) => one.viewUrl !== null)
  const viewed = viewable.findIndex((one) => one.id === viewedId)
  return (
    <CaseCard title={`${texts.title} (${evidence.length})`} icon={<IconFolder size={19} />}>
      {evidence.length === 0 && <p className={classes.empty}>{texts.empty}</p>}
      <ul className={classes.grid}>
        {evidence.map((one) => (
          <EvidenceTile
            key={one.id}
            evidence={one}
            name={names.get(one.id) ?? ''}
            onView={() => setViewedId(one.id)}
            onOriginal={() => setOriginal(one)}
          />
        ))}
      </ul>
      <EvidenceViewer
        evidence={viewable}
        names={names}
        index={viewed}
        onMove={(index) => setViewedId(viewable[index]?.id)}
        onClose={() => setViewedId(undefined)}
        onOriginal={setOriginal}
      />
      <OriginalDialog evidence={original} onClose={() => setOriginal(undefined)} onRead={setRead} />
      <PdfReader evidence={read} name={names.get(read?.id ?? '') ?? ''} onClose={() => setRead(undefined)} />
    </CaseCard>
  )
}
