// A saved search in the sidebar's tree, with a menu to rename or remove it.

import { Bookmark, Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, TreeItem, TreeItemContent } from 'react-aria-components'
import type { SavedSearch } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { openOverlay } from '../../../session/overlay.ts'
import { classNames } from '../../../ui/class-names.ts'
import menuStyles from '../../../ui/menu.module.css'
import { Tip } from '../../../ui/tip.tsx'
import styles from '../sidebar.module.css'
import { removeSearch } from './saved-search-acts.ts'

export interface SavedSearchItemProps {
  readonly id: string
  readonly search: SavedSearch
  readonly isReadOnly: boolean
}

export function SavedSearchItem({ id, search, isReadOnly }: SavedSearchItemProps) {
  return (
    <TreeItem id={id} textValue={search.name} className={classNames(styles.item)}>
      <TreeItemContent>
        <div className={styles.line} title={search.query}>
          <Bookmark size={15} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{search.name}</span>
          {!isReadOnly && <MoreMenu search={search} />}
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}

function MoreMenu({ search }: { readonly search: SavedSearch }) {
  const act = (key: string): void => {
    if (key === 'rename') openOverlay('search-name', { ids: [search.id] })
    else void removeSearch(search)
  }
  return (
    <MenuTrigger>
      <Tip label={words('searches.more', { name: search.name })}>
        <Button className={classNames(styles.more)} aria-label={words('searches.more', { name: search.name })}>
          <Ellipsis size={14} aria-hidden />
        </Button>
      </Tip>
      <Popover className={classNames(menuStyles.popover)} placement="bottom end" offset={2}>
        <Menu className={classNames(menuStyles.menu)} aria-label={search.name} onAction={(key) => act(String(key))}>
          <MenuItem id="rename" className={classNames(menuStyles.item)}>
            {words('searches.rename-this')}
          </MenuItem>
          <MenuItem id="remove" className={classNames(menuStyles.item)}>
            {words('searches.remove-this')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
