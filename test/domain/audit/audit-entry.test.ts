import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditRecord,
  canonicalAuditEntry,
  placeAuditRecord,
} from '../../../src/domain/audit/audit-entry.ts'
import { canonicalJson } from '../../../src/domain/audit/canonical-json.ts'

const record: AuditRecord = {
  chain: '31510',
  at: 1_795_305_600_000,
  actor: 'officer:7d0f',
  action: 'case-file.viewed',
  subject: 'case-file:81aa',
  detail: { session: 'c0de', isFirst: true, files: 2, before: null },
}

describe('an audit entry', () => {
  it('is written the same way in every release', () => {
    expect(canonicalAuditEntry(placeAuditRecord(41, record))).toBe(
      '{"action":"case-file.viewed","actor":"officer:7d0f","at":1795305600000,"chain":"31510",' +
        '"detail":{"before":null,"files":2,"isFirst":true,"session":"c0de"},"seq":42,"subject":"case-file:81aa"}',
    )
  })

  it.each([
    ['detail', { ...record, detail: { reason: 'nghi ngờ con dâu' } }],
    ['detail key', { ...record, detail: { 'Nguyễn Văn A': 1 } }],
    ['subject', { ...record, subject: 'ông Ba bán nước' }],
    ['actor', { ...record, actor: 'Lê Thị B' }],
  ])('never holds words (%s)', (_field, wordy) => {
    expect(() => placeAuditRecord(0, wordy)).toThrow(/codes only/)
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys and is JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean())),
        (value) => {
          const reversed = Object.fromEntries(Object.entries(value).toReversed())
          expect(canonicalJson(reversed)).toBe(canonicalJson(value))
          expect(JSON.parse(canonicalJson(value))).toEqual({ ...value })
        },
      ),
    )
  })

  it('keeps the order of lists and nests', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: 'ộ"' }], a: true })).toBe(
      '{"a":true,"b":[2,1,{"c":"ộ\\"","d":null}]}',
    )
  })

  it.each([0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  })
})
