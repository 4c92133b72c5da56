import { describe, expect, it } from 'vitest'
import type { AskingOfficer, Role } from '../../../src/domain/access/role.ts'
import {
  mayEditNotice,
  type NoticeStanding,
  noticeSteps,
  refuseNoticeStep,
} from '../../../src/domain/notice/notice-moves.ts'

const officer = (id: string, role: Role, unitCode = '13669'): AskingOfficer => ({
  id,
  name: id,
  role,
  unitCode,
})
const AUTHOR = officer('author', 'duty_officer')
const HEAD = officer('head', 'unit_head')
const DRAFT: NoticeStanding = {
  type: 'TB_CANHBAO',
  status: 'DRAFT',
  unitCode: '13669',
  editorIds: ['author'],
  isApproved: false,
  isClean: true,
  lacksApprover: false,
  provinceUnit: 'P-31',
}
const refuse = (
  who: AskingOfficer,
  notice: Partial<NoticeStanding>,
  to: Parameters<typeof refuseNoticeStep>[2],
) => refuseNoticeStep(who, { ...DRAFT, ...notice }, to, undefined)

describe('the life of a notice', () => {
  it('is submitted by one and approved by another', () => {
    expect(refuse(AUTHOR, {}, 'IN_REVIEW')).toBeUndefined()
    expect(refuse(HEAD, { status: 'IN_REVIEW' }, 'APPROVED')).toBeUndefined()
  })

  it('is approved by the province where the unit has nobody else, and only there', () => {
    const province = officer('province', 'province_duty', 'P-31')
    const alone = { status: 'IN_REVIEW', lacksApprover: true } as const
    expect(refuse(province, alone, 'APPROVED')).toBeUndefined()
    expect(refuse(province, alone, 'DRAFT')).toBe('role-not-allowed')
    expect(refuse(province, { ...alone, lacksApprover: false }, 'APPROVED')).toBe('role-not-allowed')
    expect(refuse(officer('other', 'province_duty', 'P-01'), alone, 'APPROVED')).toBe('role-not-allowed')
    expect(refuse(province, { ...alone, editorIds: ['province'] }, 'APPROVED')).toBe('own-notice')
    expect(refuse(province, { ...alone, status: 'APPROVED', isApproved: true }, 'SENDING')).toBe(
      'role-not-allowed',
    )
  })

  it('is never approved by whoever had a hand in it, head or not', () => {
    const editorIds = ['author', 'head']
    expect(refuse(HEAD, { status: 'IN_REVIEW', editorIds }, 'APPROVED')).toBe('own-notice')
    expect(refuse(HEAD, { status: 'IN_REVIEW', editorIds }, 'REJECTED')).toBe('own-notice')
  })

  it('is approved by heads only, meetings also by a group admin', () => {
    const admin = officer('admin', 'group_admin')
    expect(refuse(officer('duty2', 'duty_officer'), { status: 'IN_REVIEW' }, 'APPROVED')).toBe(
      'approver-required',
    )
    expect(refuse(admin, { status: 'IN_REVIEW' }, 'APPROVED')).toBe('approver-required')
    expect(refuse(admin, { status: 'IN_REVIEW', type: 'TB_LICH' }, 'APPROVED')).toBeUndefined()
  })

  it('does not go out unapproved, unless it is urgent and the duty officer sends it', () => {
    expect(refuse(AUTHOR, {}, 'SENDING')).toBe('approver-required')
    expect(refuse(AUTHOR, { type: 'TB_KHAN' }, 'SENDING')).toBeUndefined()
    expect(refuse(officer('admin', 'group_admin'), { type: 'TB_KHAN' }, 'SENDING')).toBe('role-not-allowed')
  })

  it('is confirmed after it went out urgently, once and by another', () => {
    const out = { type: 'TB_KHAN', status: 'SENT' } as const
    expect(refuse(HEAD, out, 'APPROVED')).toBeUndefined()
    expect(refuse(AUTHOR, out, 'APPROVED')).toBe('own-notice')
    expect(refuse(HEAD, { ...out, isApproved: true }, 'APPROVED')).toBe('not-allowed')
    expect(refuse(HEAD, { status: 'SENT' }, 'APPROVED')).toBe('not-allowed')
  })

  it.each(['IN_REVIEW', 'SENDING'] as const)('does not come to %s with a blocked text', (to) => {
    expect(refuse(AUTHOR, { type: 'TB_KHAN', isClean: false }, to)).toBe('blocked-text')
  })

  it('asks for a reason where somebody has to learn why', () => {
    expect(refuse(HEAD, { status: 'IN_REVIEW' }, 'REJECTED')).toBe('needs-reason')
    expect(
      refuseNoticeStep(HEAD, { ...DRAFT, status: 'IN_REVIEW' }, 'REJECTED', 'Sai địa bàn'),
    ).toBeUndefined()
  })

  it('is paused, resumed and cancelled while it is being sent, and frozen', () => {
    const sending = { ...DRAFT, status: 'SENDING', isApproved: true } as const
    expect(noticeSteps(AUTHOR, sending)).toEqual(['PAUSED', 'CANCELLED'])
    expect(noticeSteps(AUTHOR, { ...sending, status: 'PAUSED' })).toEqual(['SENDING', 'CANCELLED'])
    expect(mayEditNotice(AUTHOR, sending)).toBe(false)
  })

  it.each<[string, AskingOfficer]>([
    ['of another unit', officer('other', 'unit_head', '26506')],
    ['who mediates', officer('mediator', 'mediator')],
    ['who watches figures', officer('viewer', 'province_viewer')],
  ])('is nothing for somebody %s', (_who, who) => {
    expect(noticeSteps(who, DRAFT)).toEqual([])
    expect(mayEditNotice(who, DRAFT)).toBe(false)
  })
})
