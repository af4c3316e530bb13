// A button that opens a menu of actions on what it is next to.
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'
import { Tip } from './tip.tsx'

export interface ActionMenuProps {
  readonly label: string
  readonly buttonClass: string | undefined
  readonly actions: readonly { readonly id: string; readonly label: string; readonly run: () => void }[]
  /** The button's content. */
  readonly children: ReactNode
}

export function ActionMenu({ label, buttonClass, actions, children }: ActionMenuProps) {
  return (
    <MenuTrigger>
      <Tip label={label}>
        <Button className={classNames(buttonClass)} aria-label={label}>
          {children}
        </Button>
      </Tip>
      <Popover className={classNames(styles.popover)} placement="bottom end" offset={4}>
        <Menu
          className={classNames(styles.menu)}
          aria-label={label}
          onAction={(key) => actions.find(({ id }) => id === key)?.run()}
        >
          {actions.map(({ id, label: name }) => (
            <MenuItem key={id} id={id} className={classNames(styles.item)}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
