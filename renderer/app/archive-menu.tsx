// The archive's name, and behind it the ways to another archive.
import { ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type MessageId, words } from '../messages/words.ts'
import { classNames } from '../ui/class-names.ts'
import menuStyles from '../ui/menu.module.css'
import styles from './archive-menu.module.css'
import { type Command, runCommand } from './commands.ts'

const ENTRIES: readonly { readonly command: Command; readonly label: MessageId }[] = [
  { command: 'bring-in', label: 'archive.bring-in' },
  { command: 'export', label: 'archive.export' },
  { command: 'back-up', label: 'archive.back-up' },
  { command: 'archive-history', label: 'archive.history' },
  { command: 'integrity', label: 'archive.integrity' },
  { command: 'new-archive', label: 'archive.new' },
  { command: 'open-archive', label: 'archive.open' },
  { command: 'open-sample', label: 'archive.open-sample' },
  { command: 'close-archive', label: 'archive.close' },
]

export function ArchiveMenu({ title }: { readonly title: string }) {
  return (
    <MenuTrigger>
      <Button className={classNames(styles.button)} aria-label={words('title.archive-menu', { title })}>
        <span className={styles.title}>{title}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={classNames(menuStyles.popover)} placement="bottom start" offset={4}>
        <Menu
          className={classNames(menuStyles.menu)}
          aria-label={title}
          onAction={(key) => void runCommand(String(key))}
        >
          {ENTRIES.map(({ command, label }) => (
            <MenuItem key={command} id={command} className={classNames(menuStyles.item)}>
              {words(label)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
