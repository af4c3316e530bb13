// A button that opens a menu with one active entry: sort order, appearance.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'
import { Tip } from './tip.tsx'

export interface ChoiceMenuProps<T extends string> {
  readonly label: string
  readonly button: ReactNode
  readonly buttonLabel: string
  readonly buttonClass: string | undefined
  /** Whether the button shows no words, so that its name must appear in a tooltip. */
  readonly isIcon?: boolean
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { label, button, buttonLabel, buttonClass, isIcon = false, choices, chosen, onChoose } = props
  const opener = (
    <Button className={classNames(buttonClass)} aria-label={buttonLabel}>
      {button}
    </Button>
  )
  return (
    <MenuTrigger>
      {isIcon ? <Tip label={buttonLabel}>{opener}</Tip> : opener}
      <Popover className={classNames(styles.popover)} placement="bottom end" offset={4}>
        <Menu
          className={classNames(styles.menu)}
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onAction={(key) => {
            const choice = choices.find(({ id }) => id === key)
            if (choice) onChoose(choice.id)
          }}
        >
          {choices.map(({ id, label: name }) => (
            <MenuItem key={id} id={id} className={classNames(styles.item)} textValue={name}>
              <Check size={14} aria-hidden className={styles.check} />
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
