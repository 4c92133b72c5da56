import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { GeoProjection } from 'd3-geo'
import type { GeoPoint } from '../../../domain/places/place-coordinates.ts'
import { type CommuneOutline, communeOutlineQuery } from '../../api/commune-outline.ts'
import { mapTexts as texts } from '../../texts/case-work.ts'
import { fitProjection, MAP_SIZE, pathOf, scaleBar } from './map-paths.ts'
import classes from './place-card.module.css'

const { width, height } = MAP_SIZE
const kilometres = new Intl.NumberFormat('vi-VN')

interface CommuneMapProps {
  /** 5-digit code. */
  readonly code: string
  readonly point: GeoPoint | undefined
}

/** The commune's border, its neighbours' names, a scale, and the resident's point. Drawn here: nothing is asked elsewhere. */
export function CommuneMap({ code, point }: CommuneMapProps) {
  const { data: outline, isPending } = useQuery(communeOutlineQuery(code))
  if (isPending) return <Skeleton className={classes.map ?? ''} />
  if (outline === undefined) return null
  const projection = fitProjection(outline, point && [point.lon, point.lat])
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={texts.label(outline.name)}
        className={classes.map}
      >
        <Borders outline={outline} projection={projection} />
        <Names outline={outline} projection={projection} />
        {point && <Pin projection={projection} point={point} />}
        <Scale outline={outline} projection={projection} />
      </svg>
      {point && <p className={classes.legend}>{texts.point}</p>}
    </>
  )
}

interface LayerProps {
  readonly outline: CommuneOutline
  readonly projection: GeoProjection
}

function Borders({ outline, projection }: LayerProps) {
  const around = outline.neighbours.flatMap((neighbour) => neighbour.borders)
  return (
    <>
      <path d={pathOf(projection, around, false)} className={classes.around} />
      <path d={pathOf(projection, outline.rings, true)} className={classes.own} />
    </>
  )
}

const isInside = ([x, y]: readonly [number, number]) => x > 30 && x < width - 30 && y > 14 && y < height - 22

function Names({ outline, projection }: LayerProps) {
  const bounds = outline.rings.flat().map((one): [number, number] => projection(one) ?? [0, 0])
  const xs = bounds.map(([x]) => x)
  const ys = bounds.map(([, y]) => y)
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2] as const
  return (
    <>
      {outline.neighbours.map(({ code, name, at }) => {
        const place = projection(at)
        return place === null || !isInside(place) ? null : (
          <text key={code} x={place[0]} y={place[1]} className={classes.neighbour}>
            {name}
          </text>
        )
      })}
      <text x={middle[0]} y={middle[1]} className={classes.name}>
        {outline.name}
      </text>
    </>
  )
}

function Pin({ projection, point }: Pick<LayerProps, 'projection'> & { readonly point: GeoPoint }) {
  const [x, y] = projection([point.lon, point.lat]) ?? [0, 0]
  return (
    <>
      <circle cx={x} cy={y} r={16} className={classes.halo} />
      <circle cx={x} cy={y} r={6} className={classes.pin} />
    </>
  )
}

function Scale({ outline, projection }: LayerProps) {
  const bar = scaleBar(projection, outline)
  return (
    <g transform={`translate(14 ${height - 12})`}>
      <path d={`M0 -5V0H${bar.width.toFixed(1)}V-5`} fill="none" className={classes.bar} />
      <text x={bar.width + 7} y={0} className={classes.scale}>
        {kilometres.format(bar.km)} km
      </text>
    </g>
  )
}
