import { IconMap2 } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { findCoordinates } from '../../../domain/places/place-coordinates.ts'
import { mapTexts as texts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './place-card.module.css'

const CommuneMap = lazy(async () => ({ default: (await import('./commune-map.tsx')).CommuneMap }))

/** Where it happened: the commune's border, and the point that the resident gave. Nothing while no commune is known. */
export function PlaceCard() {
  const { detail } = useCaseDesk()
  if (detail.communeCode === null) return null
  const points = detail.answers.map((answer) => findCoordinates(answer.text))
  const point = points.find((one) => one !== undefined)
  return (
    <CaseCard title={texts.title} icon={<IconMap2 size={19} />}>
      <p className={classes.place}>{detail.place}</p>
      <Suspense fallback={<div className={classes.map} />}>
        <CommuneMap code={detail.communeCode} point={point} />
      </Suspense>
      <p className={classes.credit}>{texts.credit}</p>
    </CaseCard>
  )
}
