import { describe, expect, it } from 'vitest'
import { isUnitHead, maySeeCaseFile, mayTransfer } from '../../../src/domain/access/case-access.ts'
import { ROLES, type Role } from '../../../src/domain/access/role.ts'

const officer = (role: Role) => ({ id: 'me', name: 'Cán bộ', role, unitCode: '31471' })
const rolesThat = (may: (role: Role) => boolean) => ROLES.filter(may)

describe('who may', () => {
  it('see an unassigned case of the own unit', () => {
    const scope = { unitCode: '31471', assigneeId: undefined }
    expect(rolesThat((role) => maySeeCaseFile(officer(role), scope))).toEqual([
      'duty_officer',
      'unit_head',
      'province_duty',
    ])
  })

  it('see a case of the own unit that is theirs', () => {
    const scope = { unitCode: '31471', assigneeId: 'me' }
    expect(rolesThat((role) => maySeeCaseFile(officer(role), scope))).toEqual([
      'duty_officer',
      'handler',
      'unit_head',
      'province_duty',
    ])
  })

  it('see a case of another unit: nobody, even when it is in their name', () => {
    const scope = { unitCode: '31474', assigneeId: 'me' }
    expect(rolesThat((role) => maySeeCaseFile(officer(role), scope))).toEqual([])
  })

  it('pass a case on to another unit', () => {
    expect(rolesThat((role) => mayTransfer(officer(role)))).toEqual([
      'duty_officer',
      'unit_head',
      'province_duty',
    ])
  })

  it('decide as the head', () => {
    expect(rolesThat((role) => isUnitHead(officer(role)))).toEqual(['unit_head'])
  })
})
