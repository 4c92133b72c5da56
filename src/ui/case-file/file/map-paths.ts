import { type GeoProjection, geoMercator } from 'd3-geo'
import type { CommuneOutline } from '../../api/commune-outline.ts'

/** The size the map is drawn at; the page scales it. */
export const MAP_SIZE = { width: 480, height: 300 } as const
const MARGIN = 26

type LonLat = [number, number]

/** A projection that shows the whole commune, and the point as well when it lies outside. */
export function fitProjection(outline: CommuneOutline, point: LonLat | undefined): GeoProjection {
  const coordinates = [...outline.rings.flat(), ...(point === undefined ? [] : [point])]
  const { width, height } = MAP_SIZE
  const frame: [LonLat, LonLat] = [
    [MARGIN, MARGIN],
    [width - MARGIN, height - MARGIN],
  ]
  return geoMercator().fitExtent(frame, { type: 'MultiPoint', coordinates })
}

/** Lines as the `d` of an SVG path, to tenths of a pixel; closed for rings. */
export function pathOf(projection: GeoProjection, lines: readonly LonLat[][], isClosed: boolean): string {
  const steps = lines.map((line) => {
    const points = line.map((one) => (projection(one) ?? [0, 0]).map((value) => value.toFixed(1)).join(','))
    return `M${points.join('L')}${isClosed ? 'Z' : ''}`
  })
  return steps.join('')
}

const NICE_KM = [0.2, 0.5, 1, 2, 5, 10, 20]
const EARTH_KM = 6371

/** A round length for the scale bar, and its width on the map: the longest that stays under a quarter of it. */
export function scaleBar(projection: GeoProjection, outline: CommuneOutline): { km: number; width: number } {
  const lat = outline.rings[0]?.[0]?.[1] ?? 0
  const pixelsPerKm = projection.scale() / (EARTH_KM * Math.cos((lat * Math.PI) / 180))
  const km = NICE_KM.findLast((one) => one * pixelsPerKm < MAP_SIZE.width / 4) ?? 0.2
  return { km, width: km * pixelsPerKm }
}
