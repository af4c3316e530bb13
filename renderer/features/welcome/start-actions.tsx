// The three ways to begin.

import { BookOpenText, FilePlus2, FolderOpen, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { beginCreating, openArchive, useArchiveActs } from '../../session/archive-acts.ts'
import { run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { classNames } from '../../ui/class-names.ts'
import { Tip } from '../../ui/tip.tsx'
import styles from './start-actions.module.css'

export function StartActions() {
  return (
    <>
      <h2 className={styles.heading}>{words('welcome.start')}</h2>
      <div className={styles.actions}>
        <StartAction
          icon={FilePlus2}
          name={words('welcome.new')}
          hint={words('welcome.new-hint')}
          onPress={beginCreating}
        />
        <StartAction
          icon={FolderOpen}
          name={words('welcome.open')}
          hint={words('welcome.open-hint')}
          keys={capsFor('open-archive')}
          onPress={() => void openArchive()}
        />
        <StartAction
          icon={BookOpenText}
          name={words('welcome.sample')}
          hint={words('welcome.sample-hint')}
          keys={capsFor('open-sample')}
          onPress={() => run('open-sample')}
        />
      </div>
    </>
  )
}

interface StartActionProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly hint: string
  readonly keys?: readonly string[]
  readonly onPress: () => void
}

function StartAction({ icon: Icon, name, hint, keys = [], onPress }: StartActionProps) {
  const isBusy = useArchiveActs((acts) => acts.busy !== null)
  const button = (
    <Button className={classNames(styles.action)} isDisabled={isBusy} onPress={onPress}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </Button>
  )
  if (keys.length === 0) return button
  return (
    <Tip label={name} keys={keys}>
      {button}
    </Tip>
  )
}
