import { Modal } from '@mantine/core'
import { commandTexts as texts } from '../texts/shell.ts'
import { type Command, useCommandsNow } from './commands.ts'
import classes from './keys-dialog.module.css'

const GROUPS = ['list', 'case', 'page', 'go'] as const
const keyName = ({ key = '', keyLabel }: Command) => keyLabel ?? (key.length === 1 ? key.toUpperCase() : key)

/** The keys that work on the page as it is now. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommandsNow().filter((command) => command.key !== undefined)
  return (
    <Modal opened onClose={onClose} title={texts.help} size="lg">
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <KeyGroup
            key={group}
            name={texts.groups[group]}
            commands={commands.filter((one) => one.group === group)}
          />
        ))}
      </div>
      <p className={classes.line}>
        <kbd>{texts.keysHint}</kbd> {texts.open}
      </p>
      <p className={classes.hint}>{texts.helpHint}</p>
    </Modal>
  )
}

function KeyGroup({ name, commands }: { readonly name: string; readonly commands: readonly Command[] }) {
  if (commands.length === 0) return null
  return (
    <section>
      <h3 className={classes.name}>{name}</h3>
      <dl className={classes.keys}>
        {commands.map((command) => (
          <div key={command.id}>
            <dt>
              <kbd>{keyName(command)}</kbd>
            </dt>
            <dd>{command.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
