import { playLine } from '../../../src/cli/simulate/play-line.ts'
import { readResidentLine } from '../../../src/cli/simulate/resident-line.ts'
import type { FlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import { newPlayer } from './walker.ts'

const TOLD = ['chào', 'báo tin', 'không', 'đồng ý', 'Trộm, cướp', 'người ta lấy mất con gà trống của nhà tôi']
const PLACED = [...TOLD, 'một con gà', 'hôm qua', 'xã An Bình, gần cổng chùa, xóm dưới']
const FILED = [...PLACED, 'gửi ngay']

/** Where walks begin: all that can be open at once, so that short walks get far. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  'nothing said yet': [],
  'the story is asked for': TOLD.slice(0, 5),
  'the place is asked for': [...TOLD, 'một con gà', 'hôm qua'],
  'all is told': [...PLACED, 'C'],
  'something is being changed': [...PLACED, 'C', 'sửa'],
  'just filed, more is offered': FILED,
  'filed and growing': [...FILED, 'Trả lời thêm'],
  'filed and over': [...FILED, 'Thôi, đủ rồi'],
  'words after the end': [...FILED, 'Thôi, đủ rồi', 'hôm nay lại thấy người đó đi qua'],
  stopped: [...TOLD, 'dừng'],
  'begun anew': [...TOLD, 'chào'],
  'a second matter': [
    ...TOLD,
    'chào',
    'Báo thêm việc khác',
    'báo tin',
    'không',
    'đồng ý',
    'Ồn ào, gây rối, vật nuôi',
  ],
  'a third matter': [
    ...TOLD,
    'chào',
    'Báo thêm việc khác',
    'báo tin',
    'không',
    'nhà bên ồn quá không ngủ được',
    'chào',
    'Báo thêm việc khác',
  ],
  danger: ['cứu với có người cầm dao đâm nhau'],
  'sent at once': ['cứu với có người cầm dao đâm nhau', 'Tôi không gọi được', '/location 10,106'],
  'an officer is wanted': [...TOLD, 'gặp cán bộ'],
  mediation: ['chào', 'Đề nghị hòa giải', 'đồng ý', 'Không có', 'Không có', 'Không có'],
  'a code is asked for': ['chào', 'tra cứu'],
  'a case is looked up': ['chào', 'BY-7K2M-9XPQ'],
  'other places': ['chào', 'khác', 'khiếu nại'],
  English: ['English', 'report'],
}

/** The sessions in which those conversations stand, by what is going on in them. */
export function walkStarts(library: FlowLibrary): readonly (readonly [string, FlowSession])[] {
  return Object.entries(WAYS).map(([name, lines]) => {
    const player = newPlayer(library)
    for (const [at, line] of lines.entries()) {
      const read = readResidentLine(line, at)
      if (read.kind !== 'unknown') playLine(player, read)
    }
    return [name, player.session]
  })
}
