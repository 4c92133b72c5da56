import { expect, it } from 'vitest'
import { findPartyAlarm } from '../../../src/domain/mediation/party-alarm.ts'

it.each([
  ['Hôm qua anh ta cầm gậy đánh tôi chảy máu', 'HS_BAOLUC'],
  ['chồng tôi đánh tôi suốt', 'BLGD'],
  ['nó đánh cháu bé 6 tuổi', 'TRE_EM'],
  ['cứu với nó đang cầm dao chém người', expect.any(String)],
] as const)('violence told to the mediator alarms: %s', (text, category) => {
  expect(findPartyAlarm(text)).toEqual(category)
})

it.each([
  'Tối thứ bảy tôi bận, xin dời sang chủ nhật',
  'Tôi chỉ mong nhà bên vặn nhỏ loa sau 22 giờ',
  'Tôi có bệnh, cần yên tĩnh',
  'Tôi bị mất ngủ, đang uống thuốc',
  'mai tôi tới muộn 15 phút ạ',
  'Tôi đang ôn thi nhạc viện, xin giữ kín',
  'Họ xây bậc thềm lấn ra lối đi chung',
])('everyday words do not: %s', (text) => {
  expect(findPartyAlarm(text)).toBeUndefined()
})
