import { EMERGENCY_NUMBERS } from '../../../src/domain/emergency/emergency-numbers.ts'
import { parsedFlow } from './tip-flow.ts'

const numbers = EMERGENCY_NUMBERS.map(({ number }) => number).join(', ')
const EMERGENCY = `id: emergency
title: { vi: khẩn cấp, en: emergency }
start: numbers
steps:
  numbers: { kind: say, text: { vi: 'Gọi ${numbers}', en: 'Call ${numbers}' }, next: end }
`
const WELCOME = `id: welcome
title: { vi: chào, en: hello }
start: menu
steps:
  menu:
    kind: choice
    key: menu
    again: true
    skippable: false
    text: { vi: Việc gì ạ?, en: What is it? }
    options:
      - { id: tell, label: { vi: Báo tin, en: Report }, next: tell }
      - { id: done, label: { vi: Xong, en: Done }, next: end }
    next: menu
  tell: { kind: call, flow: sample, next: menu }
`

/** The flows that the engine needs, as small as they can be: a menu that leads to the flow `sample`, and the numbers. */
export const DOOR = [parsedFlow(WELCOME), parsedFlow(EMERGENCY, 'flows/emergency.yaml')]
