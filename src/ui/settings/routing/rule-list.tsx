import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoutingRule } from '../../../domain/routing/routing-rule.ts'
import { editTexts } from '../../texts/administration.ts'
import { routingTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'
import { SettingsRow } from '../shared/settings-body.tsx'
import { describeRule } from './describe-rule.ts'
import { RuleForm } from './rule-form.tsx'

interface RuleListProps {
  readonly rules: readonly RoutingRule[]
  readonly isReadOnly: boolean
  readonly onChange: (rules: readonly RoutingRule[]) => void
}

/** Rules in the order in which they are tried; moved, opened and taken out here, saved by the page. */
export function RuleList({ rules, isReadOnly, onChange }: RuleListProps) {
  const [openId, setOpenId] = useState<string>()
  const add = () => {
    const id = `rule-${crypto.randomUUID().slice(0, 8)}`
    onChange([{ id, name: '…', when: {}, send: { to: 'commune-unit' } }, ...rules])
    setOpenId(id)
  }
  const replace = (changed: RoutingRule) =>
    onChange(rules.map((rule) => (rule.id === changed.id ? changed : rule)))
  return (
    <>
      <ol className={classes.rows}>
        {rules.map((rule, index) => (
          <SettingsRow
            key={rule.id}
            title={`${index + 1}. ${rule.name}`}
            facts={describeRule(rule)}
            actions={
              !isReadOnly && (
                <RuleActions
                  rule={rule}
                  rules={rules}
                  index={index}
                  onChange={onChange}
                  onEdit={() => setOpenId(rule.id)}
                />
              )
            }
          >
            {openId === rule.id && (
              <RuleForm rule={rule} onChange={replace} onClose={() => setOpenId(undefined)} />
            )}
          </SettingsRow>
        ))}
      </ol>
      {!isReadOnly && (
        <div className={classes.foot}>
          <Button variant="light" onClick={add}>
            {texts.add}
          </Button>
        </div>
      )}
    </>
  )
}

interface RuleActionsProps {
  readonly rule: RoutingRule
  readonly rules: readonly RoutingRule[]
  readonly index: number
  readonly onChange: (rules: readonly RoutingRule[]) => void
  readonly onEdit: () => void
}

function RuleActions({ rule, rules, index, onChange, onEdit }: RuleActionsProps) {
  const move = (by: -1 | 1) => {
    const rest = rules.filter((one) => one !== rule)
    onChange([...rest.slice(0, index + by), rule, ...rest.slice(index + by)])
  }
  const buttons = [
    { name: texts.up(rule.name), Icon: IconArrowUp, isOff: index === 0, press: () => move(-1) },
    {
      name: texts.down(rule.name),
      Icon: IconArrowDown,
      isOff: index === rules.length - 1,
      press: () => move(1),
    },
    { name: editTexts.edit(rule.name), Icon: IconPencil, isOff: false, press: onEdit },
    {
      name: editTexts.remove(rule.name),
      Icon: IconTrash,
      isOff: rules.length === 1,
      press: () => onChange(rules.filter((one) => one !== rule)),
    },
  ]
  return buttons.map(({ name, Icon, isOff, press }) => (
    <ActionIcon
      key={name}
      variant="subtle"
      color="gray"
      size={40}
      aria-label={name}
      disabled={isOff}
      onClick={press}
    >
      <Icon size={18} />
    </ActionIcon>
  ))
}
