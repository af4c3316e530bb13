// The menu opened by a right click, Shift F10 or the menu key. One per window; its entries are decided elsewhere.
import { Fragment, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import { classNames } from './class-names.ts'
import contextStyles from './context-menu.module.css'
import { rememberFocus } from './focus-return.ts'
import { KeyCaps } from './key-caps.tsx'
import styles from './menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
  readonly isDisabled: boolean
  readonly run: () => void
}

export interface ShownMenu {
  /** Names what the menu is about. */
  readonly label: string
  readonly groups: readonly (readonly MenuEntry[])[]
  /** CSS pixels in the window. */
  readonly at: { readonly x: number; readonly y: number }
}

interface ContextMenuState {
  readonly shown: (ShownMenu & { readonly returnFocus: () => void }) | null
}

const useContextMenu = create<ContextMenuState>()(() => ({ shown: null }))

/** Shows a menu, unless it has no entries. */
export function showContextMenu(menu: ShownMenu): void {
  const groups = menu.groups.filter((group) => group.length > 0)
  if (groups.length > 0) useContextMenu.setState({ shown: { ...menu, groups, returnFocus: rememberFocus() } })
}

/** Closes the menu; focus and selection are restored first, and only then is anything run. */
function close(run?: () => void): void {
  const { shown } = useContextMenu.getState()
  if (!shown) return
  // Immediately: the next key is for whatever has the focus then.
  flushSync(() => useContextMenu.setState({ shown: null }))
  shown.returnFocus()
  run?.()
}

export function ContextMenu() {
  const shown = useContextMenu((state) => state.shown)
  const anchor = useRef<HTMLSpanElement>(null)
  if (!shown) return null
  const { label, groups, at } = shown
  const entries = groups.flat()
  return (
    <>
      <span ref={anchor} className={contextStyles.anchor} style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        className={classNames(styles.popover)}
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) close()
        }}
        placement="bottom start"
        offset={2}
      >
        <Menu
          className={classNames(styles.menu)}
          aria-label={label}
          autoFocus="first"
          disabledKeys={entries.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
          onAction={(key) => close(entries.find(({ id }) => id === key)?.run)}
        >
          {groups.map((group, n) => (
            <Fragment key={group[0]?.id ?? n}>
              {n > 0 && <Separator className={classNames(contextStyles.line)} />}
              {group.map(({ id, label: name, keys }) => (
                <MenuItem key={id} id={id} textValue={name} className={classNames(styles.item)}>
                  <span className={contextStyles.name}>{name}</span>
                  {keys.length > 0 && (
                    <span className={contextStyles.keys} aria-hidden>
                      <KeyCaps keys={keys} />
                    </span>
                  )}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
