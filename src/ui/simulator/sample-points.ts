import type { Point } from '../format/parse-point.ts'

/** Points to try, one in each area whose people and units the demonstration data holds. */
export const SAMPLE_POINTS: readonly { readonly name: string; readonly point: Point }[] = [
  { name: 'Nam Định (Ninh Bình)', point: { lat: 20.4213, lon: 106.1684 } },
  { name: 'Vũng Tàu (TP. Hồ Chí Minh)', point: { lat: 10.3534, lon: 107.0842 } },
  { name: 'Sóc Trăng (Cần Thơ)', point: { lat: 9.6025, lon: 105.9739 } },
  { name: 'Hòa Bình (Phú Thọ)', point: { lat: 20.8266, lon: 105.3382 } },
]
