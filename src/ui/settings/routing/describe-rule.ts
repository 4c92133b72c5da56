import { CATEGORIES } from '../../../domain/case-file/category.ts'
import type { RoutingRule } from '../../../domain/routing/routing-rule.ts'
import { inboxTexts } from '../../texts/inbox.ts'
import { routingTexts as texts } from '../../texts/system-settings.ts'

/** A rule in a few words: when, and to whom. */
export function describeRule({ when, send }: RoutingRule): string[] {
  const conditions = [
    when.categories?.map((code) => CATEGORIES[code].name).join(', '),
    when.urgencies?.join(', '),
    when.kinds?.map((kind) => inboxTexts.kinds[kind]).join(', '),
    list(texts.provinces, when.provinces),
    list(texts.communes, when.communes),
    when.hours && `${when.hours.from}–${when.hours.to}`,
    when.aboutOwnPolice === true ? texts.own : undefined,
  ].filter((one) => one !== undefined && one !== '')
  const target = send.to === 'unit' ? `${texts.targets.unit} ${send.unitCode}` : texts.targets[send.to]
  return [
    `${texts.when}: ${conditions.length === 0 ? texts.always : conditions.join('; ')}`,
    `${texts.send}: ${target}`,
  ]
}

function list(name: string, codes: readonly string[] | undefined): string | undefined {
  return codes && `${name.split(' (')[0]}: ${codes.join(', ')}`
}
