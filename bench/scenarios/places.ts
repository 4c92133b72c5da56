import { startPart } from '../processes/part.ts'
import { atMost } from '../report/figure.ts'
import type { Scenario } from '../scenario.ts'
import type { PlacesHandlers } from './places-process.ts'

/** How long the responsible commune is looked for, over the real data. */
export const places: Scenario = async ({ isQuick }) => {
  const part = startPart<PlacesHandlers>('places')
  const count = isQuick ? 3_000 : 20_000
  try {
    const { text, point } = await part.ask('measure', { count })
    return [
      { name: 'place from text, p50', value: text.spread.p50, unit: 'ms' },
      {
        name: 'place from text, p99',
        value: text.spread.p99,
        unit: 'ms',
        budget: atMost(5),
        detail: `${text.found} of ${count} found, max ${text.spread.max.toFixed(1)}`,
      },
      { name: 'place from point, p50', value: point.spread.p50, unit: 'ms' },
      {
        name: 'place from point, p99',
        value: point.spread.p99,
        unit: 'ms',
        budget: atMost(0.2),
        detail: `${point.found} of ${count} found, max ${point.spread.max.toFixed(1)}`,
      },
    ]
  } finally {
    await part.stop()
  }
}
