// The archive's name, with a menu of other archives.

import { ChevronDown } from 'lucide-react'
import { Fragment } from 'react'
import {
  Button,
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import type { RecentArchive } from '../../../electron/contract/index.ts'
import { type MessageId, words } from '../../messages/words.ts'
import { useOpenArchive, useRecentArchives } from '../../queries/archive.ts'
import { openRecentInNewWindow } from '../../session/archive-acts.ts'
import { type Command, runNamed } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { classNames } from '../../ui/class-names.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import menuStyles from '../../ui/menu.module.css'
import styles from './archive-menu.module.css'

interface Entry {
  readonly command: Command
  readonly label: MessageId
}

/** Copy in and out, this archive's safety, other archives; a line between them. */
const PARTS: readonly (readonly Entry[])[] = [
  [
    { command: 'new-article', label: 'archive.new-article' },
    { command: 'bring-in', label: 'archive.bring-in' },
    { command: 'export', label: 'archive.export' },
  ],
  [
    { command: 'back-up', label: 'archive.back-up' },
    { command: 'backups', label: 'archive.backups' },
    { command: 'archive-history', label: 'archive.history' },
    { command: 'integrity', label: 'archive.integrity' },
  ],
  [
    { command: 'new-window', label: 'command.new-window' },
    { command: 'new-archive', label: 'archive.new' },
    { command: 'open-archive', label: 'archive.open' },
    { command: 'open-in-new-window', label: 'command.open-in-new-window' },
    { command: 'open-sample', label: 'archive.open-sample' },
    { command: 'close-archive', label: 'archive.close' },
  ],
]

/** The others are on the welcome. */
const MOST_RECENT = 5

export function ArchiveMenu({ title }: { readonly title: string }) {
  const { place } = useOpenArchive()
  const recent = useRecentArchives()
    .filter((archive) => archive.place !== place)
    .slice(0, MOST_RECENT)
  const act = (key: string): void => {
    const archive = recent.find(({ id }) => id === key)
    if (archive) void openRecentInNewWindow(archive.id, archive.title)
    else runNamed(key)
  }
  return (
    <MenuTrigger>
      <Button className={classNames(styles.button)} aria-label={words('title.archive-menu', { title })}>
        <span className={styles.title}>{title}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={classNames(menuStyles.popover)} placement="bottom start" offset={4}>
        <Menu className={classNames(menuStyles.menu)} aria-label={title} onAction={(key) => act(String(key))}>
          {PARTS.map((entries, at) => (
            <Fragment key={entries[0]?.command}>
              {at > 0 && <Separator className={classNames(styles.line)} />}
              {entries.map(({ command, label }) => (
                <MenuItem key={command} id={command} className={classNames(menuStyles.item)} textValue={words(label)}>
                  <span className={styles.entry}>{words(label)}</span>
                  {capsFor(command).length > 0 && (
                    <span aria-hidden>
                      <KeyCaps keys={capsFor(command)} />
                    </span>
                  )}
                </MenuItem>
              ))}
            </Fragment>
          ))}
          {recent.length > 0 && <Separator className={classNames(styles.line)} />}
          {recent.length > 0 && <Recent archives={recent} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Recent({ archives }: { readonly archives: readonly RecentArchive[] }) {
  return (
    <MenuSection>
      <Header className={classNames(styles.heading)}>{words('archive.recent')}</Header>
      <Collection items={archives}>
        {({ id, title, place }) => (
          <MenuItem id={id} className={classNames(menuStyles.item)} textValue={title}>
            <span className={classNames(styles.name)}>{title}</span>
            <span className={classNames(styles.place)}>{place}</span>
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  )
}
